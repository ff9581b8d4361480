import { CLUE } from './clues.ts';
import { allMatches, type EntitySource, type Finder, type Found, lastGroupSpan } from './found.ts';
import { LONG_SURNAMES, SURNAMES } from './surnames.ts';

const HAN = '\\u4e00-\\u9fff';
const HONORIFIC =
  '先生|女士|小姐|太太|老师|师傅|师父|同学|经理|店长|主管|太|生(?![\\u4e00-\\u9fff])|婆婆|伯|姨|阿姨|叔|姐|哥|sir';
/** Where a name ends without a space: before these words. */
const AFTER_NAME =
  '(?=$|[^\\u4e00-\\u9fff]|电话|手机|邮箱|的|先生|女士|就|吧|得|啦|喇|即可|可以|好|行|同|讲|说|答应|态度|跟|和|在|服务|号码|订单|地址|处理|帮|给|接|骂|负责|承诺|告诉|于|话|俾|对)';
/** Characters no given name ends a sentence with. */
const GIVEN = '(?:(?![的了是在不我你他她这那就吧啊呢吗嘛很也都还又要会说到过们]|[今明昨][天日晚早])[\\u4e00-\\u9fff])';
const FULL = `(?:${LONG_SURNAMES}|[${SURNAMES}])${GIVEN}{1,2}${AFTER_NAME}`;
const TITLED = `(?:${LONG_SURNAMES}|[${SURNAMES}])(?:${GIVEN}{1,2})?(?:${HONORIFIC})`;
const NICK = `(?:[小阿老大](?:[${SURNAMES}]|${GIVEN})${AFTER_NAME}|阿[A-Z][a-z]{1,12})`;
const LATIN = '[A-Z][a-z]{1,19}(?: [A-Z][a-z]{1,19}){0,2}';
const NAME = `(?:${TITLED}|${FULL}|${NICK}|${LATIN})`;

/** Words before a person's name: the customer's own, or that of someone who served them. */
const CUE =
  '我叫做?|我名叫|名字(?:叫|是|系)|名叫|姓名(?:是|系)?[: ]{0,2}|叫我做?|称呼我|本人|我系|我是|我(?:的)?名系|收件人(?:是|系)?[: ]{0,2}|联系人(?:是|系)?[: ]{0,2}|收货人(?:是|系)?[: ]{0,2}|(?:户名|抬头|签收人|寄件人|下单人|预订人|预约人|入住人|机主|户主|会员名)(?:是|系|写的?)?[: ]{0,2}|' +
  '(?:客服|店员|员工|服务员|师傅|经理|骑手|配送员|快递员|销售|导购|前台|店长|职员|专员|同事|同事叫|业务员|业务|主管|护士|医生|司机|维修员|技师|师父|导购员|柜姐|理货员|收银员|收银|保安|顾问|服务生|外送员|外卖员|送货员|快递小哥|督导|组长|工程师|技术员|教练|美容师|发型师|设计师|空姐|地勤|接线员|话务员|代表)(?:名)?(?:叫做?|是|系|姓名)?[: ]?|(?:叫做?|名牌(?:写的?|是|系)?|胸牌(?:写的?|是)?|工牌(?:写的?|是)?)(?:是|着|住)?|搵|揾|找';

/** A surname with a title in the middle of a sentence; after these words it can hardly be anything else. */
const TITLED_INSIDE = `(?<=[跟与同给找叫问让请被把是位个那的店台服])((?:${LONG_SURNAMES}|(?![向于管和同单])[${SURNAMES}])(?:先生|女士|小姐|太太|经理|师傅|店长|主管|医生|老师))`;

const CHINESE: readonly RegExp[] = [
  new RegExp(
    `(?:我姓|敝姓|免贵姓|本人姓|贱姓|小姓|(?:^|[^${HAN}])姓|名姓|我是姓|(?:员|师傅|司机|经理|店长|客服|先生|小姐|女士|他|她|佢|人|主管|师|长)姓)(${LONG_SURNAMES}|[${SURNAMES}])(?!名)`,
    'g',
  ),
  new RegExp(`(?:${CUE})(${NAME})`, 'g'),
  /** "我郑凯 133…": only before a number, for most surnames are words too. */
  new RegExp(`^我([${SURNAMES}]${GIVEN}{1,2})(?=[ ,，]{0,2}(?:电话|手机|\\d{5}))`, 'g'),
  new RegExp(`(?<![${HAN}])(${TITLED})(?=$|[^${HAN}]|话|讲|说|跟|同|电话|的|收)`, 'g'),
  new RegExp(TITLED_INSIDE, 'g'),
  new RegExp(`(?:店|处|厅|台|部|组)的([小阿][${SURNAMES}])${AFTER_NAME}`, 'g'),
  new RegExp(`(?:跟|同|和|问|向)(${LATIN})(?= ?(?:说|讲|联系|反映|确认|沟通|倾|投诉))`, 'g'),
];

