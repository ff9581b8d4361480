import type { Heard } from '../turn.ts';
import { letters } from './letters.ts';
import { isRhetorical } from './rhetorical.ts';

/** Forms of a question: a particle at the end, a thing asked for, or one and its opposite. */
const PARTICLE = /(?:[吗嗎咩]|(?:吧|呢)\s*[?？])[\s\p{P}]*$/u;
const ASKS_WHAT =
  /(?:什[么麼]|甚麼|乜嘢?|咩|啥)(?!也|都|的?[都也,，。]|[鸟屁叫])|为啥|為啥|[谁誰](?!都|也)|邊[個度隻間]|边个|哪(?!怕|有|[里裡裏儿]?(?:也|都|是))|怎[么麼样樣](?!也|都)|咋(?![地滴的样樣])|如何|[点點](?:解|樣|样|用|計|先|會|会)|为何|為何|多(?:久|少|大|[长長])|(?:能|可以|要)[^，。,]{0,3}[几幾][天日]|幾(?:錢|多|耐|大|點|時)|几(?:钱|多|点|时|年|个月|小时)|幾(?:年|個月|小時)/u;
const EITHER_OR =
  /(\p{Script=Han})得?[不唔]\1|有(?:没|沒|冇)有?|(?:能|可以|[会會]|得)[^，。,?？]{1,6}[不没沒否唔][?？\s]*$|是否|能否|可否|係咪|[还還]是[^，。,]{1,16}[?？]/u;

/** "没什么", "不知道怎么", "谁都", "几天了": nothing is asked. */
const ASKS_NOTHING =
  /(?:[没沒冇無无唔不][^，。,?？]{0,4}|[任随隨凭憑])(?:什么|什麼|甚麼|乜嘢?|咩|啥|哪|几|幾|怎[样樣么麼]|點樣|邊)|多少(?:有点|有點|都|[也])|不管[^，。]*|[不唔]知(?:道)?[^，。]*|[^，。,?？]*(?:[记記]得|[不唔][^，。,?？]{0,3}(?:重要|所[谓謂]|[紧緊]要|清楚|[关關]心)|忘)[^，。,?？]*|[怀懷]疑[^，。]*|无论[^，。]*|無論[^，。]*/gu;

/** Blame in the form of a question: it wants to be heard, and no answer. */
const BLAMES =
  /凭什么|憑什麼|憑咩|[逼迫]我|什[么麼](?:态度|態度|服[务務]|东西|東西|玩意|垃圾|破|烂|爛|意思|[鬼嘛]|公司|[质質]量|素[质質]|世界|人[啊呀])|咩(?:態度|服務|事|料|意思|嚟|垃圾|世界)|搞(?:什|咩|乜|甚|啥|[错錯])|做(?:咩|乜)(?:嘢)?|有[没沒冇]有?搞|到底|究竟|难道|難道|唔通|良心|王法|天理|[要]不要[脸臉]|[坑骗騙呃耍玩欺黑][我人老弄负負心]|好意思|[把当當][^，。]{0,6}(?:傻|猴|白[痴癡]|冤大)|怎[么麼](?:能|可以|可能|敢|好意思|[会會][这這那有]|[这這那没沒不又都老总總还還]|搞|回事|说|說|[办辦])|咋(?:回事|[这這]|[办辦]|搞|能)|[点點]可以|[点點](?:會|会)(?:咁|有)|第[几幾]次|你[们們哋]?知(?:道|唔知|不知)|有(?:什[么麼]|咩|啥)好|找[谁誰]|搵邊個|[谁誰](?:[让讓叫要]|受|敢|[还還]|信|知|稀罕|[给給畀俾]|要)|邊個(?:受|頂|信|敢)|[还還仲]有[谁誰什]|[这這那](?:也|都|还|還)?(?:叫|算)|是不是(?:[专專]|故意|想|不想|有病|[觉覺]得|以[为為]|[没沒瞎聋聾有]|[当當]|真的)|係咪(?:特登|想|以為|唔|覺得|玩|有|當)|有[病毛]|会不会做|會唔會做|眼睛|[吃食]白|[说說]好的|[谁誰][买買点點用吃住]|[让讓]?(?:人|我)怎[么麼]|(?:[还還]|能|可以)[再更]|[不唔]要[不唔]要|逗[我人的吗嗎]|有(?:什[么麼]|啥|咩)(?:用|意[义義])|[爱愛](.)[不唔]\1|[对對]得起|何必|哪[来來]的|[关關][^，。]{0,2}事|[下]次|干什么吃|幹什麼吃|[这這那][么麼]|咁(?!樣)/u;

