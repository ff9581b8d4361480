import type { Category, Understanding } from '../../../nlp/index.ts';

/** What is wrong with a thing, in a word or two of Cantonese or of Taiwan: "部機死咗", "開唔到", "沒畫面". */
const FAULT =
  /(?<![未冇沒])(?:死|壞|爛|冧|燒|爆|斷|甩|裂|溶|融|結塊|縮水|發霉|漏水|過期|起毛|生鏽|脫膠|走線|卡住|跳掣)[咗晒掉]|(?:壞|爛|斷|裂|縮水|發霉|脫膠|破|融化)了|(?:開|著|着|充|叉|睇|用|入|上|打|聽|收|撳|連|登入|下載|刷|過)(?:極都)?唔(?:到|著|着|郁|入|返)|(?:開|打|連|刷|登|充|轉|吸|洗|按)不(?:了|到|起來|開|進|上|動|出)|(?:冇|沒|無)(?:有)?(?:畫面|聲(?:音)?|反應|電|水|熱水|訊號|信號|效|作用)|都冇用|(?:就)?不會(?:熱|冷|轉|動|亮|響)|唔(?:識|會)?(?:熱|凍|轉|郁|響|著燈)|黑(?:屏|畫面|mon)|hang\s?機|死機|當機|跳電|食水|偷工減料|甩(?:色|線|皮)|(?:喝|吃|飲|食)(?:起來|落)?(?:像|似)[^，。]{1,6}|(?:冇|沒)(?:有)?味道?|(?:好|超|太)(?:淡|鹹|油|膩|酸)|(?:吸力|效果|風力|音質|畫質|電力|續航)(?:超|很|好|太|有夠|極|咁|都)?(?:弱|差|小|爛|低)|掉(?:色|漆)/iu;

/** Served or sent wrongly, or not at all. */
const OF_DELIVERY =
  /(?:送|寄|派|來|嚟|上|攞|配)錯|(?:漏|走)咗?(?:單|嘢|餸|菜|咗?一?(?:件|份|碟|個))|漏(?:送|寄|上|單)|(?:仲|都|還)(?:未|沒)(?:到|嚟|來|送|收到|出貨|上菜)|未收到|沒收到|(?:叫|點|嗌|訂)(?:咗|了)?[^，。]{1,8}[，,\s]?(?:但|卻|結果)?(?:來|嚟|上|送)(?:咗|了|嘅|的)(?:個|係|是|卻是)?|收唔到貨|(?:寄|送)(?:嚟|來)(?:嘅|的|咗|了|係|是|卻是|得)?[^，。]{0,4}(?:\d{1,3}[號码碼]|[SMLX]{1,3}碼|(?:第二|另一|其他|別的)(?:隻|款|個)?(?:色|款|顏色|型號))/iu;
const OF_STAFF =
  /(?:好|超|有夠|咁|這麼)(?:串|兇|冇禮貌|沒禮貌|不耐煩|唔耐煩|冷淡|嘈)|[黑臭](?:口)?(?:面|臉)(?![包色膜罩])|[反翻]白眼|(?:當|把)我(?:透明|空氣|係垃圾|係傻)|唔瞅唔睬|愛理不理|愛搭不理|態度(?:極|超|好|很|真)?(?:差|爛|衰|惡劣)|大聲鬧|鬧我|兇我|嗆我/u;
const OF_PLACE =
  /污糟|骯髒|邋遢|好臭|好焗|冷氣(?:凍|唔凍|不冷|壞)|(?:張)?(?:枱|桌|椅|地)(?:下)?(?:好|超|很)?(?:黐|黏|油|髒|濕)/u;
const OF_BILL =
  /(?:收|計|扣|找|入)(?:多|錯|貴|少)(?:咗|了|我)|多(?:收|扣|計)|(?:收|扣)(?:咗|了)?(?:兩|2|三|3)次|亂(?:收|扣)|靜靜雞(?:加|收|扣)|偷(?:偷)?(?:加價|扣)|收(?:足)?(?:全|原)價/u;
const OF_WAITING =
  /等(?:到|咗|了)(?:頸|天光|傻|死|發霉|[^，。]{0,4}(?:個?鐘|小時|粒鐘|分鐘))|排(?:咗|了)[^，。]{0,4}(?:個?鐘|小時|分鐘)/u;
const OF_LINE =
  /(?:上|連)唔到網|冇網|斷[線網]|(?:成日|又|一直|狂)(?:斷|lag|甩)|打唔(?:出|入)|(?:訊號|信號|收訊|網速|個網|wifi|line)(?:好|超|很|極|又)?(?:差|弱|慢|爛|飄)|lag\s?(?:到|爆|死)|(?:個)?(?:app|網頁|網站|系統)[^，。]{0,3}(?:入唔到|開唔到|死|當掉|閃退|登不進)/iu;

const MATTERS: readonly (readonly [Category, RegExp])[] = [
  ['network', OF_LINE],
  ['billing', OF_BILL],
  ['staff', OF_STAFF],
  ['delivery', OF_DELIVERY],
  ['waiting', OF_WAITING],
  ['environment', OF_PLACE],
  ['quality', FAULT],
];

/** Asks, supposes or denies: nothing has gone wrong. */
const ASKS =
  /如果|萬一|會不會|會唔會|可不可以|可唔可以|點樣|怎樣|怎麼(?:辦|用|開)|幾耐|幾錢|多久|多少|保養|嗎\s*[?？]?$|[未冇沒](?:有)?(?:壞|爛|斷|裂|事)|修好|整返好|(?:唔|不)係/u;

/** Letters of a message that says it in a few words. */
const LONGEST = 40;

/** As sure of it as of a clause that the recognizer does not know but whose words have one sense. */
const SCORE = 0.6;

/** From this score on the matter that was recognised stands. */
const RECOGNISED = 0.35;

/** A fault in a few words is a complaint of that, however little it reads like one: "hello？部機頂盒死咗". */
export function hearTerseFault(text: string, said: Understanding): Understanding {
  if (text.length > LONGEST || !/\p{Script=Han}/u.test(text) || ASKS.test(text)) return said;
  if ((said.categories[0]?.score ?? 0) >= RECOGNISED) return said;
  if (said.emotion.label === 'satisfied' || said.act.label === 'question') return said;
  const found = MATTERS.find(([, words]) => words.test(text));
  if (found === undefined) return said;
  const isVent = said.complaint >= 0.5 ? said.act : { label: 'vent' as const, score: said.act.score };
  const severity = Math.max(said.severity, 2) as Understanding['severity'];
  const complaint = Math.max(said.complaint, SCORE);
  return { ...said, complaint, severity, act: isVent, categories: [{ code: found[0], score: SCORE }] };
}