/** Words that begin like a name. */
const NOT_CHINESE_NAMES =
  /^(?:辛苦|谢谢|多谢|凌晨|小妹|小弟|小哥|小伙|大妈|大叔|大哥|大姐$|老大|老头|阿里|小米|小红书|高中|高级|小时|小姐$|小心|小区|小费|小票|小孩|小朋友|老板|老是|老客|老顾|老公|老婆|老人|老师|大家|大概|大约|大学|大爷|阿姨$|金牌|黄金|白金|白银|于是|向来|方便|单独|管理|连续|任何|关于|何时|何况|江苏|石家|温州|金额|白天|简直|万分|易碎|常客|常常|马上|顾客|和善|周[一二三四五六日末]|连锁|申请|施工|单号|康师|安全|向你|方案|程序|严重|严格|时候|章程|万一|毛病|许多|许久|石头|牛奶|牛肉|白色|黄色|蓝色|蓝牙|高兴|路人|单身|游客|乔迁|孔雀|包装|贺卡|水果|白领|全职|宝妈|区域|连接|申诉|任性|项目|盛产|易烂|温度|温水|夏天|秦皇|雷同|金属|钱都|钱是|武汉|江西|江浙|管家|管道|方式|方法|段时间|常规|江湖|白酒|白菜|万达|关门|关机|关店|关系|关键|连个|连句|余额|华为|明天)/;

const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam)\\.?';
const WORD = "[A-Z][A-Za-z\\u00c0-\\u024f'’-]{1,19}";
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Mm]y (?:full )?name is|[Nn]ame['’]?s|[Nn]ame is|[Nn]ames?:|[Nn]ame on (?:the|my) (?:order|account|booking|card|parcel) is|in the name of|under the name(?: of)?|[Aa]ccount (?:is )?(?:under|in)(?: the name of)?|[Rr]egistered (?:to|under)|[Bb]ooked under|[Rr]ecipient:?|[Hh](?:i|ello),? it['’]?s|[Cc]all me|I go by|[Aa]sk for|[Aa]ddress me as) (${TITLE} ${WORD}(?: ${WORD})?|${WORD}(?: ${WORD}){0,2})`,
    'g',
  ),
  /\b[Mm]y name(?: is|['’]?s) ([a-z]{2,20}(?: [a-z]{2,20})?)(?=[,.!]|$| and\b)/g,
  new RegExp(`\\b(?:I am|I['’]m|[Ii]m|[Tt]his is|[Ii]t['’]?s) (${TITLE} ${WORD}(?: ${WORD})?)`, 'g'),
  new RegExp(
    `\\b(?:I am|I['’]m|[Tt]his is) (${WORD}(?: ${WORD})?)(?=[,.!;(]|$| from| here| speaking| again| and\\b| with\\b| -)`,
    'g',
  ),
  new RegExp(
    `\\b(?:(?:employee|agent|rep|representative|manager|cashier|driver|waiter|waitress|clerk|advisor|colleague|assistant|staff member|member of staff|team member|operator|supervisor|associate|server|receptionist|technician|engineer|courier|salesman|saleswoman|salesperson|nurse|barista|host|hostess|chef|teller|consultant|adviser)(?:,? (?:named|called|by the name of)|['’]s name (?:is|was)| was| is)?|(?:guy|lady|woman|man|someone|person|girl|gentleman|bloke|lad),? (?:named|called|by the name of)|(?:his|her|their) name (?:is|was)|named|spoke (?:to|with)|speaking (?:to|with)|served by) (${TITLE} ${WORD}|${WORD}(?: ${WORD})?)`,
    'g',
  ),
  new RegExp(
    `(?:^|[.!?\\n] ?)(${WORD}(?: ${WORD})?)(?= (?:here[,.!:;]|speaking\\b|from (?:support|customer|sales|billing)\\b))`,
    'g',
  ),
  new RegExp(
    `(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Yy]ours(?: truly)?|[Tt]hanks|[Tt]hank you|[Ss]igned|[Bb]est),?[ \\n]{1,3}-? ?(${WORD}(?: ${WORD}){0,2})(?=[.!]?$)`,
    'g',
  ),
  new RegExp(
    `(?<![A-Za-z'’])(${WORD})(?= (?:at the (?:counter|desk|till|checkout|front desk|register|helpdesk|help desk)|(?:from|in) (?:billing|support|sales|customer|accounts|returns|your (?:team|support|billing|sales|office))))`,
    'g',
  ),
  new RegExp(`(?<=[a-z,] )(${WORD})(?= (?:told|promised|assured) (?:me|us)\\b)`, 'g'),
  new RegExp(`[\\n.!?] ?[-–—] ?(${WORD}(?: ${WORD}){0,2})(?=[.!]?$)`, 'g'),
];
const ENGLISH_TITLED = new RegExp(`(?<![A-Za-z])((?:Mr|Mrs|Ms|Miss|Dr)\\.? ${WORD}(?: ${WORD})?)`, 'g');

