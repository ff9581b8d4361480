import type { RemedyKind } from '../pack/index.ts';
import { inStandardWords } from './spokenWish.ts';

/** Words by which a wish names a kind of remedy. */
const KIND_WORDS: readonly [RemedyKind, RegExp][] = [
  [
    'refund',
    /\b(?:waive|free of charge|off the bill|full (?:amount|price|sum)(?! of (?:the )?(?:contract|plan))|difference|take (?:it|that|this|them|(?:the|my) [\w' ]{1,24}?) off(?! the (?:menu|market|shel\w+))|overcharge)|(?<![后後])退(?![步休出订訂租])|免单|免單|免费|免費|(?:不|唔)(?:用|使|该|該)?(?:付|畀|俾|收|要)(?:我)?(?:[钱錢]|费|費)|差[额額价價]|多收的|[£$€] ?\d[\d.,]* back\b|\b(?:refund|(?:\d+(?: ?(?:quid|pounds?|dollars|bucks))?|cash|money|payments?|deposit|charges?|fees?|amount|fare|all of it|every penny|it all|the lot) back|(?:be|have|get|want|prefer) (?:the |some |my )?(?:money|cash)\b|reimburse)/iu,
  ],
  [
    'replace',
    /\b(?:replace|exchange|new one|(?:a|another) (?:brand[- ])?new|re-?send|(?<!\b(?:i|we|really) )re-?sent|sent (?:out )?again|another one|swap)|\b2nd (?:one|item|box)\b|\b(?:other|missing) (?:item|box|pair|half|part|piece|wheel|bit)s?\b|\bthe missing \p{L}+|\blike the (?:wheel|part|missing)|\b(?:a|\d+|two|three) new \w+|[赔賠补補](?:我|俺|返|回)?[一二两兩三四五六七八九十\d]{0,2}[份个個盒瓶双雙箱袋包台条條罐](?!说|說|屁|公)|补[个個一]|補[個一]|换|換|重发|重發|补发|補發|補寄|重寄|\bsend (?:me |us |out )?(?:a|an|the|another|my)\b/iu,
  ],
  ['repair', /\b(?:repair|fix)|修|再整|整[返好]/iu],
  [
    'compensation',
    /\b(?:compensat|(?<!\b(?:have|had|has|got|lost|losing|my|the|of) )(?:bill|account|store) credit\b|credit (?:for|on|to|towards) (?:the|my|our|these|those|all|each|every)\b|voucher|goodwill|discount|damages|off (?:the|my|our) bill|pay (?:for )?(?:my|our|his|her|the)\b|cover (?:the|my)|(?:(?:dry[- ]?)?clean(?:ing|ers?)|dentist|dental|doctor|hospital|vet|prescription|taxi|uber|cab|grab|parking|repair|garage|locksmith|electrician|plumber|laundry|hotel)(?:['’]?s)? (?:bills?|costs?|fees?|charges?|fares?)|dry[- ]?clean|medical (?:bills?|costs?|expenses?)|something (?:for|off|free|extra)|(?:dinner|meals?|drinks?|lunch|round|dessert|it|one)(?: should be| is)? on (?:you|the house)|(?:\d{1,2} ?(?:%|per ?cent)|half|(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy) ?(?:%|per ?cent)) off|(?:lost|missed|days?|mornings?|shifts?)(?:['’]?s?['’]?)? (?:\w+ )?(?:wages?|earnings|pay|income)|(?:my|the|his|her) (?:lost )?wages|time off work)|赔|賠|补偿|補償|优惠券|優惠券|(?:代金|现金|現金)券|(?<!\p{Script=Han})券|折扣|打(?:个|個)?折|干洗|乾洗|洗衣|医药费|醫藥費|医疗费|醫療費|检查费|檢查費|挂号费|掛號費|误工|誤工|清洗[费費]|照[价價]|[报報][销銷]/iu,
  ],
  [
    'redo',
    /\b(?:honou?r (?:the|that|it|my)|match (?:the|that) price|the price i was (?:told|quoted)|redo|remake|make (?:it|this|that|them|one) again|re-?cook|fresh one|new dish|do it again)\b|[换換](?:过|過|返|一|个|個)?[^，。,]{0,2}[碗碟杯份盘盤道煲客]|[按照][^，。,]{1,10}(?:[给給俾畀]我|算|[计計]|的价|的價)|重做|重新(?:做|煮|炒|上)|再做|整過|整过|煮過|煮过|另(?:做|煮|上)一(?:份|碟|盘|盤|道)|新(?:的)?一?(?:份|碟|盘|盤|道)/iu,
  ],
  [
    'correction',
    /\b(?:correct(?: it| the| my)|put (?:the )?record straight|set (?:it|the record) right|(?:put|change|switch|bring|take|drop) (?:it|me|us|them|that|(?:my|the|our) [\w ]{1,20}?) back (?:to|on(?:to)?|down)|back (?:to|on) (?:[£$€] ?\d|what (?:it was|i|we)|the (?:old|original|right|agreed|same)|my (?:old|original)))|更正|改正|糾正|纠正|改过来|改過來|改(?:了|掉|成|回)/iu,
  ],
  [
    'cancel',
    /\b(?:cancel|unsubscribe|terminate|(?:end|leave|get out of|stop|close) (?:my |the |this |your )?(?:contract|plan|service|subscription|account|company|network)|(?:want to|let me) leave|let (?:me|us) (?:out|go)\b|(?:switch|turn|want|need|get) (?:it|this|that|them) off|take (?:it|this|that|them) off (?:my|the|our|his|her) (?:plan|account|number|line|phone)|make (?:it|them|this|these) stop|stop (?:it|them|texting|calling|sending|ringing)\b|stop (?:the|this|that|my) (?:service|subscription|plan|add-?on))|取消|退[订訂租]|解[约約除]|[关關停][掉了]|cut咗|销户|銷戶/iu,
  ],
  [
    'apology',
    /\b(?:apolog|say(?:ing)? sorry|an? sorry|sorry from)|道(?:个|個)?歉|赔礼|賠禮|赔[个個]不是|賠[个個]不是|[讲講说說](?:一)?[声聲]?(?:对不起|對不起|对唔住|對唔住|sorry|抱歉)/iu,
  ],
  [
    'explanation',
    /\b(?:explain|explanation|reason|why|(?:written )?statement|(?:policy|reply|account|findings|report|it|this|that) in writing|how (?:this|it|that) (?:could )?(?:have )?happen\w*|what happened|(?:written |proper )?(?:answer|response|reply))\b|解释|解釋|说法|說法|交代|说明|說明/iu,
  ],
  [
    'check',
    /\b(?:check|trace|find|look into|investigate|where)|查|核实|核實|追踪|追蹤|追回|鉴定|鑑定|检测|檢測|检验|檢驗|化验|化驗|[弄搞][清明](?:楚|白)|明[细細]|为什么|為什麼|为啥|為啥|怎么回事|怎麼回事|咋回事|点解|點解|准日子|准信|准话|準信|準話|准时间|準時間|确切(?:时间|日期)|確切(?:時間|日期)/iu,
  ],
  [
    'visit',
    /\b(?:visit|come over|come to|engineer|technician|send (?:someone|somebody))|上门|上門|派(?:个|個)?人|[来來](?:修|看|一趟)|到府/iu,
  ],
];

/** A part of a wish that says what is not wanted: up to the next comma or sentence, or to what is wanted instead. */
const UNWANTED =
  /[^，,。.；;！!\s]{1,8}(?:什[么麼]的|之[类類]的?|[嘅啲]嘢)(?:我)?(?:就|都)?(?:不要|唔要|不用|唔使|免了)(?=$|[，。,.；;！!\s吧了啦喇])|(?:\b(?:don'?t|do not|not|no(?! (?:thanks|thank you|i|i['’]?[dlm]\w*|we|we['’]\w+|just|please|give|send|can|could)\b)|never|without|rather than|instead of)\b(?: (?:want|need|like|accept))?|不(?:要|想|用|需要|接受)(?![付给給收])|[不唔][会會](?:再)?(?=[賠赔俾畀付出交])|别(?:再)?|別(?:再)?|唔(?:要|想|使|需要)(?![畀俾付收])|唔好(?![再收扣計意])|毋須)(?:(?!我(?:就|只)?(?:要|想)|[就只]要|直接|\bi(?:['’]d| want| need| would)\b)(?:[^,，.。;；!！\s]|(?<!\p{Script=Han})[^\S\n])){0,40}/giu;

/** What it costs them to have it repaired, which is to be borne by us. */
const REPAIR_COST =
  /(?<=(?:[负負][责責]|承[担擔]|[赔賠])[^，。]{0,8})[维維]?修[复復理缮繕补補]?[费費](?:用)?|[维維]?修[复復理缮繕补補]?[费費](?:用)?(?=[^，。]{0,4}(?:你[们們哋]|公司|商家|店家)?[^，。]{0,3}(?:出|付|[负負][责責]|承[担擔]|[赔賠]))/gu;

/** How many kinds have words. */
export const KIND_COUNT = KIND_WORDS.length;

/** Another plan: the contract is changed, and nothing replaced. */
const CHANGE_OF_PLAN =
  /(?:[换換改转轉])(?:[个個成回到去返])?[^，。,]{0,8}(?:套餐|方案|资费|資費|月租|月费|月費|计划|計劃|plan)|\b(?:change|switch|move|put)(?: (?:me|it|us|my (?:plan|tariff)))?(?: back)? (?:on|to|onto) [^.!?,]{0,20}\b(?:plan|tariff)\b/giu;

/** A charge that is to be cancelled is to be given back, and no service with it. */
const CANCEL_CHARGE =
  /取消[^，。,]{0,8}(?:违约金|違約金|费用?|費用?|扣款|收费|收費|账单|帳單|罚款|罰款)|\b(?:cancel(?:ling)?|drop(?:ping)?|scrap|lift|remove|reverse|wipe|knock off) (?:the|this|that|my|these|those) (?:[\w£$.]+ ){0,3}(?:fees?|charges?|bill|invoice|penalty|fine)\b/giu;

const kindsIn = (wish: string) => {
  const text = inStandardWords(wish)
    .replace(REPAIR_COST, '賠償')
    .replace(CANCEL_CHARGE, '退款')
    .replace(CHANGE_OF_PLAN, '更正');
  return KIND_WORDS.filter(([, words]) => words.test(text)).map(([kind]) => kind);
};

/** No more of it: what goes on being taken or switched on is to end. */
const NO_MORE =
  /(?:[别別]|不[要准許许]|唔[好准])再?(?:[乱亂]|自[动動]|[给給幫帮同]我)?(?:[扣开開]|收(?:我)?(?:[钱錢费費]|月|$))|\b(?:stop|no more) (?:charging|billing|taking)\b/iu;

/** What kinds of remedy a wish asks for, in no order. What it says is not wanted is none of them. */
export function wishedKinds(wish: string): RemedyKind[] {
  const kinds = kindsIn(wish.replace(UNWANTED, ' '));
  return NO_MORE.test(wish) && !kinds.includes('cancel') ? [...kinds, 'cancel'] : kinds;
}

/** The kinds of remedy a wish asks for, in the order in which it names them. */
export function kindsAsNamed(wish: string): RemedyKind[] {
  const plain = inStandardWords(wish.replace(UNWANTED, ' '));
  return KIND_WORDS.map(([kind, words]) => ({ kind, at: plain.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ kind }) => kind);
}

/** What kinds of remedy a wish rules out: "not another repair", "不要换货". */
export function unwantedKinds(wish: string): RemedyKind[] {
  const wished = wishedKinds(wish);
  return kindsIn((wish.match(UNWANTED) ?? []).join('\n')).filter((kind) => !wished.includes(kind));
}

/** Wants that somebody says sorry, and nothing that costs or has to be looked up. */
export function wantsOnlyApology(wish: string): boolean {
  const kinds = wishedKinds(wish);
  return kinds.length > 0 && kinds.every((kind) => kind === 'apology');
}

/** "A new bowl" is brought from the kitchen or sent again, "fix it" is done there or at home: either answers it. */
const ALIKE: readonly (readonly RemedyKind[])[] = [
  ['replace', 'redo'],
  ['repair', 'visit'],
];

/** Whether one kind of remedy answers a wish for another. */
export const isSameKind = (one: RemedyKind, other: RemedyKind) =>
  one === other || ALIKE.some((kinds) => kinds.includes(one) && kinds.includes(other));

/** Either would do, or one only if the other fails: whoever gets one of them has what was asked for. */
const EITHER =
  /\bor\b|\bif not\b|\botherwise\b|或|一[係系]|要么|要麼|要嘛|还是|還是|定係|不行就|不行的?话|不行的?話|不然|否则|否則|实在不|實在不|唔得就|要不/iu;

/** Whether a wish for several things is met by one of them. */
export const leavesChoice = (wish: string) => EITHER.test(wish);
