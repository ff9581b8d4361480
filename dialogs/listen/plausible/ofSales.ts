// Words by which what was done at the sale or after it is known: fitted badly, sold as new and used.

/** What is brought online rather than put up on a wall: no fitter is at fault. */
const OF_A_LINE =
  /\b(?:broadband|internet|fib(?:re|er)|router|wi-?fi|phone line|sim|app|software|windows|update)\b|[宽寬][带帶频頻]|光[纤纖]|[网網][络絡路]|上[网網]|路由|光[猫貓]|[机機](?:[顶頂]|上)盒|[数數][据據][机機]|[软軟][件體体]|程序|APP|[插外][件挂掛]/iu;

const FITTERS_EN =
  /\b(?:installers?|fitters?|installation (?:team|guys?|man|crew|appointment|was|is)|assembly (?:team|guys?|service)|botched (?:installation|fitting|assembly)|(?:guys?|man|men|bloke|people|lads?|engineer|technician|plumber|electrician|they|team) (?:who |that |you )?(?:came |turned up |sent |arrived |were sent )?(?:out )?(?:to|and) (?:install|fit|mount|assemble|put up|set up|hang)(?:ed|ted)?|(?:paid|pay|charged|booked)[^.!?]{0,20} (?:installation|assembly|fitting)\b(?! room))/iu;

const FITTERS_HAN =
  /(?:安[装裝]|[装裝]机|裝機)(?:的)?(?:[师師][傅父]|工人|人[员員]|[队隊]|公司|的人)|(?:[师師][傅父]|工人|工程[师師]|你[们們哋]的?啲?人)[^。！？，]{0,8}(?:[来來嚟])?(?:安)?[装裝](?![修饰飾满滿备備作])|[师師][傅父][^，。！？]{0,3}(?:[没沒冇]|唔)(?:有)?(?:接|[装裝]|[锁鎖]|固定|[调調]|校)|(?:[预預]?[约約]|到府|上[门門])[^。！？]{0,12}(?<![包服套西精假])(?:安)?[装裝](?![修饰飾满滿备備作])|(?<![包服套西精假伪偽])[装裝](?:得|到|咗|了)?[^，。！？]{0,4}(?:[歪斜]|反了|反咗)|安[装裝][^，。！？]{0,6}(?:[歪斜]|失[败敗]|不了|不好|唔到|唔掂|没好|[没沒]装好)/u;

/** Somebody of ours put it up, and badly, or did not: "the fitters drilled in the wrong place", 师傅来了说装不了. */
export const isOfFitting = (text: string) => (FITTERS_EN.test(text) || FITTERS_HAN.test(text)) && !OF_A_LINE.test(text);

/** Something else came than was ordered, whatever was tried about it since: "ordered a men's large and got a women's medium". */
export const OF_WRONG_ITEM =
  /\bordered (?:an?|the|my|some|one|two|three|\d+|size)\b[^.!?\n]{2,40}\b(?:and|but)(?: i| you| they| have| only| instead){0,2} (?:got|received|sent|was sent|were sent|been sent)(?: me| us)? (?:an?|the|size|some|one|two|\d)\b/iu;

/** One price stands on it, and another was taken at the till. */
export const OF_TILL =
  /(?:[标標写寫印贴貼]|[价價][钱錢格签籤]?|特[价價])[^。！？]{0,8}[$＄¥￥]?\d[\d.]*[^。！？]{0,14}(?:收[银銀]|[结結][帐帳账]|埋[单單]|收|扣|付|[畀俾])[^。！？]{0,8}\d|\b(?:label|shelf|tag|sign|pack|ticket|marked|priced|said|says)\b[^.!?\n]{0,20}[£$€]\d[\d.]*[^.!?\n]{0,40}\b(?:charged|rang|scanned|paid|till|checkout)\b[^.!?\n]{0,20}[£$€]\d/iu;

/** More is taken for it than was said: 嚟到話要加$300樓梯費. */
export const OF_EXTRA_FEE =
  /(?:[话話說说]?要|[额額]外|另外?|多)(?:再|另)?(?:加|收|俾|畀|付|交)[^，。！？]{0,4}[$＄¥￥]?\d[\d.,]*[^，。！？]{0,4}(?:[费費]|蚊|元|[块塊])|收(?:了|咗)?我?[$＄¥￥]?\d[\d.,]*(?:元|[块塊]|蚊)?(?:的|嘅)?\p{Script=Han}{1,5}[费費]|\b(?:asked|wanted|demanded|charged|charge) (?:me |us )?(?:an? )?(?:extra |another |additional )[£$€]?\d/iu;