/** Capitalised words that begin a state or a thing rather than a name. */
const NOT_NAMES =
  /^(?:So|Very|Not|Really|Angry|Sorry|Sure|Fine|Ok|Okay|The|A|An|Here|Still|Done|Happy|Unhappy|Sick|Waiting|Just|Unacceptable|Ridiculous|Terrible|Awful|Bullshit|Insane|It|My|Your|You|I|We|This|That|There|He|She|They|Customer|Nobody|Someone|Everyone|And|But|Or|In|On|At|For|Was|Is|To|Of|No|Yes|Never|Always|Please|Thank|Thanks|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Disgusting|Horrible|Pathetic|Absolutely|Totally|Only|Also|Again|Why|What|When|How|Who|Where|Right|Wrong|Out|All|Over|Stop|Get|Got|Been|Trash|Crap|America|American|British|Chinese|English|Order|Team|Guys|Bye|DM|Dm|LOL|Same|Click|Those|These|Look|Stuck|Anyone|Somebody|Nothing|Asian|Black|White|Indian|Irish|Scottish|Canadian|Australian|Spanish|French|German|Muslim|Jewish|Staff|People|Lady|Guy|Man|Woman|Manager|Cashier|Driver|Support|Service|Delivery|Refund|Return|Store|Shop|Online|Amazon|Google|Ups|UPS|FedEx|Fedex|DHL|Dhl|Samsung|PayPal|Paypal|Uber|Tesco|Walmart|Target|Argos|Royal|Hermes|Evri|Microsoft|Netflix|Ebay|Visa|Rude|Late|Useless|Nice|Great|Good|Bad|If|As|With|From|By|About|After|Before|Because|Then|Now|Today|Yesterday|Tomorrow|Last|Next|Every|Each|Both|Some|Any|Many|Much|More|Most|Another|Other|Christian|Apple|APPLE)\b|^(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:Your|My|The|A|You|It|This|That|Out|Us|Me)\b/;

/** What customers call themselves and the people they dealt with. */
export const findNames: Finder = (source) => {
  const { plain, folded, clues, fact } = source;
  const english = englishNames(source);
  if ((clues & CLUE.han) === 0 || ((clues & CLUE.name) === 0 && fact !== 'staffMember')) return english;
  return CHINESE.flatMap((expression) => matches(folded, expression))
    .filter(({ start, end }) => isChineseName(plain, folded, start, end))
    .concat(english);
};

function isChineseName(plain: string, folded: string, start: number, end: number): boolean {
  const words = folded.slice(start, end);
  return !NOT_CHINESE_NAMES.test(words) && !NOT_NAMES.test(plain.slice(start, end));
}

/** English names begin with a capital after one of a few words. */
function englishNames({ plain, clues }: EntitySource): Found[] {
  if ((clues & CLUE.letter) === 0 || !((clues & CLUE.capital) !== 0 || /\bmy name/i.test(plain))) return [];
  return [...ENGLISH, ENGLISH_TITLED]
    .flatMap((expression) => matches(plain, expression))
    .filter(({ start, end }) => !NOT_NAMES.test(plain.slice(start, end)));
}

function matches(text: string, expression: RegExp): Found[] {
  return allMatches(expression, text).map((match) => ({ type: 'name', ...lastGroupSpan(match) }));
}
