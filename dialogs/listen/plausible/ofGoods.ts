// Words by which a thing, a dish, a delivery or how somebody behaved is known, whatever it was taken for.

/** A dish that is not as it should be, whatever else the evening was like. */
export const OF_DISH =
  /(?:菜|肉|饭|飯|鱼|魚|汤|湯|面|麵|虾|蝦|牛排|鸡|雞|锅|鍋|燒烤|烤肉|咖啡|餐)[^，。！？,]{0,6}(?:是|都|还|還|根本|竟然|居然)?(?:冰的|冷的|冰冰|凉的|涼的|凍嘅|冻嘅|没熟|沒熟|生的|半生|馊|餿|臭了|酸了|焦了|糊了|太咸|太鹹|冷掉|凉了|涼了|凍晒)|(?:太|真|好|超|很|巨|有够|有夠)?(?:难吃|難吃|难喝|難喝|難食)|[不唔]好(?:吃|喝|食|飲)/u;

/** Half of it is air, or it is crumbs: "just dust", 入面得半包. */
export const OF_SCANT =
  /\b(?:just|all|nothing but|mostly|only|basically|pretty much|full of|turned (?:in)?to) (?:dust|crumbs?|powder|air|bones?|fat|gristle|ice|liquid|syrup|batter|shells?)\b|\bhalf[- ](?:empty|full of air)\b|\bno (?:clusters?|filling|fruit|nuts|meat|chocolate|prawns?|chicken|cheese|sauce) (?:at all|in (?:it|them|the|my)|what ?so ?ever|inside)\b|(?:得|只有|剩|才)(?:返|下)?(?:小)?半[包袋盒罐]|全是(?:骨[头頭]|肥肉|皮|水|汤|湯|冰)|[没沒](?:什么|什麼|几块|幾塊|多少)?(?:肉|料|馅|餡)(?![^，。]{0,2}毒)|(?:薯片|[饼餅][干乾]|[麦麥]片|坚果|堅果|泡[面麵]|蛋[卷捲])[^，。]{0,8}(?:碎|[渣屑])/iu;

/** Brought late: 很慢才到, 早餐快当午餐吃了. */
export const OF_LATE_MEAL =
  /(?:很慢|太慢|好久|半天|[\d一二两兩三四五半][个個]?(?:多)?(?:小[时時]|[钟鐘][头頭]|分[钟鐘]))[^，。,]{0,6}才(?:到|送)|(?:早[餐饭飯]|午[餐饭飯])[^，。,]{0,4}(?:[当當]|[变變]成?)[^，。,]{0,2}(?:午|晚)[餐饭飯]/u;

/** What they asked for with the order was not heeded: 说好的不要海鲜. */
export const OF_NOTE =
  /(?:[说說][好了]|[备備][注註]|[注註]明|[写寫][了明着]|交代|[讲講]明|吩咐)(?:的|了|好|[过過])?[^，。,！!]{0,4}(?:不要|[别別]|不加|不放|不吃|不辣|微辣|少[冰糖盐鹽油辣]|多加|走|免)[^，。,！!]{0,6}/u;

/** The same in English, where nothing else is plain: "the steak came out cold twice". */
export const OF_MEAL =
  /\b(?:food|meals?|steaks?|chicken|burgers?|fish|soup|pasta|pizzas?|rice|noodles?|chips|fries|curry|dish(?:es)?|starters?|mains?|eggs?|lamb|beef|pork|prawns?|salad|coffee|desserts?)\b[^.!?,]{0,24}\b(?:cold|overcooked|burnt|burned|dry|bland|soggy|stale|tasteless|inedible|tough|rubbery|salty|lukewarm|freezing)\b/iu;

/** There is none left to send, though it was sold. */
export const OF_STOCK = /(?:缺|没|沒|断|斷|无|無)(?:现|現)?[货貨]/u;

