// Goods that no list knows, named by the way a story speaks of them: what was bought, what it came in, whose it is.

/** Words at which the name of a thing ends, or which it never has. */
const STOP =
  'and|or|but|so|because|although|though|while|if|when|where|which|that|who|then|than|as|i|we|you|he|she|it|they|my|our|your|his|her|their|its|the|an?|this|these|those|some|any|one|ones|both|each|every|all|half|another|with|without|from|for|in|on|to|at|of|off|by|about|under|over|into|out|up|down|back|after|before|since|until|is|are|was|were|be|been|has|have|had|do|does|did|not|no|never|will|would|can|could|should|wo|just|only|even|still|already|also|again|instead|too|very|really|now|today|tonight|yesterday|last|next|earlier|recently|online|here|there|came|arrived|turned|went|got|get|made|makes|stopped|stops|broke|broken|breaks|snapped|collapsed|died|failed|fell|falls|split|cracked|leaks?|leaked|leaking|smells?|smelt|tastes?|tasted|looks?|looked|feels?|felt|keeps?|kept|started|doesn|don|didn|hasn|haven|isn|wasn|aren|weren|can|missing|damaged|faulty|full|covered|yet|says?|said|wants?|needs?';
const WORD = `(?!(?:${STOP})\\b)\\p{L}[\\p{L}&-]{2,15}`;
const GOODS = `(${WORD}(?: ${WORD}){0,3})`;
const END = `(?=[\\s]*[,.!?;:()\\n"“”]|\\s+(?:${STOP})\\b|\\s+\\d|\\s*$)`;
const ARTICLE = '(?:(?:an?|the|this|my|our|your|some|these|those|two|three|four|five|six|\\d{1,3}|x\\d) ){1,2}';
const OTHER = '(?:(?:brand[- ])?new |own |whole |entire |only |same )?';

/** Had over a counter or by post, and no goods; people and what they do. */
const NO_GOODS =
  /\b(?:calls?|e-?mails?|texts?|messages?|letters?|refunds?|repl(?:y|ies)|responses?|answers?|vouchers?|codes?|discounts?|invoices?|receipts?|orders?|deliver(?:y|ies)|parcels?|packages?|boxes|items?|products?|things?|stuff|goods|purchases?|gifts?|presents?|time|times|days?|weeks?|months?|years?|morning|afternoon|evening|night|minutes?|hours?|money|cash|card|credit|price|details|number|account|website|site|app|page|link|store|shop|branch|team|staff|driver|courier|customer|service|manager|assistant|agent|colleague|person|people|guys?|lad|lady|girls?|boys?|man|woman|kids?|son|daughter|husband|wife|partner|mum|mom|dad|nan|mother|father|sister|brother|friends?|neighbou?rs?|baby|birthday|wedding|christmas|problem|issue|complaint|excuses?|runaround|way|lot|couple|few|rest|replacement|experience|size|colou?r|model|version|date|packet|packaging|pieces?|bits?|loads?|mess|pictures?|photos?|confirmation|update|notification|bill|statement|charge|fee|notice|apology|shock|claim|ticket|case|dispute|chat|engineer|technician|fitter|plumber|installer|electrician|waiter|waitress|contract|answer|promise|offer|seller|range|line|flavou?r|taste|food|meals?|seat|table for|room)\b\W*$|^(?:sick|ill|rid|told|nothing|anything|something|everything|someone|nowhere|bad|poor|terrible|rude|wrong|right|good|great)\b|^(?:pair|set)$/iu;

const BOUGHT = '(?:bought|ordered|purchased|received|returned|sent back|picked up)';

/** From the plainest to the loosest: what stands first in a story is what it is about. */
const ENGLISH: readonly RegExp[] = [
  // "A tub of your coleslaw", "two packets of pork scratchings", "the lid on the salsa jar".
  new RegExp(
    `\\b(?:packs?|packets?|box|boxes|bags?|jars?|tins?|cans?|tubs?|bottles?|cartons?|tubes?|pots?|sachets?|punnets?|loaf|cases?) of (?:your |the )?${GOODS}${END}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:lid|cap|seal|zip|zipper|handle|lock|door|drawers?|screen|battery|motor|legs?|wheels?|straps?|buttons?|wrapper|label) (?:on|of|off|from|in) (?:the|my|our|your|this) ${OTHER}${GOODS}${END}`,
    'iu',
  ),
  // "Bit into your honey almond granola", "found a moth in my porridge oats".
  new RegExp(
    `\\b(?:found|bit|bitten|there(?:['’]?s| is| was| were)|discovered|came across|noticed)\\b[^.!?,]{0,40} (?:in|into|inside) (?:one of )?(?:my|your|our|the|this|an?) ${OTHER}${GOODS}${END}`,
    'iu',
  ),
  // "Bought my nan a riser chair", "returned a rug".
  new RegExp(`\\b${BOUGHT} (?:(?:my|our) \\p{L}+ |me |us |him |her )?${ARTICLE}${OTHER}${GOODS}${END}`, 'iu'),
  new RegExp(`\\bgot (?:${ARTICLE})?${OTHER}${GOODS} (?:off|from|at|in) (?:you|u|your|ur)\\b`, 'iu'),
  // "The toddler bed we got from you", "the ottoman my husband ordered", "the talking globe you sent".
  new RegExp(
    `\\b(?:the|this|that|my|those|these|an?) ${OTHER}${GOODS} (?:that |which )?(?:i|we|you|my \\p{L}+|our \\p{L}+)(?:['’]ve)? (?:just |recently |only )?(?:bought|got|ordered|purchased|received|sent|sold|had delivered)\\b`,
    'iu',
  ),
  // "My new patio set", "lasagne from your ready meal range".
  new RegExp(`\\b(?:my|our|this|the) (?:brand[- ])?new ${GOODS}${END}`, 'iu'),
  new RegExp(
    `(?:^|[.!?\\n] ?)(?:the |a |an |your )?${GOODS} from your (?:\\p{L}+ ){0,2}(?:range|line|shop|store|site|website|collection)\\b`,
    'iu',
  ),
  // "Your chocolate hobnobs taste of nothing", and what else food and things do.
  new RegExp(
    `\\byour ${OTHER}${GOODS} (?:tastes?|tasted|smells?|smelt|used to (?:be|taste)|leaks?|leaked|broke|snapped|fell apart|gave (?:me|my|us)|(?:have|has) (?:changed|gone|got))\\b`,
    'iu',
  ),
];

