import { type Document, hitsOf } from '../document.ts';
import type { Hit } from '../termIndex.ts';

/** A sum of money, in figures or words. */
const SUM =
  /\d[\d,.]*\s*(?:k|w|万|千|百|元|块|蚊|刀|镑|grand|thousand|hundr|dollar|buck|quid|pound|euro|usd|hkd|btc)|[$£€¥]\s*\d|\d{4,}|[一二两三四五六七八九十几]+个?[万千百]|[一二两三四五六七八九十]+(?:万|千|百|块|元|蚊)|六位数|五位数|七位数|\b(?:grand|thousand|hundr|bitcoin|btc|five figur|six figur)\b/;

/** Money wanted for oneself, whatever it is called. */
const PAY =
  /(?:给|俾|畀|付|打|转|汇|拿|交|出|赔|塞|准备|落)[^，。,]{0,8}(?:钱|现金|红包|辛苦费|茶水费|封口费|和解费|精神|[万千])|过数|过钱|打到我|转我|打我卡|给个数|出个价|开个价|报个价|现金|买断|和解费|遮口费|掩口费|封口|辛苦费|红包|意思意思|破财|诚意|识做|价钱|谈钱|要钱|一口价|松口|不给钱|六位数|免谈|茶钱|汇款|小钱|开价|自己算|入数|\b(?:pai|wire|venmo|transfer|send|give|hand|bring|deposit|zelle|slip|cough up|fork out|cashapp|paypal)\b[^.!?]{0,30}(?:\d|cash|monei|grand|thousand|hundr|me\b|us\b|bitcoin)|\bfor (?:\w+ ){0,3}(?:grand|thousand|quid|\d+ ?k)\b|\b(?:cash|bitcoin|monei|my price|price|name your price|my number|ask price|goodwil|payout|pai up|cost you|i cost|want \d|asking for|my fee)\b|\$\s*\d|\d\s*(?:k|grand)\b/;

/** What is promised for it: silence. */
const SILENCE =
  /当(?:没|作没|冇|我没|做没|作冇)[^，。]{0,6}(?:发生|看见|看到|事|见|过)|(?:这|呢|此)(?:件|个|单|桩)?事[^，。]{0,6}(?:就?算|过去|了|完|没人知|冇人知)|闭嘴|收声|收口|不开口|守口|嘴(?:可)?不严|不说出去|唔讲出去|(?:就|都|全|把|帮|负责)[^，。]{0,10}(?:删|撤)|删(?:帖|片|评|差评|文|掉)|撤(?:掉|评|稿)|压(?:下|着|住)|安静|没闹大|唔闹大|摆平|私了|私下|息事宁人|大家都?好过|平安|没人知道|永远没人|封口|掩口|遮口|买断|埋了|不追究[^，。]{0,6}钱|松口|开口|\b(?:forget (?:what|that)? ?i (?:ever )?saw|(?:keep|stai|be) quiet|keep it quiet|go awai quietli|silenc|quiet|quietli|hush|forget|disappear|goe? awai|delet|remov|take (?:it|them|thi|that) down|keep it between|nobodi (?:see|know|ha to)|no on (?:see|know|ha to)|stai on my phone|bury|buri|never happen|make it go|shut up|sai noth|keep my mouth|wont (?:make up|post|tell|sai|report))\b/;

/** What happens otherwise. */
const HARM =
  /曝光|发(?:出去|视频|网上|到网|抖音|小红书|微博)|上(?:新闻|热搜|头条|网)|头条|抖给|爆(?:料|俾|给|出)|网红|大v|差评|负评|一星|传单|开不下去|开唔到|执笠|倒闭|后果自负|后果|同你玩|陪你(?:们)?玩|玩到|作故仔|编个?故事|日日|每天都有|天天|全城|全网|见报|记者|电视台|媒体|网上见|竞争对手|料我?|post|有你好看|走着瞧|不客气|天天来|接着刷|刷|黑你|\b(?:post|video|photo|pictur|review|everywher|onlin|viral|paper|press|media|news|competitor|everyon|everybodi|ugli|burn|flood|stori|expos|tell|public|or els|otherwis|consequ|leak|inspector|tip|recal|yelp|go live|footag|reput|school mum|regret|true or not|fake)\b/;