/** Less came than was ordered. */
export const OF_MISSING =
  /(?:只|才|得)(?:发|發|给|給|送|寄|到|收到|来|來)(?:了|咗)?[一二两兩三四\d]+[件个個份盒瓶双雙包袋条條]|(?:吸管|[湯汤]?匙羹?|勺子?|叉子?|筷子?|量匙|[調调](?:味|料)包|[醬酱]包|[说說]明[书書]|螺[絲丝]|配件|零件)[^，。！？]{0,6}(?:[没沒冇](?:有)?(?:附|[给給]|放|送|[发發])?|漏)(?=[，。！？]|$)|[少漏](?:发|發|给|給|送|寄|放|装|裝|咗)(?:了|我)?/u;

/** The same in English: "turned up with no pillowcases", "one wheel is missing". */
export const OF_MISSING_EN =
  /\b(?:had|has|with|was|were|is) no (?!problem|issue|trouble|mention|sign|taste|flavou?r|reply)\w+(?: \w+)? (?:in|inside) (?:it|them|there|the (?:\w+ )?(?:tin|tub|box|pack|packet|bag|case|kit))\b|\b(?:turned up|arrived|came|delivered|received|got)\b[^.!?\n]{0,40}\b(?:with no (?!problems?|issues?|trouble|fuss|delay)|without (?:the|its)|missing|minus the|only (?:one|two|half))\b|\bonly (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|half)\b[^.!?\n]{0,24}\b(?:in (?:it|there|the (?:box|pack|packet|bag|case|parcel))|inside|came|arrived|turned up|were there)\b|\b(?:one|two|half|some|part)(?: of (?:it|them|the \w+)| \w+)? (?:is|was|were|are) missing\b/iu;

/** Less is in the pack than stands on it; who bought it may have carried it home. */
const IN_THE_PACK =
  /\b(?:pack|multipack|box|bag|case|tub|tin) of \w+|\bmulti ?packs?\b|\bin (?:it|the (?:pack|packet|box|bag|tin|tub))\b|[包盒袋罐箱][里裡裏]|入面|[装裝]的?/iu;
/** A part of it is not there: 入面冇調味粉包, "no spoon in the tin". */
const NOT_IN_PACK =
  /\bno (?:\w+ ){1,3}(?:in|inside) (?:it|the (?:\w+ ){0,2}(?:pack|packet|box|bag|tin|tub|case))\b|(?:[里裡裏入]面|[包盒袋罐箱][里裡裏])(?:都)?[没沒冇](?:有)?/iu;
const WAS_SENT = /收到|快[递遞]|寄|送(?:来|來|到|嚟|[货貨])|\b(?:deliver\w*|parcel|courier|post(?:ed)?)\b/iu;
export const isShortPack = (text: string) =>
  !WAS_SENT.test(text) &&
  (NOT_IN_PACK.test(text) || (IN_THE_PACK.test(text) && (OF_MISSING.test(text) || OF_MISSING_EN.test(text))));

/** What was to be sent by now is not sent, whoever was asked about it. */
export const NOT_SENT =
  /(?:啥时候|什么时候|什麼時候|几时|幾時|怎么还不|怎麼還不|还没|還沒|一直[没沒不])(?:能)?(?:发货|發貨|出货|出貨|寄出)|预售说|預購說/u;

/** What was bought is waited for, and a day was named for it. */
export const OF_ARRIVAL_DAY =
  /等(?:了)?[^。]{0,24}(?:到货|到貨|送到|送来|送來|发货|發貨|发出|發出|(?:说|說)(?:是)?(?:[上下这這本]个?個?(?:周|週|星期|礼拜|禮拜|月)|明天|今天|后天|後天)[^，。]{0,3}(?:到|送|发|發))|(?:[说說讲講话話])(?:好)?[^，。]{0,8}(?:到[货貨]|送[到达達]|出[货貨]|[发發][货貨])[^。！？]{0,10}(?:[现現]在|已[经經]|都|而家)[^，。]{0,4}(?:[周週天日月]|星期|[礼禮]拜)/u;