/** Does not, did not, is not trained, then a particle: steam too. "不收费吗" is asked now and then, and kept by whoever hears it out. */
const DENIES_FIRST =
  /(?:都|就|也|[们們哋])?(?<!是|能|可|要|会|會|有)[不没沒唔冇未](?![错錯同含辣甜])[^，。?？]{1,12}(?:的)?[吗嗎咩]/u;

/** Is about our question, the chat or what we do next: others answer these. */
const OF_THE_TALK =
  /[问問](?:这|這|那|嚟|來|来|我|你|几|幾|咁)|(?:在|喺|[从從])?(?:哪|邊|边)(?:里|裡|裏|度|儿)?(?:[可能會会][以]?)?(?:找|看|睇|搵|查|[写寫])|怎[么麼](?:找|看|查|[称稱]呼)|[点點]樣?(?:搵|睇)|你[们們哋]?是[谁誰]|你係邊個|(?:什|甚)[么麼]意思|咩意思|^(?:哪|邊)[个個一]?[^，。]{0,3}[?？]?$|[有冇没沒]人|[听聽]得?[懂明]|明[白唔]|[对對][吗嗎不]|好[吗嗎不]|是[吗嗎]|行[吗嗎不]|係咩|得唔得[?？]*$|[真人]工|真人|转接|轉接|机器人|機器人|[投客][诉訴]|[办處处][理法]|[怎點点][么麼]?[办辦處处]|[结結]果|[进進]度|[答回][复覆]|消息|你[觉覺]得|你[说說話话]|我[叫是]|[点點](?:算|計|搞)/u;
/** Asks for something to be done or paid: a wish, and answered as one. */
const REQUESTS =
  /(?:係咪|是不是)(?:可以|[会會])?[^，。,]{0,4}[免减減退賠赔][^，。,]{0,4}$|(?:能|可以|可否|可唔可以|得|[会會]|肯|[愿願]|幾時|[帮幫替][我佢])[^，。?？]{0,8}(?:[退换換赔賠修补補派免减減停]|送(?:[来來一]|我)|[给給畀俾][我返回]|[帮幫][我手]|取消|解[约約]|安排|加急|快[点點啲]|[来來嚟](?:人|看|一趟|[吗嗎?？])|查|上[门門]|[拉取收搬][走件])|(?:[费費钱錢])[^，。?？]{0,8}(?:出|付|[赔賠]|承[担擔]|[报報][销銷])|([出付赔賠退换換修管理])[不唔]\1|[谁誰邊](?:個|来|來)?(?:出|付|[赔賠]|[负負][责責])/u;

/** Begins with what we are to do: "想你哋查清楚包裝點解冇寫". */
const ASKED_OF_US =
  /^(?:我)?(?:只|就|都)?(?:[是係])?(?:想|要|希望|[请請]|麻[烦煩])(?:你[们們哋]|[贵貴]公司|公司)[^，。]{0,4}(?:查|解[释釋]|[说說]明|交代|跟[进進])/u;

/** What is told rather than asked: a number, a day, a place of theirs. */
const TELLS = /\d{3,}|[昨前][天日晚]|尋日|琴日|噚日|上[周週星禮礼个個]|[早头頭][先]/u;

/** Letters of the longest question that is taken for one, and of the shortest. */
const LONGEST = 32;
const SHORTEST = 3;

/** Longest message that is looked through, in UTF-16 units. */
const LONGEST_MESSAGE = 200;

/** Letters of the longest message that asks and tells in one; a longer one tells a story, and asks as one does in anger. */
const BOTH = 40;

/** Greetings, "by the way", "please": a question with these around it is nothing but a question. */
const FILLER =
  /你好|您好|哈囉|哈啰|喂|嗨|请问|請問|想?问一?下|想?問一?下|[对對][了啦]|另外|[还還]有|仲有|那|咁|其[实實]|唔該|[谢謝]{2}|麻[烦煩]|不好意思|唔好意思|好的?|嗯|哦|喔|啊|呀|[想我要]?知道?|by the way|btw|hi|hello/giu;