/** What a Chinese name of goods ends at. */
const HAN_END =
  '(?=$|[^\\p{Script=Han}]|[还還仲吃喝食飲饮用打开開里裡裏入面发發有都是係全也怎咋太很好超真越坏壞爛烂漏碎过過变變卖賣送到在就又不没沒冇唔未結结竟居起一成啲得已掉卡來来嚟寄穿戴装裝質质味包只每收退換换修前后後上这這那嗰嘅的剛刚才仲]|之[後后前]|卷邊)';
/** What the thing is not: those who serve, what they do, where, and words for any thing. */
const NO_HAN =
  '(?!(?:客服|客戶|客户|[顾顧]客|店|服[务務]|[态態]度|物流|快[递遞]|速遞|外送|外[卖賣]|配送|送[货貨]|司机|司機|[师師]傅|[员員]工|[网網]|系[统統]|活[动動]|[优優]惠|[会會][员員]|[积積]分|[价價]|售[后後]|[质質]量|品[质質]|[产產]品|商品|[东東]西|[货貨]|[门門]|分店|分行|超市|[专專]|[柜櫃]台|退|[换換]|承[诺諾]|[规規]|[电電][话話]|[热熱][线線]|[订訂][单單]|[单單]|[发發]票|[经經]理|老[板闆]|工作|人|女|男|[广廣]告|[说說]|小程序|平[台臺]|[仓倉]|包[装裝裹]|直播|主播|保安|停[车車]|[试試]衣|[环環]境|[厕廁]所|安[装裝]|[维維]修|工程|技[术術]|回[复覆]|解[释釋]|[责責]任|[错錯]|[问問]|[机機][器械]人|公司|牌|品牌|老客|做法|[处處]理|嘢|件事|事|上门|上門|[时時]候|[那当當]天|[结結]果|自己|[给給]|[时時][间間]|地方|第|最|[之以完回一是昨今明月年天日]|上[个個]?[周週月星禮礼]|[周週]|短信|[信訊]|[邮郵]|[简簡][讯訊]|通知|意思|良心|流程|[标標]|宣[传傳]|[图圖]|[说說]明|[页頁]|菜[单單]|餐[厅廳具牌]|[几幾]|[们們哋家个個]|貴|贵|[东東])|[一二三四五六七八九十两兩\\d]{1,2}[个個]?[天次年月日周週星禮礼小])';
const HAN_GOODS = `${NO_HAN}(\\p{Script=Han}{2,9}?)`;
const COUNTED =
  '(?:[一二两兩三四五六七八九十幾几半]{0,2}|\\d{0,3})(?:[个個部台件条條双雙张張把只隻套瓶罐盒箱袋包本副对對款份支樽桶啲])?';

const HAN: readonly RegExp[] = [
  // 黄桃罐头里吃到玻璃碴, 提子包入面有條蟲
  new RegExp(
    `^(?![^里裡裏入]{0,8}[店厅廳馆館嘴口肚家房][里裡裏入])(?:我|你们|你們|你哋|你家|您家|今天|今日|昨天|刚|剛)?(?:[买買]?[的嘅])?${HAN_GOODS}(?=[里裡裏入](?:面|[头頭]|[边邊])?(?:竟然|居然|都)?(?:吃|喝|食|有|[发發][现現]|[夹夾]|咬|爬))`,
    'u',
  ),
  // 你们家的藤椒鸡米花, 你哋啲蝦條
  new RegExp(
    `(?:你们|你們|你哋|你家|您家)(?:家|店)?(?:里|裡|度)?(?:新?[出推卖賣做]|新款|[送寄发發][来來嚟]?)?(?:[的嘅]|(?=[個个啲部隻只款條条支樽罐盒袋包瓶]))(?:[这這那嗰呢]?[个個款部包瓶盒罐袋隻只啲種种條条支樽])?${HAN_GOODS}${HAN_END}`,
    'u',
  ),
  // 给孩子买的儿童书桌, 訂嘅升降曬衣架
  new RegExp(
    `(?:[买買订訂购購]|入手|收到|[订訂][购購])(?:[的了咗嘅返]|[到]了?)(?:(?:你们|你們|你哋)(?:家|店)?(?:[的嘅啲個个]))?${COUNTED}${HAN_GOODS}${HAN_END}`,
    'u',
  ),
];

/** What is said of a thing, and no name of one: 包裝沒寫. */
const TOLD_OF_IT = /^[装裝]|[没沒冇写寫说說话話]/u;

/** How much of a story is searched. */
const MOST_READ = 600;

/** What a story is about, by the way it is spoken of: "got an inflatable paddleboard off you", 你们家的藤椒鸡米花. */
export function namedGoods(text: string): string | undefined {
  const told = text.slice(0, MOST_READ);
  const found = [...ENGLISH, ...HAN].map((words) => words.exec(told)?.[1]?.trim());
  return found.find(
    (goods) => goods !== undefined && goods.length > 1 && ![NO_GOODS, TOLD_OF_IT].some((words) => words.test(goods)),
  );
}