/** Asks where something is that should be there: no question about a case, but a delivery that is late. */
export const WHERE_IS_IT =
  /^[\s\p{P}]*(?:我的?|我嘅?)?(?:钱|錢|货|貨|东西|東西|快递|快遞|包裹|退款|餐|菜|外卖|外賣)(?:呢|咧|喺邊)[\s\p{P}]*$|\bwhere(?:'s| is|s| are)? (?:my|the|our) (?:\w+ )?(?:orders?|parcels?|packages?|deliver(?:y|ies)|items?|stuff)\b|\b(?:order|parcel|package|delivery)\b[^.!?]{0,40}\b(?:meant to|supposed to|should have|was due|still (?:not|hasn'?t|waiting)|hasn'?t (?:come|arrived|turned up)|not (?:come|arrived|here))\b|(?:订单|訂單|快递|快遞|包裹|货|貨|东西|東西|外卖|外賣)[^，。？?]{0,8}(?:到哪|去哪|在哪|到邊|去咗邊|喺邊|怎么还没|怎麼還沒|咋还没|点解仲未|點解仲未|还没(?:到|送|发)|還沒(?:到|送|發)|仲未(?:到|送|發))/iu;

/** A thing of theirs that was to be there by now. */
export const OF_DUE_DAY =
  /\b(?:was|were|is|are) (?:supposed|meant|due|scheduled|booked) (?:to (?:be (?:here|delivered|with (?:me|us)|dropped off)|arrive|come|turn up)|for delivery|(?:to come )?(?:today|yesterday|between \d))\b(?!.{0,40}\b(?:engineer|technician|table|waiter))/iu;

/** A driver, a parcel: what is waited for at home is a delivery. */
export const OF_DELIVERY =
  /\b(?:driver|courier|deliver\w*|parcel|package|shipment|dispatch\w*|tracking)\b|快递|快遞|物流|配送|包裹|次日达|次日達|隔日|送货|送貨|司机|司機|骑手|騎手|外卖员|外賣員|速遞/iu;

/** A part of a thing that gave way, whoever was written to about it since. */
export const OF_PART =
  /\b(?:zip|zipper|pocket|strap|sole|seam|handle|hinge|button|screen|battery|motor|lid|wheel|heel|lining|spring|frame)s?\b[^.!?\n]{0,24}\b(?:gone|broke\w*|snapped|came off|fell off|split|ripped|torn|dead|cracked|stuck|jammed|failed|burst)\b/iu;

