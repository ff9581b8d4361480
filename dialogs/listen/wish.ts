import { withAlsoWished } from './alsoWished.ts';
import { letters } from './letters.ts';
import { withoutWages } from './plausible/nobodyNow.ts';
import { isRhetorical } from './rhetorical.ts';
import { isTerseWish } from './terseWish.ts';
import { tellsWhatWasDone } from './whatWasDone.ts';

/**
 * Words in which customers say what they want done. Bounded patterns without nested repetition: linear on any text.
 */
const WISH = [
  /^\W*(?:(?:just|please|can you|could you|then) ){0,2}(?:send|make|cook|bring|do|deliver) (?:it|them|that|mine) again\b/iu,
  /^\W*(?:(?:just|only|maybe|please|well|no) ){0,2}(?:the|that|my|one) (?:\p{L}+ ){0,2}\p{L}+ off (?:the|my|our) bill\b|\b(?:one|both|half|some|all) of (?:them|it|those|the \p{L}+|my \p{L}+) back\b/iu,
  /^\W{0,8}(?:(?:either|just|maybe|an?|the|full|partial) ){0,3}(?:vouchers?|money|cash|refunds?|replacements?|credit|exchange|discount|apology|compensation) (?:or|and|plus|&|\/) (?:(?:an?|the|my|full|some|new) ){0,2}(?:vouchers?|money|cash|refunds?|replacements?|credit|exchange|discount|apology|compensation)\b|^\W{0,8}(?:(?:then|well|so) )?you (?:guys |lot |people )?(?:pay|cover|refund|replace|fix|sort|reimburse|compensate)\b|\bcall (?:them|him|it) off\b|\bput (?:it|that|this) in writing\b/iu,
  /^\W{0,8}(?:(?:just|only|please|and|want|get|the|my|our|full|normal) ){0,3}(?:speed|service|signal|line|number|internet|connection)s? back\b(?! (?:in|to|from|on \w+day|at|up)\b)/iu,
  /^\W*(?:(?:just|please|can you|could you|then|so|well|i want you to)[ ,]{1,2}){0,3}(?:get|have) (?:it|this|that|them|(?:my|the|our|her|his) [\w ]{1,24}?) (?:working|going|running|fixed|sorted|installed|repaired|connected|transferred|ported|moved|switched|back (?:on|up|working|online))\b/iu,
  /(?:\b(?:just|either|please) |^\W{0,4})(?:put|bring|change|switch|drop) (?:it|them|me|the \p{L}+) back\b|\b(?:just|please|pls) (?:ring|phone|text|email) (?:me|us)\b|\blet (?:me|us) (?:out|leave|go|off)\b/iu,
  /^\W{0,8}(?:(?:just|only|please|and|want|get) ){0,3}(?:the|my|our|that|a)(?: \p{L}{2,12}){0,2} (?:one|payment|deposit|charge|fee|amount|difference|fare|points|credit|data|balance)s? back\b|^\W{0,8}(?:(?:just|only|please) ){1,2}the missing \p{L}+|\bmake (?:it|them|this|these) stop\b/iu,
  /\b(?:ask|tell|get|make|have) (?:her|him|them|(?:that|the|your) (?:\w+ )?(?:lady|guy|man|woman|girl|boy|aunty|auntie|uncle|manager|waiter|waitress|driver|staff|chef|person|cashier|assistant)) (?:to |come |go )?(?:say sorry|apologi[sz]e|own up)\b/iu,
  /^\W{0,8}(?:(?:just|please|and|also|maybe|ideally) ){0,2}(?:an?|some|my) (?:\p{L}{3,12} ){0,2}(?:date|time ?slot|slot|appointment|update|timescale|guarantee|assurance|reassurance|confirmation|goodwill gesture|gesture)\b(?= (?:for|by|before|on|when|of|that|and|in|to|it)\b|\W*$)/iu,
  /^\W{0,8}(?:(?:just|please|pls|simply|now|ok|then|well) ){0,3}(?:send|deliver|ship|give|get|bring|post|resend|swap)(?: (?:me|us|out|over|it|them|for)){0,2} (?:the|a|my|our|what) (?:\w+ )?(?:right|correct|proper|actual|missing|other|rest|one|ones|size|colou?r|i (?:ordered|paid for|bought))\b/iu,
  /^(?!.{0,200}\b(?:was|were|been|got|is|are|has|had|have|never|not|already|he|she|they|you)\b)[^\p{L}\d]{0,8}(?:(?:just|my|the|our|his|a|an|want|get|please|this|that) ){0,3}(?:[\p{L}-]{2,16} ){1,3}(?:paid(?: for)?|covered|waived|refunded|wiped|written off|taken off|knocked off|replaced|reimbursed|credited|reversed|removed|reinstated|sorted|fixed|cancelled)\b(?=\W*$| (?:and|n|plus|&|today|asap|now|please|with|by|at|for|in|off|back)\b)/iu,
  /^\W*(?:(?:just|please|maybe|ideally|i guess|well|so|honestly|either|then|ok|at least) ){0,3}(?:(?:an?|the|some|my|any|full|partial|bill|account|store|written|proper|decent|small) ){0,4}(?:refund|credit|replacement|apology|voucher|compensation|discount|exchange|explanation|new \p{L}{2,20}|different \p{L}{2,20})s?(?: (?:for|to|on|off|of) (?:the|my|our|all|what|those|these|that|this|me|us|an?|\d)(?: [\p{L}'’\d]{1,20}){1,5})? ?(?:and|plus|&|\+|with|or) (?:an?|the|my|some|someone|somebody|that|it|them|you|your|no|£|\$|\d)/iu,
  /^\W*(?:(?:just|please|maybe|ideally|i guess|well|so|bill|account|store|a|an|some|my|full|partial|the) ){0,4}(?:refund|credit|compensation|discount|replacement|reimbursement)s? (?:for|on|of|towards|to) (?:the|my|our|all|what|those|these|that|this|every|me|us|\d)\b(?![^.!?]{0,40}\b(?:never|still|hasn|was|is|didn|not|refused|denied|took|late|where))/iu,
  /\b(?:can|could|would|will) (?:you|someone|somebody|anyone) (?:please |just |possibly |at least ){0,2}(?:come|send|deliver|bring|post|ship|collect|arrange|sort|fix)\b(?! (?:me )?(?:a |an |the |your )?(?:link|e-?mail|number|photos?|address))|\b(?:all of it|every penny|it all|the lot) back\b/iu,
  /^\W*(?:just |please |either |kindly ){0,2}(?:repair|replace|fix|refund|exchange|activate|reactivate|restore|reconnect|connect|install|credit)(?: (?:lah|lor|leh|it|them|this|please))*\W{0,2}(?:$|or |and |\/)/iu,
  /^\W*(?:just |please |either |kindly ){0,2}(?:repair|replace|fix|refund|activate|exchange|cancel|return)(?: it| them| this)?(?: or |\/| and |, )(?:\w+ ){0,2}(?:repair|replace|refund|replacement|exchange|fix|cancel|money back)\b/iu,
  /^\W*(?:yes |just |please |ok |so |and ){0,2}stop (?:it|them|this|that|these|those|(?:all |any |the |your |these )?(?:calls?|messages|sms|texts?|e-?mails)|the \w+|sending|calling|charging|texting|spamming)\b/iu,
  /^\W*(?:just |a |full |maybe ){0,2}(?:return|exchange|refund|replacement|credit note)\b(?! (?:policy|was|is|has|still|not|department|address|never|came|took))/iu,
  /\b(?:could|can|may) (?:it|i|we) (?:be|have|get) (?:the |some |my |a )?(?:money|cash|refunds?|replacements?|new ones?|store credit|an apology)\b|^\W*(?:just |please |you should )?honou?r (?:the|my|that|your|it)\b|\bput (?:the|my|our) [\w ]{2,16} back\b|\b(?:please|just|pls) (?:just )?(?:find|look for|return|post|hold on to) (?:it|them|my)\b/iu,
  /^\W*(?:and |maybe |just ){0,2}something (?:for )?(?:free|off|extra)\b|^\W*(?:(?:whatever|idk|just|maybe|some(?:thing)?|i guess|how about|ok|well|lol)[ ,]*)*(?:a )?free (?!of |to |trial)\w+/iu,
  /\b(?:swap|switch|change) (?:it|them|['’]?em|this|that|these|those|the [\w ]{2,20}) (?:for|to|with) (?:an?|the|my|one|\d)\b|^\W*(?:(?:just|only|simply) )?(?:want|wan(?= (?:refund|exchange|to|my|new|change)\b))\b(?! (?:me|us|to (?:know|say|complain|tell))\b)|^\W*(?:just|only|simply) need\b|^\W*(?:i want |some |a bit of |get )?(?:money|something) off\b(?! my (?:card|account))|\b(?:please|kindly|pls|plz) (?:\w+ )?(?:send(?! (?:me )?(?:a |the )?(?:link|e-?mail|number|photos?))|release|resolve|restore|process|arrange|provide|unblock|activate|port|deliver|ship|dispatch)\b/iu,
  /^\W*(?:(?:honestly|well|say|maybe|about|at least|and|plus|or|ok|okay|fine|just|how about|the truth|an? (?:full )?(?:refund|apology|explanation|sorry))\W+){0,5}(?:(?:£|\$|€|₹)\d[\d,.]*|\b\d[\d,.]* ?(?:quid|pounds?|dollars|bucks|euros|rupees)) (?:for|towards) (?:the|my|our|all|having|wasting)\b/iu,
  /\b(?:my|our) (?:only|one|sole|main) (?:demand|request|wish|ask|condition) (?:is|was)\b|\b(?:all|the only thing|what) (?:i|we)(?:['’]?m| am|['’]?re| are|['’]?d| would)?(?: really| ever)? (?:want|wanted|ask|asked|asking|need|like|after)(?: for| like)?(?: is|['’]?s| was)? (?!to (?:know|say|tell|talk|speak|complain)\b)/iu,
  /^\W*(?:just |please |then |well |so ){0,2}(?:fix|sort|mend|repair|restore|reconnect|activate|reactivate|cancel)(?: (?:it|this|that|out|up|my [\w ]{2,24}|the [\w ]{2,24})){1,2}(?: (?:out|up|now|today|please|then|asap|already|itself))*\W*$/iu,
  /^\W*(?:just |maybe |perhaps |well |so )?an? (?:brand )?(?:new|different|fresh|working|proper|decent) (?!(?:big|huge|massive|great|long|sharp|nasty|mess|joke|shambles|disgrace|pain|shame)\b)(?:pair of |set of )?[\p{L}-]{2,20}(?: [\p{L}-]{2,20})?(?:,? (?:please|pls|thanks|will do|would do|would be (?:good|nice|fine)|is fine))?\W*$/iu,
  /^\W*(?:(?:just|maybe|well|please|ideally|i guess|either) ){0,2}(?:some(?:one|body)|an? (?:engineer|technician|fitter|manager|person|colleague|plumber|electrician)) (?:to|who can|that can) (?:\w+ )?(?:come|call|ring|look|fix|check|sort|collect|pick|explain|apologi[sz]e|repair|deal)\b|^\W*(?:(?:just|maybe|well|please|ideally) ){0,2}(?:an?|another) (?:(?!(?:was|were|is|are|been|got|has|had|never|not|that|who|and)\b)\w+ ){1,4}(?:sent|delivered|posted|shipped|made|brought) (?:out |over |round )?(?:to|for|by|again|back|tomorrow|today)\b/iu,
  /^\W*can (?:i |we |u |you )?(?:just )?(?:exchange|refund|replace|change|return|cancel|repair|waive)\b.{0,24}$/iu,
  /^\W*(?:ok(?:ay)?|fine|right|look|well|no|nah|then|just|how about|if you)?[ ,]{0,2}(?:make|call) it (?:(?:£|\$|€|HK\$|S\$|₹|rs\.? ?)?\d|a (?:tenner|fiver|hundred|round)|half|(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|a hundred)\b)/iu,
  /\bi(?:['’]d|['’]ll| would| will| could| can)(?: only| just)? (?:take|accept|settle for|be happy with|live with|go (?:with|for)) (?:an? (?:full |partial |proper |small |bigger |decent )?(?:refund|replacement|voucher|credit|discount|new one|apology|gift|exchange|gesture)|(?:£|\$|€|HK\$|S\$|₹)\d|\d+ ?(?:%|percent|per cent|off|quid|pounds|dollars|bucks)|(?:half|full|store credit|vouchers?|the (?:refund|replacement|voucher|discount|money)))/iu,
  /^\W*(?:(?:idk|dunno|not sure|maybe|well|i guess)[ ,]{1,2}){0,2}(?:just|only|maybe) (?:for )?(?:the |my |our )?(?:cost|price) of (?:the|my|our|her|his|that|those|what|one)\b/iu,
  /^\W*(?:just |maybe |another |a )?(?:new|another|different|fresh) (?:one|box|bag|pack(?:et)?|bottle|jar|tin|tub|carton)\b(?: please)?\W*$/iu,
  /^\W*(?:my |the |our |some )?money back\b|\bmy (?:£|\$|€|HK\$)?\d[\d.,]* ?(?:quid|pounds|dollars|euros)? back\b/iu,
  /(?:[,;]|\band|\bthen) (?:please )?(?:give|send|pay|get) (?:me|us) (?:a|an|some|my|the|back|for)\b/iu,
  /^\W*(?:i guess |maybe |perhaps |well,? |just |simply |only )?(?:an?|the|some|my|full|proper) (?:\w+ ){0,2}(?:explanation|apology|refund|replacement|voucher|credit|discount|exchange|money back)\b/iu,
  /\b(?:i|we)(?:['’]d|d(?= (?:also |really |just )?like\b)| would| should(?= (?:like|prefer|appreciate))) (?:just |only |simply |really |both |all |also |still ){0,2}(?:like|prefer|want|appreciate)\b/iu,
  /\b(?:i|we) (?:just |only |simply |really |now |also |still ){0,2}(?:want|need|demand|expect|request)\b/iu,
  /\b(?:must|should|have to|got to|gotta|need to|better) (?:just )?(?:waive|refund|replace|fix|compensate|return|repay|exchange|reimburse|honou?r)\b|(?:\${1,3}|\bcash|\bmoney) back\b|^\W*(?:the |my |just )?(?:2nd (?:one|1|item|box)|(?:other|missing) (?:item|box|pair|half|part|piece|wheel|bit)s?)\b(?! (?:is|was|has|never|did))/iu,
  /\b(?:please|can you|could you|just|kindly|must) (?:just )?(?:stop|give back|take it off|pay|refund|replace|exchange|repair|fix|resend|cancel|compensate|return|apologi[sz]e|send me|give me|call)\b/iu,
  /\b(?:don'?t|do not|not) charge (?:me|us)\b|\b(?:please|just|you to|them to|must) stop (?:charging|billing|calling|sending|texting|ringing)\b|\b(?:refund me|my money back|a (?:full |partial )?refund|a replacement|compensat(?:e|ion))\b/iu,
  /(?:我|就|只)(?:想|要|希望|需要|要求)[^，。！？!?,.]{0,30}(?:退|换|換|赔|賠|修|补|補|道歉|说法|說法|交代|处理|處理|解释|解釋|解决|解決|检查|檢查|确认|確認|取消|拿)/u,
  /(?:要求|希望|请|請|麻烦|麻煩|必须|必須|赶紧|趕快|赶快)[^，。！？!?,.]{0,16}(?:退|换|換|赔|賠|修|补|補|道歉|取消|重寄|重发|重發|处理|處理|安排)/u,
  /^[^，。！？!?,.说說讲講]{0,8}(?:寄|送|发|發|退|换|換|补|補|修|处理|處理|解决|解決|道歉|赔|賠)[^，。！？!?,.]{0,8}(?:就好|就行|就可以|就得|即可|便可)[了吧啦喇\s\p{P}]*$/u,
  /(?:整|煮|換|换|俾|畀)(?:過|过|返)[^，。！？!?,.]{0,16}(?:新|碟|個|个|件|份|錢|钱)|同我(?:講|讲)聲(?:對唔住|对唔住)/u,
  /^\W*(?:(?:just|please|simply|bruh|bro|mate|well|then|and|ok|look|either)[ ,]{1,2}){0,3}(?:put (?:it|me|us|this|that) back|wipe|undo|reverse|deliver (?:it|the|my)|refund|replace|exchange|resend|re-send|redo|compensate|reimburse|waive|credit|collect|reimburse|cover (?:my|the|our|for)|pay (?:for|me|us|my|our|the|back)|give (?:me|us|back)|gimme|explain|apologi[sz]e|investigate|reduce|lower|halve|knock|take (?:it|this|that|them|those) (?:back|off)|take the .{1,20} off|send (?:me|us) (?:a|an|the|another|new))\b/iu,
  /(?:费|費|钱|錢)[^，。！？!?,.]{0,6}(?:你们|你們|你哋|商家|店家|公司|平台)(?:来|來)?(?:出|付|承担|承擔|负责|負責|畀|俾)|(?:你们|你們|你哋)[^，。！？!?,.]{0,4}(?:出|付|承担|承擔|赔|賠|[俾畀]返)[^，。！？!?,.]{0,4}(?:费|費|钱|錢)/u,
  /(?:给|給|讨|討|要|畀|俾)(?:我|我们|我們)?(?:一)?(?:个|個|返個)?(?:说法|說法|交代|合理(?:的)?(?:解释|解釋))/u,
  /(?:费|費|费用|費用|单|單|钱|錢|账|帳)(?:就|都|要)?(?:给我|給我|幫我|帮我)?免(?:了|掉|咗)|免(?:单|單|掉|了)|(?:把)?(?:钱|錢|款)(?:都|全部|全)?(?:退|(?:还|還)(?![没沒不未冇在是]))(?:给|給|返|回)?/u,
  /退一[赔賠]|假一[赔賠]|(?<![没沒有失冇])希望(?!落空|破灭|破滅)[^，。！？!?,.]{2,40}/u,
  /^[按照][^，。！？!?,.]{1,10}(?:给我|給我|算|的价|的價|抵|[补補退]|[减減])/u,
  /^[^，。！？!?,.]{0,10}(?:洗衣费|洗衣費|干洗费|乾洗費|医药费|醫藥費|医疗费|醫療費|误工费|誤工費|车费|車資|精神损失费|精神損失費|道歉|代金券|优惠券|優惠券|现金券|現金券|折扣)(?:[^，。！？!?,.]{0,6}|(?:加|和|跟|同|[还還]有)[^，。！？!?,.]{1,10}(?:的|嘅)?[钱錢费費])[。.!！]?$/u,
  /^(?:那|那就|就|请|請|麻烦|麻煩)?(?:把)?[^，。！？!?,.]{0,6}(?:全部|全都|都|全(?=退)|全额|全額|统统|統統|通通|多扣|多收|一分不少)[^，。！？!?,.]{0,4}退(?:回|还|還|返|给|給|掉|了|$)/u,
  /^(?:那|就|再|还要|還要|另外|至少|起码|起碼|最少)?(?:我)?(?:就|只)?(?:想|要|希望)?(?:把[^，。！？!?,.]{1,8})?(?:改回|换回|換回|恢复|恢復|改返|降回|跟[返番回])(?:来|來|去|到|成)?[^，。！？!?,.了咗过過]{0,10}[。.!！]?$/u,
  /^(?:那|就|再|还要|還要|另外|至少|起码|起碼|最少)?(?:赔|賠|补偿|補償)(?:偿|償)?(?:我|返|回)?(?:个|個)?[\d一二两兩三四五六七八九十百千几幾]{1,6}(?:元|块|塊|蚊)?[吧啦。.!！]{0,2}$/u,
  /(?<![不没沒唔冇])(?:给我|給我|帮我|幫我|替我|同我|幫手)(?![们們爸妈媽爷爺奶公婆儿兒女弟妹哥姐老孩朋家娘嬤嫲])(?:把)?[^，。！？!?,.]{0,10}(?:道[个個]?歉|取消|退|换|換|停|关|關|解除|解约|解約|销|銷|改|撤|转走|轉走|办|辦|开证明|開證明|[入加充補补整搞修]返|[充補补]回|恢[复復]|[入到][帳账數数]|[报報][销銷]|搞掂)(?:了(?=[，。,.！!吧\s]|$)|(?!了|过|過|咗|得|不|唔))/u,
  /^(?:那|就)?(?:给|給|补|補|退|换|換|赔|賠|还|還)我(?![们們爸妈媽爷爺奶公婆老儿兒女弟妹哥姐孩家朋])[^，。！？!?,.了咗过過]{0,8}$|^要(?:你们|你們|你哋)[^，。！？!?,.]{2,16}$|^(?:即刻|马上|馬上|立刻|立即)(?:停|退|换|換|改|删|刪)[^，。！？!?,.]{0,6}$/u,
  /^(?:那|那就|就|先|请|請|麻烦|麻煩|唔該|[赶趕][紧緊快]|快)?(?:把|[将將])[^，。！？!?,.]{1,10}(?:停|[关關]|取消|[销銷]|退|[换換]|改|修|[还還]|[补補]|恢[复復]|[删刪]|撤|移除|[过過][户戶]|拿|弄|搞|整|[调調]|查|[处處]理|解[决決])(?:掉|回|好|清楚?|走|[来來]|成|到|[给給]?我|正常)[^，。！？!?,.了咗]{0,6}$/u,
  /^(?:那|就|请|請|快[點点]?|麻[烦煩]){0,2}(?:重新)?[发發寄送换換补補](?:返|番|個|个|件)?(?:對|对|啱|正確|正确)(?:的|嘅)(?![^，。]*[了咗])/u,
  /^\W*(?:(?:just|please|pls|either) ){0,2}bring (?:it |them )?back\b(?: (?:the|my|your) (?:\p{L}+ ){0,2}\p{L}+)?\W*$/iu,
  /^\W*(?:(?:just|please|i guess|ideally) ){0,2}(?:another(?: one)?|an? (?:new|replacement|fresh|second)(?: one)?|the (?:right|correct|missing|proper) \p{L}+) (?:sent|delivered|posted|shipped|couriered)(?=\W*$| (?:so|by|to|out|over|today|tomorrow|asap|please|before|next|with|instead|straight)\b)/iu,
  /^(?:那|就|只|我|想|要|希望){0,4}[让讓俾畀](?:我|我[们們哋])(?:可以|能|正常)?(?:用|使用|登[入录錄]|下[单單])(?![不唔没沒冇])/u,
  /^[^，。！？!?,.说說讲講话話叫让讓了]{0,8}(?:不要|不[准許许]|[别別]|唔好|唔准)再(?:[给給]我|同我)?(?:扣|收|[计計]|算|[发發]|打|寄|推|[传傳])/u,
  /^(?:同埋|[还還]有|另外|仲有)?(?:我)?(?:就|只)?(?:想|要)(?:知道?|了解|搞清楚|弄清楚)(?:清楚|一下|下)?[^，。！？!?,.]{0,8}(?:[点點]解|[为為](?:什[么麼]|何|咩|啥)|怎[么麼]|原因|[点點](?:會|会|樣|样)|邊個|[谁誰])[^，。！？!?,.]{0,16}$/u,
  /^(?:我)?要[么麼嘛嚒](?!不)|^一[係系](?!列)/u,
  /^(?:那|就|给我|給我|帮我|幫我)?(?:换|換)[个個只隻件台部条條双雙][^，。！？!?,.了咗]{1,8}[的嘅][。.!！]*$/u,
  /^(?:那|就|给我|給我|帮我|幫我|想|要|唔該|麻烦|麻煩)?(?:换|換)(?:返|回|过|過|成)?(?:[一两兩]?[个個只隻件台部条條双雙袋包盒瓶罐份箱杯碗张張](?!月|人)|[大小][一两兩]?[码碼号號]|\d?X{0,3}[SML](?:[码碼号號])?)(?:新|好|大|小|别|別|正常)?(?:的|嘅|码|碼)?[吧啦喇\s\p{P}]*$/iu,
  /^(?!.*(?:被|自[动動]|[说說話话]|[没沒冇不唔未]|[申请請]))[^，。！？!?,.了咗]{1,10}(?:[给給]|都|全部|统统|通通)?(?:取消|退(?:回[来來]?|掉|[给給]我|返)|[关關停]掉)[。.!！]*$/u,
  /^(?:那|那就|至少|起码|起碼|最好)?先(?:给我|給我)?借(?:我|给我|給我|俾我|畀我)?[^，。！？!?,.]{1,10}$/u,
  /^(?:以后|以後)?唔好再|^要[么麼嘛][^，。！？!?,.]{1,12}要[么麼嘛]|^[^，。！？!?,.没沒不唔]{1,8}要(?:赔|賠)(?:偿|償)?$/u,
  /^(?:我)?(?:也|都)?(?:不用|不要|唔使|唔要|毋須|(?:(?:[没沒]有?|[不唔][是係系])(?:想|说|說)?要|冇(?:話|諗住)?要)(?!.*(?:[吗嗎?？他她佢]|的[那是])))(?:你[们們哋]|再)?(?:退|换|換|赔|賠|补|補|修|整|[^，。,]{0,6}(?:券|coupon|[钱錢]$|[点點][数數]))/iu,
  /^(?:那|就|只)?(?:想|要|希望)(?:让|讓|叫|请|請|要)?[^，。！？!?,.]{1,8}(?:道歉|[认認][错錯]|[赔賠]|[说說]明|解[释釋]|[说說]法|[讲講][声聲])/u,
  /^(?:直接)?(?:匯款|汇款|转账|轉帳|打款|退到)[^，。！？!?,.]{0,6}(?:给|給|到|我)|^(?:赔|賠|退|补|補)[^，。！？!?,.]{1,8}(?:钱|錢|费|費|款)[啦喇吧]?$/u,
  /^(?:那|我|咁)?(?:想|希望|要求)[^，。！？!?,.没沒]{0,8}(?:[减減降](?!速)|[调調]低|便宜|打折)[^，。！？!?,.]{0,8}$/u,
  /^(?:那|我)?想[^，。！？!?,.]{0,6}(?:送到|收到|寄|取消|解[约約])|^(?:那|我)?想(?:要)?(?:退|换|換|赔|賠)|[^，。！？!?,.]{1,8}要(?:退|换|換)(?:货|貨|款)?[。.!！]*$/u,
  /^(?:那|就|你[们們哋]|[请請]|麻[烦煩]|唔該){0,2}(?:[赶趕][紧緊快]|[尽盡]快|快[点點啲些]|早[点點啲日]|[马馬]上|即刻|立[刻即])(?:[给給帮幫替同]我)?(?:[把将將][^，。！？!?,.]{1,8})?[修整弄搞转轉接装裝开開办辦恢通补補查处處解到退发發送寄](?![^，。！？!?,.]*(?:了|咗|過|过|[吗嗎]))[^，。！？!?,.]{1,8}$/u,
  /^(?:那|就|[请請]|麻[烦煩])?[帮幫替](?:[他她佢]|老人家?|我?(?:爸|[妈媽]|[爷爺]{2}|奶奶|公公|婆婆))(?:[把将將][^，。！？!?,.]{1,6})?(?:停|退|取消|解[约約]|[注註][销銷]|[办辦]|改|[换換]|[关關])[^，。！？!?,.了咗过過]{0,6}$/u,
  /(?:全部|都|统统|通通)(?:给我|給我)?(?:注销|註銷|停掉|关掉|關掉|取消)/u,
  /(?<![不没沒唔冇肯])(?:让|讓|俾|畀)我(?:们|們|哋)?(?:转走|轉走|转网|轉網|转出|轉出|轉台|携转|攜碼|走|解约|解約|取消|退订|退訂|退租|换|換)/u,
  /(?:我|就|只)(?:想|要|希望|需要|要求)[^，。！？!?,.]{0,12}(?:解约|解約|退租|退订|退訂|销户|銷戶|停用|终止合约|終止合約|转网|轉網|轉台|攜碼)/u,
  /(?:派|叫|安排)(?:第二|另外?|别|別)?(?:一)?(?:个|個|位)?(?:人|师傅|師傅|工程師|工程师|维修|維修|專人|专人)[^，。！？!?,.]{0,6}(?:来|來|嚟|上门|上門|修|看|睇|处理|處理|取|收)/u,
  /(?<![没沒未冇唔不次人])(?:换|換|退|赔|賠|补|補|整|煮)(?![的嘅])[^，。！？!?,.]{0,10}(?:俾|畀|给|給)我|(?:换|換)(?:返|過|过)?[部台个個件只隻对對盒把张張]?新[的嘅]|免返[单單]|(?<![不没沒冇])想[^，。！？!?,.]{0,6}\b(?:cancel|refund|exchange|terminate|cut)\b/iu,
  /^(?:[就想要]|那|直接|可以|可唔可以|能|麻[烦煩]|[请請]|唔該|[给給帮幫同](?:我|返我)){0,3}[换換](?:返|過|过|回|成)?[一1两兩]?[部台个個件隻只对對盒把张張箱包瓶罐袋双雙条條支樽杯碗套組组]?(?:全)?新[的嘅品]/u,
  /^(?:那|就|咁|再|[给給帮幫同](?:我|返我)){0,3}(?:[补補赔賠换換]|重?新?[寄发發送])(?:我|俺|[给給]我|返|回)?[一1兩两][份个個盒瓶双雙箱袋包台部条條罐件套張张](?![了咗的嘅]|[说說])|^(?:那|就|[请請]|麻[烦煩]|[给給帮幫]我){0,3}重新?[寄发發送做开開]|^(?:.{0,6}前)?(?:[给給俾畀])(?:回|返)?我(?:一?[张張个個份]|正[确確]|[对對])/u,
  /^\W*(?:(?:just|please|either|can you|could you) ){0,2}(?:find it|(?:remake|redo|re-?cut|refit|reinstall|replace|resend) (?:it|them|this|that|the \w+)|send (?:(?:me|us) )?(?:another|a (?:new|second|replacement)))\b/iu,
  /^\W*(?:(?:i|we|i['’]d|just|really|only|would) ){0,3}(?:want|like|love) to (?:know|understand|find out|hear) (?:how|why|what)\b/iu,
  /^\W*(?:(?:just|maybe|an?|the|like) ){0,2}(?:couple|few)(?: of)? (?:quid|pounds|bucks|dollars|euros?) (?:back|off)\b/iu,
  /^(?:那|就|[请請]|希望|麻[烦煩]|唔該){0,2}改(?:善|[进進]|良)(?:一?下|吓)?\p{Script=Han}/u,
  /^(?:咁|那|就|你[们們哋]|[请請]|唔該|麻[烦煩]){0,3}(?:[帮幫同替]|[给給])(?:我|手)?(?:再)?(?:[查搵找催]|追[查蹤踪]?|跟[进進])(?![了過过咗])/u,
  /^(?:我)?(?:只|就|都)?(?:是|係)?(?:想|希望)(?:你[们們哋]|[贵貴]公司|店[家长長])(?![也都不唔]|(?:可以|能)?[^，。]{0,8}[?？嗎吗])\p{Script=Han}{2}/u,
  /^[按照][^，。！？!?,.]{1,10}(?:[计計算](?:返)?(?:俾|畀|给|給)?我?)/u,
  /(?:找到|搵到|有(?:消息|结果|結果|进展|進展))[^，。！？!?,.]{0,4}(?:call|打|通知|联系|聯絡|聯繫|话|話|告诉|告訴)/iu,
  /^(?:那)?(?:能|可以)(退|换|換|赔|賠|修|补|補)就\1/u,
  /(?:不|免|唔)(?:用|使|该|應|要|想)?(?:付|交|畀|俾|收|出|赔|賠)?(?:违约金|違約金)/u,
  /^(?:请|請|麻烦|麻煩)?(?:以后|以後|今后|今後)?(?:请|請)?(?:你们|你們|你哋)?(?:别|別|不要|唔好|不许|不許|停止)(?:再)?(?:给我|給我)?(?:打|发|發|骚扰|騷擾|扣|推|传|傳)/u,
  /(?:你们|你們|你哋|店家|公司)?(?:要|该|該|得|多)?(?<![没沒冇未唔不])(?:注意|改进|改進|改善|检讨|檢討|留意|加强管理|加強管理)(?:一下|下|吓|些)?[吧啦喇就好行可以\s\p{P}]*$/u,
  /(?:你们|你們|你哋|您|麻烦|麻煩|商家|公司)[^，。！？!?,.]{0,3}(?:得|要|应该|應該|必须|必須|赶紧|趕緊|赶快|趕快|好好)(?:给我|給我|把|去|好好)?[^，。！？!?,.没沒不]{0,4}(?:查|停售|下架|召回|整改|严查|嚴查|管管)[^，。！？!?,.才]{0,12}$/u,
  /(?:你们|你們|你哋)?先(?:给我|給我|帮我|幫我)?(?:换|換|寄|发|發|送|退|修|补|補)[^，。！？!?,.了]{1,8}(?:过来|過來|给我|給我|来|來)/u,
  /(?:退款|退钱|退錢|退货|退貨|换货|換貨|换一个|換一個|换新|換新|赔偿|賠償|赔钱|賠錢|补偿|補償|补发|補寄|補發|重发|重發|重寄|找回来|找回來|退返|退番|換返)/u,
];

/** A person is asked for, which is a request of its own. */
const ASKS_FOR_PERSON =
  /\b(?:talk|speak|chat)(?:ing)? (?:to|with)\b|\b(?:a|an|the|your|real|live) (?:person|human|agent|representative|operator)\b|人工|真人|专员|專員|专人|專人/iu;

/** Refund stories ("you refused the refund", "退款还没到") are the complaint itself, not a wish. */
const STORY = [
  /\b(?:refund|replacement|credit|voucher|money)s?\b[^.!?]{0,30}\b(?:never (?:came|arrived|turned up|happened|showed)|(?:hasn|didn|has no|did no)['’]?t (?:\w+ )?(?:come|arrived?|turn\w*|show\w*|appear\w*)|still (?:not|hasn))\b/iu,
  /(?:\b(?:not|never|dont|havent|hasnt|didnt)|n['’]t) (?:yet |even |actually )?(?:have|had|got|gotten|get|seen|received|been given)\b[^.!?]{0,24}\bback\b/iu,
  /\b(?:want|need) (?:your|his|her|their) (?:full |own )?name\b/iu,
  // "現金券話用唔到": what is amiss with it.
  /(?:券|卡|[优優]惠[码碼]?|折扣[码碼]?|[积積][分點])[^，。]{0,6}(?:用(?:唔到|不了|唔得)|不能用|[没沒冇唔]得?用|[无無]效|失效|[过過]期|[没沒冇](?:有)?(?:减|減|折|扣))/u,
  // "樓下要求我賠": what somebody else wants of them.
  /(?:要求?|[叫追])(?:我|我哋|我[们們])[^，。]{0,3}[赔賠付]/u,
  /\bcompensation\b[^.!?]{0,16}\b(?:too|not enough|is|was|peanuts|insult\w*)\b/iu,
  /\b(?:refused|denied|rejected|promised|waiting for|never got|haven't received|still no)\b[^.!?]{0,40}\b(?:refund|replacement|compensation)\b/iu,
  /(?:拒绝|拒絕|不给|不給|不肯|不让|不讓|唔俾|唔畀|唔肯|没人|沒人|冇人|没收到|沒收到|还没|還沒|说好|說好|承诺|承諾|申请了|申請了)[^，。！？]{0,16}(?:退|换|換|赔|賠|补|補|转|轉|取消|解[约約]|办|辦)/u,
  /(?:退|换|換|修)(?:货|貨|款|钱|錢)?(?:退|换|換|修)?(?:了|咗)(?:快|都|已经|已經|整整)?[半一二两兩三四五六七八九十\d几幾好多]{1,3}[个個]?(?:月|天|日|周|週|星期|礼拜|禮拜|次|回|年)/u,
  // "给我发的是猫砂": what came is told, so is what was sent back, "退货都寄回去十二天了", and what was asked of one of us: 我請店員換.
  /我(?:就|有|也|[们們])?(?:[请請叫让讓跟同搵]|拜托|拜託)(?:了|咗|过|過)?(?:店[员員長长]|服[务務][员員生]|你[们們哋]的?(?:人|店[员員]|[员員]工|[师師]傅)|職[员員]|侍[应應]|[员員]工|伙[记記])(?!.{0,6}道歉)|(?:[发發寄送派][来來嚟]?|[给給俾畀]我)[的嘅](?:竟然?|居然|[却卻])?[是係]|[问問](?:了|咗|过|過)?(?:一?下)?(?:客服|佢|她|他)?[退换換](?:货|貨|款)(?:的|嘅)?(?:地址|流程|[规規]|[运運][费費]|[进進]度|怎|點)|退(?:货|貨)(?:的)?(?:[东東]西|包裹|件)?(?:[都早就已]|[经經]|你[们們哋])*(?:寄|[发發]|送|[签簽]|收到)[^，。！？]{0,6}[了咗天]/u,
  // What was done to them and without them: "莫名其妙给我改了", "客服直接帮我取消了".
  /(?:莫名|无缘无故|無緣無故|平白|擅自|私自|偷偷|自动|自動|自作主[张張]|居然|竟|突然|忽然|硬是|[无無](?:端|故)|暗中|背[着著]我|直接|自己|[没沒未冇](?:经|經|問|问|有?通知)[^，。！？]{0,6}|(?:你[们們哋]|客服|系[统統]|店家|商家|平台|[店职職][员員])(?![^，。！？]{0,8}(?:要|得|必[须須]|[应應該该]|[赶趕][紧緊快]|[马馬]上|立[刻即]|能|可|[请請])))[^，。！？]{0,10}(?:退|换|換|改|停|关|關|取消|解[约約]|[销銷]|办|辦|转|轉)[^，。！？]{0,3}(?:了|咗)(?![吧啦的嘅]|就[好行]|才)/u,
  // "送修你們說要自付檢測費": what was said to them.
  /(?:你[们們哋]|客服|店[员員家]|[师師]傅|他[们們]?|佢哋?)[^，。]{0,4}(?:[说說话話讲講]|叫我)[^，。]{0,4}(?:要|得|需)[^，。]{0,4}(?:自付|自[费費]|付|收|[给給畀俾出交]|等)/u,
  /(?:店[员員长長]|[经經]理|客服|服[务務][员員生]|佢|他|她|[对對]方)[^，。！？]{0,3}(?:有|都|已[经經]?)[^，。！？]{0,2}道歉|道(?:了|咗|过|過)歉/u,
  /(?:道歉|[对對](?:唔住|不起)|解[释釋]|交代|sorry)[^，。！？]{0,4}(?:都|也)?(?:[没沒](?!关|關)|冇|唔肯|不肯)/iu,
  /(?:退|换|換|赔|賠|补|補)[^，。！？]{0,8}(?:还没|還沒|没到|沒到|一直没|一直沒|不了|不給|不给|拖了|卡住|卡在|卡著|卡着|等了|遲遲|迟迟|没动静|沒動靜|没消息|沒消息|没下文|沒下文|一直卡|一直拖)/u,
  /(?:退|换|換|赔|賠)(?:款|货|貨|钱|錢)?(?:只|才|却|卻|被|又)(?!要|想)|以[旧舊][换換]新|(?:[今昨前][天日]|早就|已[经經]|[刚剛])[^，。]{0,2}(?:申[请請]|提交|[发發]起)[^，。]{0,4}[退换換]/u,
  // What came of it when they wanted to: "想换套餐说要交违约金".
  /想[^，。！？]{0,4}(?:退|换|換|改|停|取消|解[约約]|[销銷][户戶])[^，。！？]{0,8}(?:[说說話](?:我)?要|要[我]?[交付收俾畀]|[就又还還]要(?!求)|[没沒冇](?:法|办|辦)|[不唔](?:让|讓|給|给|准|畀|俾|肯))/u,
];

/** The same in English: "cancel it ffs why is it so hard". What is to be explained is a wish. */
const STEAM_BEHIND =
  /(?<!\b(?:know|explain(?:ed|ing)?|understand|out|me|us|reason|hear|see|as|of|and|or|about|on)),? (?:ffs|fgs|for (?:\w+['’]?s?) sake|jesus)?(?:[, ]*why (?:is|are|am|does|do|did|has|have|can|can['’]?t|must|should|on earth)\b[^.]*)?$/iu;

/** Asks when, or how much longer. */
const ASKS_WHEN =
  /^\s*(?:到底|究竟|那|咁)?(?:還|还|仲)?(?:要|得)?(?:等|拖)?(?:到|幾耐|几耐|多久|什麼時候|什么时候|幾時|几时)[^，。]{0,10}$/u;

/** Steam behind a wish, in the form of a question: "让我这脸往哪搁", 當我係咩. What is to be found out or told is a wish. */
const STEAM_AFTER =
  /^(?!.*(?:查|解[释釋]|[说說]明|交代|告[诉訴]|[弄搞][清明]|知道|答[复覆]|回[复覆])).*(?:往(?:哪|邊|边)|哪[里裡]|哪有|怎[么麼]|[点點](?:见|見|算|面對|面对|對得)|[谁誰]|邊個|边个|何[在用必]|凭什[么麼]|憑什麼|[当當]我[是係]|算什[么麼]|有[没沒冇](?:有)?(?:搞[错錯]|良心|王法|天理)|情何以堪)/u;

/** What followed when it was done: then it was an order of that day. */
const AFTERWARDS = /^\s*(?:[整修換换弄睇煮][完咗過过]|(?:但)?(?:结果|結果)|跟住|后来|後來|点知|點知)/u;

/** Told as what was asked for then, or as what one has no right to. */
const THEN =
  /(?:当时|當時|第二天|后来|後來|当晚|當晚|当天|當天|曾经|曾經|已经|已經)[^，。！？]{0,10}(?:要求|请|請|要)|(?:没有|沒有|冇)[^，。！？]{0,2}(?:退|换|換)(?:货|貨|款)?的|(?:退|换|換|修|赔|賠)(?:货|貨|款|钱|錢|理)?的?(?:时候|時候|那天|那会|那會|之后|之後|以后|以後|之前|以前|过程|過程)(?!再)/u;

/** What follows a wish when it is not met; read back, it would sound like mockery. */
const THREAT =
  /[,，;；]?\s*(?:\b(?:or else|or i(?:'ll|'m| will| am|'d)|or we(?:'ll|'re| will)|otherwise|if not)\b|不然|否则|否則|要不然|要不|唔係就|唔系就|(?:弄|修|搞|整|做)(?:不|唔)(?:好|掂|到|定)(?:的[话話])?[，,]?(?:我|我[们們哋])?就(?:[换換转轉]|走|去|投|告|[找搵]))[\s\S]*$/iu;

/** "Or else", with nothing before it. */
const OR_ELSE = /^(?:不然|否[则則]|要不然|要不|唔[係系])(?:的[话話])?(?:就|咪)?/u;

/** "Do I need the receipt?" asks; it wishes for nothing. */
const ASKS =
  /^\W*(?:do|does|did|should|must|would|will) (?:i|we|you)\b(?!.*\b(?:refund|replace|exchange|repair|fix)\b)/iu;

/** "不退我就找你们领导": what they want is what stands after the "not". */
const UNLESS =
  /(?:^|[，,。！!；;\s])(?:再)?(?:不|唔)(?:给我|給我|给|給|肯|同我|跟我)?(退款|退钱|退錢|退货|退貨|退|换|換|赔偿|賠償|赔钱|賠錢|赔|賠|修|道歉|解决|解決|处理|處理)[^，。,.!！？?]{0,6}[，,]?(?:我|我们|我們|我哋)?就/u;
const IN_FULL: Readonly<Record<string, string>> = {
  退: '退款',
  换: '换货',
  換: '換貨',
  赔: '赔偿',
  賠: '賠償',
  修: '修好',
};

/** "你直接说能不能退": who asks whether we do it would like it done. */
const WHETHER =
  /(?:能不能|可不可以|可唔可以|会不会|會不會|能否|可否|得唔得|退唔退得|可以|(?<![不没沒])能(?=[退换換赔賠修][^，。！？!?,.]{0,3}[吗嗎嘛么麼不]))(?:给我|給我|帮我|幫我|同我|直接|全额|全額|马上|馬上)?((?:便宜|平|[减減]免?)[點点啲些一]|[賠赔退][^，。！？!?,.一二两兩三\d]{0,6}(?:[损損]失|工[资資钱錢]|[车車][费費资資]|月[费費租])|退款|退钱|退錢|退货|退貨|退|换货|換貨|换新|換新|换|換|赔偿|賠償|赔钱|賠錢|赔|賠|修)(?![订訂租房票步])[^，。！？!?,.]{0,6}(?:[?？，,]|$)/u;

/** What a threat or a question asks for: "refund it or I'll go to your boss" in Chinese order. */
function wishBehind(text: string): string | undefined {
  const word = UNLESS.exec(text)?.[1] ?? WHETHER.exec(text)?.[1];
  if (word === undefined) return undefined;
  // "能不能便宜点或者给我修好": the rest of it is wished for as well.
  const rest = text.slice(text.indexOf(word) + word.length);
  const or = /^[^，。！？!?,]{0,6}(?:或者?|[还還]是|要不)(?:是|就)?([^，。！？!?,呢吗嗎]{2,16})/u.exec(rest)?.[0];
  return or === undefined ? (IN_FULL[word] ?? word) : word + or;
}

/** A wish without what follows when it is not met: "趕快送，不然退錢" wants it sent. */
export function withoutThreat(text: string): string {
  const wish = text.replace(THREAT, '').trim();
  return wish.length >= 2 ? wish : text;
}

/** Longest wish kept, in UTF-16 units. */
const LONGEST = 200;

/** Pieces of a sentence that can say something by themselves. */
const CLAUSE = /(?<=\p{Script=Han}[ \u3000])(?=\p{Script=Han})|(?<=[，；])|(?<=[,;]) |(?<=[,;])(?=\p{Script=Han})/u;

/** Something else that is to be done: "換過支 同查下咩事". */
const AND_ALSO = /^\s*(?:同埋?(?=\p{Script=Han})|順便|再(?!不|唔)|並且?|還要|仲要|另外|唔該|麻煩|謝謝|多謝)/u;

/** Letters that may follow a wish of few words: "換過碗，快啲". */
const HARDLY_MORE = 4;

/** Says of what was said before that it is what they want. */
const POINTS_BACK =
  /^\W*(?:that|this|it)(?:['’]?s| is)(?: literally| really| honestly| just)? (?:all|what|the only thing) (?:i|we)\b/iu;

/** Letters of a piece that is kept whole; who types or dictates without stops tells the story in the same breath. */
const LONG = 90;

/** A piece of a sentence from the words of the wish on, where a story without a stop stands before them. */
function fromWish(piece: string): string {
  if (piece.length <= LONG || /\p{Script=Han}/u.test(piece)) return piece;
  const starts = WISH.map((pattern) => pattern.exec(piece)?.index ?? -1).filter((start) => start >= 0);
  return piece.slice(starts.length > 0 ? Math.min(...starts) : 0);
}

/** Whether a piece of a sentence, without the comma behind it, says what they would like. */
const wishes = (clause: string) => {
  const plain = clause.replace(/^(?:算了|[还還]是|都[係是]|不如)+|[，；,;]\s*$/gu, '');
  return WISH.some((pattern) => pattern.test(plain));
};

/** From the first piece of a sentence that wishes for something to its end: what stands before tells what happened. */
function wishIn(sentence: string): string | undefined {
  const clauses = sentence.split(CLAUSE);
  // "派人嚟整，整完仲係壞": an order that a tale follows was part of it.
  const more = (clause = '') => (AND_ALSO.test(clause) ? 0 : letters(clause));
  let last = clauses.length - 1;
  for (let after = more(clauses[last]); last > 0 && after <= HARDLY_MORE; after += more(clauses[last])) last -= 1;
  const matches = clauses.findIndex(
    (clause, at) =>
      !AFTERWARDS.test(clauses[at + 1] ?? '') &&
      (wishes(clause) || (at >= last && isTerseWish(clause))) &&
      !STORY.some((pattern) => pattern.test(clause)) &&
      !THEN.test(clause),
  );
  // "That's all I want" alone names nothing.
  if (matches < 0 || (matches === 0 && POINTS_BACK.test(sentence))) return undefined;
  // "An engineer who turns up, that is what I want": what they want stands before.
  let first = matches > 0 && POINTS_BACK.test(clauses[matches] ?? '') ? matches - 1 : matches;
  // "解約，不要收違約金": a wish of few words before it belongs to it.
  while (first > 0 && isTerseWish(clauses[first - 1] ?? '')) first -= 1;
  // "都說了要退款，到底要等多久": the question behind it is none of it.
  const asks = clauses.findIndex(
    (clause, at) =>
      at > matches &&
      (ASKS_WHEN.test(clause) ||
        ((STEAM_AFTER.test(clause) || isRhetorical(clause) || tellsWhatWasDone(clause)) && !wishes(clause))),
  );
  const [head = '', ...rest] = clauses.slice(first, asks < 0 ? undefined : asks);
  return [fromWish(head), ...rest].join(/\p{Script=Han}/u.test(sentence) ? '' : ' ').replace(/[，；]$/u, '');
}

/** A whole message of one word: 退, 換. */
const ONE_WORD = /^[退換换]$/u;

/** "换新的？谁还敢用！退钱": what was only turned over, and by when it is needed, comes after what is said outright. */
const TURNED_OVER =
  /^(?!.*(?:能|可以|可否|可唔可以|得唔得|好[吗嗎]|行[吗嗎]))\P{Script=Latin}{1,12}[?？]$|^\W*(?:i|we) (?:really |just )?need (?:it|this|them) (?:before|by|for|in|on) (?!free)/iu;
const asWished = (sentences: readonly string[]) =>
  [false, true].flatMap((late) => sentences.filter((sentence) => TURNED_OVER.test(sentence.trim()) === late));

/** What one of us said to a wish, told in the same breath: 想換大半碼佢話減價貨唔換得. */
const REFUSED =
  /(?<=想[^，。！？]{0,4}[退换換改][^，。！？]{0,8})(?:佢哋?|你[们們哋]|店[员員]|他[们們]?|客服|店家)(?:又|就|[卻却])?[話话说說][^，。]{0,12}[不唔][^，。]*$/u;

/** The words in which the customer says what they would like, or undefined. */
export function findWish(text: string): string | undefined {
  for (const sentence of asWished(text.split(/(?<=[。！？!?；;\n])|(?<=\.)\s/u))) {
    const plain = sentence.trim();
    const behind = wishBehind(plain);
    if (behind) return behind;
    if (ONE_WORD.test(plain)) return plain;
    if (plain.length < 2 || ASKS.test(plain) || ASKS_FOR_PERSON.test(withoutWages(plain))) continue;
    // "不然就退我差價" threatens with nothing: that is what they want.
    const wish = wishIn(plain.replace(THREAT, '').replace(REFUSED, '').trim() || plain.replace(OR_ELSE, ''));
    if (wish !== undefined && wish.length >= 2)
      return withAlsoWished(text, wish).slice(0, LONGEST).toWellFormed().replace(STEAM_BEHIND, '');
  }
  return undefined;
}

/** At least half of it says what they would like: it answers no question about what happened. */
export function isMostlyWish(text: string): boolean {
  const wish = findWish(text);
  return wish !== undefined && letters(wish) * 2 >= letters(text);
}
