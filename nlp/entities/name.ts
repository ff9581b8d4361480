import { type Finder, type Found, groupSpan } from './found.ts';

/** The commonest surnames; written in Simplified. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧庄温柯简游詹洪翁阮';
const HONORIFIC = '先生|女士|小姐|太太|老师|师傅|同学|太|生|婆婆|伯';
const NAME = `(?:[${SURNAMES}](?:${HONORIFIC})|[小阿老][${SURNAMES}\\u4e00-\\u9fff](?![\\u4e00-\\u9fff])|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?=$|[^\\u4e00-\\u9fff]|电话|手机|的|先生|女士)|[A-Z][A-Za-z]{1,19}(?: [A-Z][A-Za-z]{1,19}){0,2})`;

const CHINESE: readonly RegExp[] = [
  new RegExp(`(?:我姓|敝姓|免贵姓|本人姓|贱姓|小姓|^姓)([${SURNAMES}])`, 'gd'),
  new RegExp(
    `(?:我叫做?|我名叫|名字(?:叫|是|系)|姓名(?:是|系)?:?|叫我|称呼我|本人|我系|我是|我(?:的)?名系)(${NAME})`,
    'gd',
  ),
];

const TITLE = '(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.?';
const WORD = "[A-Z][A-Za-z'-]{0,19}";
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Mm]y name is|[Mm]y name['’]s|[Nn]ame is|[Nn]ame:|[Cc]all me|I go by) (${TITLE} ${WORD}(?: ${WORD})?|${WORD}(?: ${WORD}){0,2})`,
    'gd',
  ),
  /\b[Mm]y name is ([a-z]{2,20}(?: [a-z]{2,20})?)(?=[,.!]|$)/dg,
  new RegExp(`\\b(?:I am|I['’]m|[Tt]his is|[Ii]t['’]s) (${TITLE} ${WORD}(?: ${WORD})?)`, 'gd'),
  new RegExp(`\\b(?:I am|I['’]m|[Tt]his is) (${WORD}(?: ${WORD})?)(?=[,.!]|$| from| here| speaking)`, 'gd'),
];

/** Capitalised words that begin a state rather than a name after "I am". */
const NOT_NAMES =
  /^(?:So|Very|Not|Really|Angry|Sorry|Sure|Fine|Ok|Okay|The|A|An|Here|Still|Done|Happy|Unhappy|Sick|Waiting|Just|Unacceptable|Ridiculous|Terrible|Awful|Bullshit|Insane|It|My|Your)\b/;

/** What the customer calls themselves. */
export const findNames: Finder = ({ plain, folded }) => [
  ...CHINESE.flatMap((expression) => matches(folded, expression)),
  ...ENGLISH.flatMap((expression) => matches(plain, expression)).filter(
    ({ start, end }) => !NOT_NAMES.test(plain.slice(start, end)),
  ),
];

function matches(text: string, expression: RegExp): Found[] {
  return Array.from(text.matchAll(expression)).flatMap((match) => {
    const span = groupSpan(match, 1);
    return span === undefined ? [] : [{ type: 'name' as const, ...span }];
  });
}