/** An offer that is not taken where it was to be: "券到店说不能用", 優惠店員話完咗, "they wouldn't accept my voucher". */
export const OF_OFFER_REFUSED =
  /(?:券|[优優]惠(?![价價]?(?:[买買]|的|套餐))|折扣|团购|團購|coupon|voucher)(?![^。！？]{0,12}(?:坏|壞|凉|涼|難吃|难吃|[虫蟲]))[^。！？]{0,24}(?:[不唔](?:能|[给給俾畀]|[让讓]|可以)?(?:用(?![心了])|使用|[认認]|收|算|抵)|用[不唔](?:了|到|得|上)|唔[用]得|已?[经經]?(?:[结結]束|完咗|取消了))|\b(?:vouchers?|coupons?|promo codes?|discount codes?|groupon|offer|deal)\b[^.!?\n]{0,40}\b(?:not (?:be )?(?:valid|accepted|used|honou?red)|refused|turned down|rejected|(?:wo|would|did|could|does|do)n['’]?t (?:be )?(?:accept|take|honou?r|use|work|apply|scan)\w*)\b|\b(?:refused|(?:wo|would|did)n['’]?t) (?:to )?(?:accept|take|honou?r) (?:my|our|the|your) (?:\p{L}+ ){0,3}(?:vouchers?|coupons?|code|offer|deal)\b/iu;

/** It was to be new. */
const NEW_EN =
  /["“']?\bnew["”']?\b|\b(?:bought|arrived|delivered|parcel|box(?:ed)?|sealed|sold|packag\w*)\b|\bwas meant to be unopened\b/iu;
/** And somebody has had it. */
const USED_EN =
  /\b(?:clearly|obviously|definitely|blatantly|evidently|plainly|previously|it(?:['’]s| is| was| has been)|been) (?:been )?(?:used|worn|pre-?owned|second[- ]?hand|a return)\b(?! (?:to|it|by (?:me|my))\b)|\b(?:second[- ]?hand|pre-?owned|refurb(?:ished)?|ex-?display|customer return)\b|\bsold (?:me|us) (?:an? )?(?:used|old)\b|\b(?:someone|somebody|another (?:person|customer)|a previous (?:owner|customer))(?:['’]?s| else['’]?s|s) (?:(?:old|used|dirty) )?(?:socks?|tissue|photos?|account|name|data|receipt|stuff|fingerprints?|thumbprints?|hairs?|sweat|make-?up|crumbs|e-?mails?|details|underwear)\b|\b(?:used (?:tissue|plaster|tea ?bag)|worn soles?|battery cycles|(?:coffee grounds|crumbs|food residue|someone['’]?s hair) (?:in|inside|on)|(?:already|previously) (?:been )?opened and|dried (?:smoothie|food|milk|coffee|paint|mud))\b/iu;
/** Plates and beds are used by everybody. */
const IS_SHARED = /\b(?:waiter|waitress|restaurant|table|fork|knife|spoon|plate|mug|napkin|hotel|engineer|router)\b/iu;

const USED_HAN =
  /(?:翻新|整新)(?:[机機品])|二手(?:[当當充冒]|的|貨|货|機|机)|(?:全新|[说說話话]是?新|新(?:的|品|[机機]|鞋|衫|衣|手[机機]|平板|[电電][脑腦])|新[买買]|[买買订訂](?:了|咗|的)?(?:[一]?[对對双雙件部台個个])?新)[^。！？]{0,30}(?:(?:被|有|俾|畀|[别別]|他)?(?:人|過|过)[哋]?(?:用|穿|拆|着|著|戴|[洗试試])(?:過|过|咗)|(?:[别別他]人|人哋)(?:的|嘅|[^，。]{0,6}[单單][据據])|用過的|用过的|穿过的|穿過的|使用痕|[使]用[過过]|拆封[過过]|拆[過过]|指[纹紋]|汗[渍漬]|奶[渍漬]|污[渍漬]|米粒|[渣剩]|磨(?:晒|平|[损損]))|(?:明[显顯]|根本|[摆擺]明|一看就|[显顯]然|分明)(?:就)?(?:是|係)?(?:(?:被|有|俾)?人)(?:用|穿|拆|着|著|戴)(?:過|过|咗)|(?:根本|明[显顯]|一看就|分明)(?:就)?(?:是|係)(?:[别別]人)?(?:用|穿|戴|拆)(?:過|过)的/u;

/** Sold as new, and somebody has had it: no matter of whether it is genuine. */
export const isUsedAsNew = (text: string) =>
  USED_HAN.test(text) || (USED_EN.test(text) && NEW_EN.test(text) && !IS_SHARED.test(text));