/** It does not close, stand or fit together as it should. */
export const OF_MISFIT =
  /(?<!\b(?:shop|store|front|branch|lift|your) )\b(?:doors?|drawers?|lids?|zips?|panels?|legs?|hinges?|shel(?:f|ves)|parts?|holes|screws?|windows?|desk|wardrobe|bed|sofa|chair|cot|bookcase|cabinet|handles?)\b[^.!?\n]{0,24}\b(?:(?:do(?:es)?n['’]?t|won['’]?t|never|not|can['’]?t) (?:\w+ ){0,2}(?:line up|align|close|shut|open|fit|sit|stay|go together|lock)|wobbl\w*|(?:is|are|was|were|all|so|completely) (?:wonky|crooked|lopsided|uneven|misaligned|warped|squeaky|sagging))\b|(?:[门門柜櫃]|抽[屉屜]|桌|椅|床|沙[发發]|[盖蓋]子?|拉[链鏈鍊])[^，。！？]{0,8}(?:[关關合拉][不唔]|(?:[对對]|[装裝])[不唔](?:[齐齊]|上|到)|[晃歪塌]|不[稳穩平])/iu;

/** A thing that is no more, as people say it; of somebody it is said otherwise. */
export const DIED =
  /\b(?:it|this|that|one|which|machine|maker|thing)(?:['’]s)? (?:has |just |already |straight up |completely |literally ){0,3}(?:died|dead)\b|\bstraight up died\b|\b(?:died|dead|broke|packed up|conked out|gave out|stopped) (?:on me|after (?:only )?(?:\d+|a|one|two|three|four|five|six|nine|ten) (?:days?|weeks?|months?|uses?))\b/iu;

/** A thing that gave way with somebody in or on it, or close by: a danger, whoever was spared. */
export const GAVE_WAY =
  /\b(?:snapped|collapsed|gave way|broke(?:n)?(?: off)?|tipped(?: over)?|fell (?:apart|off|over|down)|came (?:off|loose|away)|shattered|exploded|burst|buckled|folded|toppled)\b[^.!?]{0,24}\b(?:with|while|when|under|on|onto|next to|near|beside) (?:(?:my|our|the|a|his|her) )?(?:\w+ )?(?:baby|babies|kids?|child\w*|toddler|son|daughter|twins?|mum|mom|dad|nan|gran\w*|husband|wife|me|us|him|her|i|he|she|we)\b(?! (?:first|second|third|last|next|\d+ (?:days?|weeks?)|after))/iu;

/** What a thing does after it has arrived. */
export const OF_FAULT =
  /\b(?:hum(?:s|ming)?|buzz\w*|rattl\w*|nois[ey]\w*|loud|stopped working|packed (?:up|in)|conked out|gave up the ghost|kaput|bricked|crapped out|won['’]?t (?:turn|switch|start|charge|come) ?(?:on|up)?|(?:doesn'?t|does not) (?:work|turn|charge)|(?:just |has |have |both )?stopped (?:heating|charging|spinning|turning|cooling|printing|draining|blowing|responding|lighting)|dead|leak\w*|overheat\w*)\b|嗡嗡|噪音|太吵|很吵|好嘈|异响|異響|漏水|开不了机|開不了機|充不了电|充不了電/iu;

/** What was done about it since, or was not: no longer only a fault. A warranty that is asked after is none of it yet. */
export const OF_SERVICE =
  /\b(?:return(?:ed|ing|s)?|refund\w*|exchang\w*|replac\w*|repair\w*|sent (?:it|them) (?:back|off|in)|refus\w*|reject\w*|denied|won['’]?t (?:honou?r|fix)|emailed|rang|called|wrote|claim(?:ed|s)?|engineer|technician)\b|[退换換修保赔賠]|客服|[师師]傅/iu;

export const OF_ARRIVAL =
  /\b(?:late|arriv\w*|lost|missing|delay\w*|not here|where is|still waiting|crushed|box|parcel|package)\b|没到|沒到|未到|迟|遲|晚|丢|丟|压|壓|包裹|快递|快遞/iu;

/** One of us has spoilt something of theirs: no matter of the dish, and no fault of the thing. */
export const SPILT =
  /\b(?:waiter|waitress|server|staff|barista|bartender|manager|cashier|assistant|delivery (?:guy|man)|engineer|technician|he|she|they|you|lad|girl)\b(?: (?:\w+ )?(?:just|accidentally|then|even|also))? (?:spil(?:t|led|ling)|dropped|tipped|poured|knocked|splashed|trod|stepped|trailed|dripped)\b[^.!?]{0,30}\b(?:on|over|down|onto|all over|in) (?:me|my|our|his|her|us|the (?:carpet|baby|kids?|floor))\b(?! (?:plate|table|food|order))|(?:服務生|服[务務][员員]|店[员員]|侍應|员工|員工|阿姐|伙記|[师師]傅|師父|工程[师師]|你们的人|你們的人|你哋啲人|[传傳]菜[员員]?)[^，。]{0,8}(?:打翻|[潑泼]|倒|[濺溅]|[灑洒]|撞|整|弄|踩|刮)[^，。]{0,8}(?:我|小孩|孩子|細路|身上|[衣裤褲裙]|包)/u;

/** Something that should not be there, without a name. */
export const SOMETHING_IN_IT =
  /(?:入面|裡面|裏面|里面|內)(?:竟然|居然)?有(?:啲|一?[些層塊條隻粒團])?[^，。]{0,3}(?:[白黑綠灰藍紅黃](?:色)?(?:的|嘅)?(?:嘢|東西|点|點|毛|膜|絲|粒|物|斑)|怪嘢|怪東西|毛毛|浮)/u;

/** Where it was bought, and not what is wrong: "在你們網站買的氣炸鍋". */
export const BOUGHT_ONLINE =
  /(?:在|從|从|喺|经|經)?(?:你们|你們|你哋|贵公司|貴公司|您们|您們)?(?:家)?(?:的|嘅)?(?:官方?)?(?:网站|網站|网上|網上|网路|網路|网店|網店|官网|官網|APP|线上|線上|平台|商城)(?:商店|商城)?(?:上面|上|度|里|裡|裏)?(?:面)?(?:[买買购購订訂落]|下[单單]|落單)|\b(?:off|from|on|via|through) (?:your|ur|the|their) (?:web ?)?site\b/giu;

/** Milk or food gone off, before its date or after, or meat that is not done: no matter of when it came. */
export const GONE_OFF =
  /(?:奶|乳|豆[漿浆花]|豆腐花?|優格|优格|優酪|布[甸丁]|麵包|面包|蛋糕|便當|飯|饭|肉|魚|鱼|湯|汤|果汁|[橙蘋柠檸]汁|汽水|茶|飲[料品]|粥|餡|馅|麵|面)(?:[^，。]{0,12}|[^，。]{0,10}[，,][^，。]{0,10})(?:(?:洗潔精|洗洁精|清潔劑|清洁剂|漂白水|消毒水|消毒液|化學|化学|農藥|农药|汽油|機油|机油|天拿水|肥皂)(?:水)?(?:的|嘅)?味|結塊|结块|結[咗晒了]|酸(?:掉|咗|晒|了)|臭酸|發酸|发酸|餿|馊|變味|变味|壞掉|坏掉|壞咗|宿咗|宿晒|脹包|胀包)|(?:[雞鸡豬猪]|漢堡|汉堡|香[腸肠]|[蠔蚝]|四季豆)[^，。！？]{0,10}(?:粉[紅红]|[帶带]血|血水|[没沒未]熟|半生|[夾夹]生|(?:是|係|都)生(?:的|嘅))|(?:[瓶罐盒]口|[盖蓋]子?|表面|上面|里面|裡面|入面|[边邊]上)[^，。！？]{0,6}[白绿綠黑灰]毛|(?:生|[長长]|起|[發发])(?:了|咗|晒|[滿满]|出)*(?:一?[層层點点])?[白绿綠黑灰]毛|(?:生|[發发])(?:了|咗|晒)毛/u;

/** The same in English, where what is wrong is read as unfit already. */
export const GONE_OFF_EN =
  /\b(?:rancid|(?:gone|went|going|was|is|smell(?:s|ed|t)?|tast(?:es|ed)) (?:all |already |completely |really |a bit |so |very )?(?:off|bad|sour)|mou?ld(?:y|s)?|curdled|fermented|slimy|rotten|rotting|putrid|spoil(?:ed|t))\b/iu;

/** Meat that nobody eats rare. */
export const RAW_EN =
  /\b(?:chicken|burgers?|patty|pork|turkey|sausages?|mince|wings?|kebabs?|duck|gyoza|dumplings?|nuggets?)\b[^.!?]{0,24}\b(?:raw|pink|bloody|uncooked|under-?cooked|half[- ]cooked|not cooked)\b|\b(?:raw|pink|bloody|uncooked|under-?cooked) (?:in the middle |inside )?(?:chicken|burger|pork|turkey|sausage|mince|wing|kebab)s?\b/iu;

/** Milk and the like that is not as it pours, whatever it was read as. */
export const LUMPY_EN =
  /\b(?:milk|cream|yogh?urt|custard|juice|formula|sauce|smoothie|kefir|lassi)\b[^.!?]{0,60}\b(?:lumpy|lumps|curdled|curds|chunky|chunks|clumps|gone off|went off|sour|separated|mouldy|moldy|fizzy)\b/iu;

/** Of goods on their way nobody says that they have not reached their date. */
export const BEFORE_DATE = /(?:未|還沒|还没|冇)(?:到|過|过)期/u;

/** What somebody bit on, in Chinese: 食到粒膠, 咬到硬塑料. */
export const BITTEN_ON =
  /(?<![没沒冇未])[咬吃食喝飲饮啃嚼](?:到|出|着|著)(?:了|咗)?(?:[一半几幾两兩]|[粒條条塊块根片個个隻只枚小硬]){0,4}(?:塑[胶膠料]|[胶膠](?![水囊原])|橡筋|橡皮|玻璃|铁|鐵|鋼|钢|金[属屬]|石(?!榴|斑|锅|鍋|花)|沙(?!拉|律|茶|爹|嗲|丁|葛)|木[屑刺]|[钉釘]|指甲|頭髮|头发|[虫蟲](?!草)|線頭|线头|[纸紙](?!包)|蟑螂|曱甴|[蠅蝇蚊])/u;

/** Glass, metal or vermin in what is eaten, in however calm a sentence. */
export const FOREIGN_BODY =
  /\b(?:black|white|brown|green|blue|weird|strange|hard|sharp|foreign)\s(?:\w+\s){0,2}(?:things?|bits?|specks?|stuff|lumps?|objects?)\s(?:inside|in (?:it|my|the|there|your))\b|\b(?:fragments?|pieces?|bits?|shards?|slivers?|splinters?|flakes?) of (?:\w+ ){0,2}(?:plastic|glass|metal|wire|stone|wood|paint)\b|\b(?:glass|metal|needle|razor blade|insects?|worms?|maggots?|cockroach(?:es)?|mould|beetles?|bugs?|fly|flies|slugs?|caterpillars?|spiders?|moths?) (?:in|inside) (?:my|the|a|our|it|this)\b|\b(?:food|meal|soup|salad|burger|sandwich|rice|noodles?|cake|muffin|bread|cereal|drink|milk|coffee|tea|pizza|curry|sauce|dish|plate|pasta|chicken|fish|dumplings?|dessert|stew|wrap|congee|laksa|starter|main)s? (?:\w+ )?(?:came with|arrived with|had|has|with) (?:an? |some |bits of |pieces of )?(?:(?!no\b)\w+ ){0,2}(?:hairs?|insects?|flies|fly|bugs?|worms?|maggots?|cockroach(?:es)?|beetles?|spiders?|slugs?|glass|plastic|metal|wire|mould|mold|staples?|screws?)(?= (?:in|on|inside|floating|sticking|and)\b|\s?[,.!?]|\s*$)|\b(?:found|was|were|is|are|saw|spotted) [^.!?\n]{0,24}\b(?:insects?|bugs?|worms?|maggots?|cockroach(?:es)?|beetles?|weevils?|glass|plastic|metal) (?:inside|in there|in it)\b|[里裡裏入上中](?:面|[边邊]|[头頭])?(?:竟然|居然|都)?(?:有|浮|吃出|喝出|食到|[飲饮]到)[^，。,冇没沒]{0,4}(?:(?:[蟻蚁蠅蝇蛆虫蟲]|(?<![千百十萬万\d幾几])蚊)|曱甴|[蟑]螂|小[强強]|玻璃|[铁鐵](?:[丝絲片屑线線枝]|[條条])|牙[籤签]|石[仔頭头子]|沙石|橡皮?筋|指甲|[煙烟菸][頭头蒂]|[創创]可[貼贴]|OK繃|[膠胶][布紙纸]|[釘钉]|塑[胶膠料])/iu;

/** It tastes or smells wrong, said outright. */
export const OF_TASTE =
  /\b(?:tast(?:e|es|ed|ing)|smell(?:s|ed|ing|t)?|flavou?r)\b.{0,16}\b(?:weird|strange|funny|off|bad|awful|horrible|not right|wrong|sour|rancid|disgusting|terrible|bitter|rotten|like (?:soap|chemicals?|petrol|bleach|metal|plastic))\b|(?:[一有]股|[一有]陣|有[种種])[^，。！？]{0,4}味|味道[^，。！？]{0,6}(?:怪|不[对對]|唔啱|[变變]|差)|以前[^，。！？]{0,6}好[喝吃食飲]|[冇没沒]以前好[喝吃食飲]/iu;

/** One of us behaved badly, said outright. */
export const OF_STAFF =
  /\b(?:engineer|technician|driver|courier|waiter|waitress|server|cashier|assistant|manager|receptionist|agent|rep|bartender|guard|staff|employee|colleague|member of (?:your )?staff)\b[^.!?]{0,24}\b(?:rude|abusive|aggressive|racist|sexist|disrespectful|condescending|patroni[sz]ing|hostile|insult\w*|swor[en]|swear\w*|shout\w*|yell\w*|scream\w*|mocked|sneer\w*|laughed at)\b|\b(?:guard|security|store detective|staff|manager|assistant|cashier|bouncer)\b[^.!?]{0,30}\b(?:followed (?:me|us|him|her)|accused|searched|frisked|profiled|asked to (?:look in|see inside|check) (?:my|our|his|her)|treated (?:me|us|him|her) like|watched (?:me|us))\b|\b(?:manager|agent|rep|engineer|technician)\b[^.!?]{0,64}\bwasting (?:his|her|their) time\b|(?:店员|店員|员工|員工|服务员|服務員|师傅|師傅|客服|司机|司機|骑手|騎手|外卖员|外賣員|快递员|快遞員|经理|經理|工程师|工程師|保安|收银员|收銀員|侍應|职员|職員)[^。！？，,]{0,10}(?:骂|罵|吼|闹人|鬧人|态度(?:很|好|真|特别|非常|极其)?(?:差|恶劣|惡劣)|態度(?:很|好|真|超|非常)?(?:差|惡劣)|翻白眼|不耐烦|不耐煩|侮辱|辱骂|辱罵|推搡|歧视|歧視|黑面|黑口黑面|冇禮貌|没礼貌|沒禮貌)|[趕赶轟轰](?:我|我[们們哋]|人|客)(?:人)?(?:走|出)|[擺摆甩][^，。]{0,2}[脸臉]|臭[脸臉]|[给給](?:我|人)[^，。]{0,3}[脸臉]色|[阴陰][阳陽]怪[气氣]|\b(?:rude|horrible|nasty|abrupt|snappy|dismissive|condescending|sarcastic|vile|aggressive|short) (?:to|with|towards) (?:me|us|my \w+)\b/iu;

/** Thanks for a wrong. */
export const BITES =
  /\b(?:thanks?|thank you|cheers|nice one|well done|congrat\w*|bravo|great job)\b[^.!?\n]{0,24}\bfor (?:\w+ ){0,2}(?:(?:over|double[- ]?)?charging|losing|ruining|breaking|ignoring|wasting|cancelling|forgetting|billing|messing|cutting|hanging up|leaving|keeping me|making me|never|nothing|the (?:cold|late|wrong|broken|missing|headache|wait))\b/iu;

/** Ends in praise that nothing follows. */
export const ENDS_WELL =
  /(?:真|太|很|好|超|挺)(?:好|棒|赞|讚|贴心|貼心|周到)[了啦呀！!。~～]*$|\b(?:brilliant|excellent|perfect|lovely|great)[\s!.]*$/iu;

/** Nothing was wrong with how they were served, said outright. */
export const STAFF_FINE =
  /(?:服[务務](?:[员員]|[态態]度)?|店[员員]|[态態]度|客服|侍應)[^，。]{0,6}(?:[还還](?:行|好|可以)|不[错錯]|[挺蛮滿幾](?:好|不[错錯])|[没沒冇](?:有)?[问問][题題])/u;

/** A room or a table that was booked is not kept for them, whatever was paid for it. */
export const OF_BOOKING =
  /(?:[订訂]|[预預][定订約约]|book)[^。！？]{0,24}(?:包[厢廂]|房|位|[桌檯枱台])[^。！？]{0,24}(?:[没沒冇][了咗有]|取消|[给給俾畀]咗?(?:了)?(?:别|別|其他)?人|[满滿]了|(?:改|[换換])(?:成|到|去|大)|[让讓][给給])/iu;