/** Before a question, and no part of it. */
const ASKING = /^[\s\p{P}]*(?:你好|您好|哈囉|喂|hi|hello)?[\s，,]*我?(?:想|要)?[请請]?[问問](?:一下|下|吓)?/iu;

/** Between the clauses of a message. */
const CLAUSE = /(?<=[，,。！!？?；;\n])|(?<=\p{Script=Han})[ \t\u3000]+(?=\p{Script=Han})/u;

/** Whether a clause asks for something to be known; beside a story only what is asked outright does. */
function wantsToKnow(clause: string, isBeside: boolean): boolean {
  const plain = clause.replace(ASKING, '').trim();
  const length = letters(plain);
  if (length < SHORTEST || length > LONGEST || !/\p{Script=Han}/u.test(plain)) return false;
  const form = plain.replace(ASKS_NOTHING, ' ');
  if (!PARTICLE.test(form) && !EITHER_OR.test(form) && (isBeside || !ASKS_WHAT.test(form))) return false;
  if (isRhetorical(plain) || BLAMES.test(plain) || DENIES_FIRST.test(plain) || REQUESTS.test(plain)) return false;
  if (ASKED_OF_US.test(plain)) return false;
  return !TELLS.test(plain) && !OF_THE_TALK.test(plain);
}

/** Of the thing and what it does to them: that is asked in earnest in the middle of a complaint too. */
const IN_EARNEST =
  /(?:能|可以|敢|得)(?:不能|唔)?[^，。,]{0,3}[吃喝食飲饮用喂餵穿充]|[吃喝食飲饮用喂餵]得?[不唔]得?[吃喝食飲饮用喂餵]|[毒害含]|有(?:没|沒|冇)有?[^，。,]{0,4}(?:花生|[坚堅]果|果仁|奶|乳|蛋|[麸麩]|小[麦麥]|大豆|[虾蝦蟹]|海[鲜鮮]|酒|防腐|添加|色素|[猪豬牛]|糖|[咖啡因]{3}|激素|[农農][药藥])|保[修固养養]|[过過]敏|配方|成分|[产產]地|正品|真[的货貨]|安全|危[险險]|[传傳]染/u;

/** A message with questions of theirs that are to be answered by whoever can. */
export interface TheirQuestion {
  /** What the message says besides; empty where it only asks. */
  rest: string;
}

/** What a question is read from. */
interface Asking {
  text: string;
  understanding: { complaint: number };
}

/**
 * Whether a message in Chinese asks something about the goods, the terms or the company (有没有花生, 保固多久, 为什么改配方): nothing
 * that it names has happened to them, and no fact is read from it. Blame in the form of a question is none, nor is a request, nor
 * what is asked of our own questions.
 */
export function theirQuestion({ text, understanding }: Asking): TheirQuestion | undefined {
  if (text.length > LONGEST_MESSAGE) return undefined;
  const clauses = text.split(CLAUSE);
  const isAll = clauses.every((clause) => wantsToKnow(clause, false) || letters(clause.replace(FILLER, '')) === 0);
  if (isAll) return clauses.some((clause) => wantsToKnow(clause, false)) ? { rest: '' } : undefined;
  if (letters(text) > BOTH) return undefined;
  const asks = (clause: string) =>
    wantsToKnow(clause, true) && (understanding.complaint < 0.5 || IN_EARNEST.test(clause));
  const others = clauses.filter((clause) => !asks(clause));
  return others.length < clauses.length ? { rest: others.join(' ').trim() } : undefined;
}

/** Whether there is a question in a message and nothing else: no story and no steam. */
export const isOnlyAsked = (text: string) => theirQuestion({ text, understanding: { complaint: 0 } })?.rest === '';

/** A message without the questions of theirs in it, for reading facts from it. */
export function withoutTheirQuestion(heard: Heard): Heard {
  const question = theirQuestion(heard);
  if (question === undefined) return heard;
  const { rest } = question;
  const entities = heard.understanding.entities.flatMap((entity) => {
    const start = rest.indexOf(entity.text);
    return start < 0 ? [] : [{ ...entity, start, end: start + entity.text.length }];
  });
  return { ...heard, text: rest, understanding: { ...heard.understanding, entities } };
}