/** The price climbs, or the meeting must be without witnesses: nobody says so of a fair claim. */
const SHADY =
  /(?:昨天|上次|上个?礼拜|之前|原本|前天)[^。]{0,14}(?:今天|现在|而家|如今|变)[^。]{0,14}|(?:今天|现在)[^。]{0,12}明(?:天|日)[^。]{0,10}[万千\d]|变[十几二三四五六七八九\d]+万|开价[^。]{0,6}高|过期唔候|加价|单独|别带人|不要带|唔好带|一个人来|不要走公司|别走公司|别报警|唔好报警|不(?:去|用|要)?(?:寄)?(?:检测|检验|验)|不用寄|唔(?:要|畀|俾)[^。]{0,6}验|照片我不|虫子是我的|真假|故仔|可以说有|就看你们的诚意|看你们?诚意|几多料|料我都有|把柄|召回[^。]{0,12}(?:钱|花|成本)|丢不起|不想我?让?我开口|\b(?:wa|were|yesterdai|last week)\b[^.]{0,24}\b(?:now|todai|tomorrow)\b[^.]{0,16}(?:\d|grand)|\bprice goe up|tick tock|come alon|(?:manag|boss) alon|alon with|no (?:email|paperwork|lawyer|manag|lab|photo|polic|witness)|true or not|fake (?:stori|review)|make up a|i stage|stage[ds]? the|made it up|made up the|who d? ?believ|everybodi ha a price|how much (?:is|would) (?:it|that|a recall)|recal cost|million|your move|your call|your choic|anonym tip|nice (?:littl )?(?:shop|busi|restaur)|be a shame if/;

/** A claim by the book: what is owed, its ground, or a lawful authority instead of harm. */
const LAWFUL =
  /退款|退钱|退费|退回|退还|退订金|退货|回水|押金|订金|定金|差价|医药费|误工费|挂号费|收据|单据|小票|发票|报价单|依法|法规|消费者权益|食品安全法|消保法|十倍赔偿|三倍赔偿|退一赔三|假一赔|修理费|维修费|欠我|合同|保险|\b(?:refund|reimburs|receipt|deposit|invoic|owe|overcharg|copai|payslip|quot attach|statutori|compens (?:under|as)|warranti|repair cost|what i paid|money back|under the|bill attach)\b/;

/** Silence in words that also mean much else. */
const FAINT =
  /^(?:remov|delet|disappear|forget|goe? awai|quiet|quietli|安静|封口|平安|开口|压着|压住|bury|buri|删掉|撤掉)$/;

/** Money named, but not asked for. */
const NAMED = /^(?:cash|monei|price|\$\s*\d|现金|价钱|诚意|红包|\d\s*(?:k|grand)|bitcoin|封口|要钱)$/;

/** How much must come together; a long story holds such words by chance. */
const ENOUGH = 4;
const ENOUGH_IN_STORY = 6;
const STORY = 240;

/** Pressure for money that is not a claim: a demand with a price for silence, with harm, or with no wish for the truth. */
export function findExtortion(document: Document): Hit[] {
  const { text } = document.form;
  const pay = PAY.exec(text);
  const sum = SUM.test(text);
  if (pay === null && !sum) return [];
  const silence = SILENCE.exec(text);
  const harm = HARM.exec(text) !== null || hitsOf(document, 'signal:media').length > 0;
  const shady = SHADY.test(text);
  const conditional = isConditional(document, text);
  const payPoints = pay === null ? (shady ? 1 : 0) : NAMED.test(pay[0]) ? 1 : 2;
  const silencePoints = silence === null ? 0 : FAINT.test(silence[0]) ? 1 : 2;
  const others = [sum, harm, conditional].filter(Boolean).length;
  const points = payPoints + silencePoints + others + (shady ? 2 : 0) - (LAWFUL.test(text) ? 4 : 0);
  const threatened = silencePoints === 2 || shady || (harm && conditional) || (silencePoints > 0 && conditional);
  if (!threatened || points < (text.length > STORY ? ENOUGH_IN_STORY : ENOUGH)) return [];
  const match = silence ?? pay ?? SHADY.exec(text) ?? HARM.exec(text);
  if (match === null) return [];
  const [words] = match;
  return [{ tag: 'signal:extortion', weight: 3, start: match.index, end: match.index + words.length }];
}

/** What may be demanded of anyone: an apology, an explanation, an answer. */
const FAIR = /道歉|交代|说法|解释|回复|覆我|\b(?:apolog|explain|explan|answer|repli|fix|honest review)\b/;

const ASKS_PRICE = /(?:多少钱|几多钱|几钱|怎么卖|点卖)[^，。]{0,2}$|^how much (?:is|are|for)\b/;

/** Whether a demand names what is owed, or wants no money at all, and no price for silence; or only a price is asked. */
export function isLawfulDemand({ form: { text } }: Document): boolean {
  if (ASKS_PRICE.test(text)) return true;
  if (SHADY.test(text) || SILENCE.test(text)) return false;
  return LAWFUL.test(text) || (FAIR.test(text) && !SUM.test(text));
}

const CONDITIONAL =
  /不然|否则|唔系(?:就)?|要不|要么|不(?:付|给|赔|打|转)[^。]{0,6}[就的]|唔(?:俾|畀|过)[^。]{0,8}就|不给|如果唔|dont pai\b|\bor (?:i|we|the|my|these|those|your|it|she|he|they|el[s]?|thi|it|thing|everyon|els)\b|\b(?:els|otherwis|if you dont|unless)\b/;

function isConditional(document: Document, text: string): boolean {
  return hitsOf(document, 'orelse').length > 0 || CONDITIONAL.test(text);
}
