import type { Category, Understanding } from '../../../nlp/index.ts';
import { LASTED } from '../lasted.ts';
import { looksForLost } from '../lostProperty.ts';
import { BODY } from './body.ts';
import { DANGER } from './danger.ts';
import { SAID_OUTRIGHT } from './outright.ts';

/** What keeps a line from working, whatever else it is called. */
const NO_NET =
  /[网網](?:络|絡|路)?(?:又|就|老是?|总是?|總是?|一直|经常|經常|突然|天天)?[断斷掉]|[断斷][网網]|(?:宽带|寬帶|寬頻|光纖|光纤|wi-?fi)[^，。！？]{0,4}[断斷]|(?:[网網](?:络|絡|路|速)?|訊號|信号|上网|上網)[^，。！？]{0,16}(?:龜速|龟速|很慢|超慢|好慢|太慢|巨慢|慢到|慢得|卡死|卡爆|[转轉]圈)|[没沒冇][网網]|上[不唔][了到][网網]|(?:roaming|漫遊|漫游)[^，。]{0,6}(?:冇|沒有?|无法|無法|用唔到|不能|上唔到)|[冇沒](?:有)?(?:data|數據)(?!費)|[没沒冇无無](?:有)?(?:信号|訊號|讯号|信號)|\b(?:no|lost|bad|poor|weak) (?:signal|internet|broadband|reception)\b|\b(?:internet|broadband|wi-?fi|line) (?:is|was|keeps?|went|goes|has been|cuts?|drops?)\b|^(?!.*\b(?:hotline|queue|on hold|agent|call(?:ed|ing)? (?:you|centre|center))\b).*\b(?:been|got) (?:cut off|disconnected)\b|\b(?:land ?line|phone line|dial tone)\b/iu;

/** A category below this score is as likely as not a guess. */
const LIKELY = 0.5;

/** What a line that fails is taken for, where waiting and calling about it is told as well. */
const MAY_BE_NET: ReadonlySet<Category> = new Set(['quality', 'staff', 'waiting', 'other', 'aftersales']);

/** A dish that is not as it should be, whatever else the evening was like. */
const OF_DISH =
  /(?:菜|肉|饭|飯|鱼|魚|汤|湯|面|麵|虾|蝦|牛排|鸡|雞|锅|鍋|燒烤|烤肉|咖啡|餐)[^，。！？,]{0,6}(?:是|都|还|還|根本|竟然|居然)?(?:冰的|冷的|冰冰|凉的|涼的|凍嘅|冻嘅|没熟|沒熟|生的|半生|馊|餿|臭了|酸了|焦了|糊了|太咸|太鹹|冷掉|凉了|涼了|凍晒)|(?:太|真|好|超|很|巨|有够|有夠)?(?:难吃|難吃|难喝|難喝|難食)|[不唔]好(?:吃|喝|食|飲)/u;

/** The same in English, where nothing else is plain: "the steak came out cold twice". */
const OF_MEAL =
  /\b(?:food|meals?|steaks?|chicken|burgers?|fish|soup|pasta|pizzas?|rice|noodles?|chips|fries|curry|dish(?:es)?|starters?|mains?|eggs?|lamb|beef|pork|prawns?|salad|coffee|desserts?)\b[^.!?,]{0,24}\b(?:cold|overcooked|burnt|burned|dry|bland|soggy|stale|tasteless|inedible|tough|rubbery|salty|lukewarm|freezing)\b/iu;

/** The price went down after they had bought, or another was named: no matter of who served them. */
const OF_PRICE =
  /(?:降|减|減|平|便宜|贵|貴)(?:了|咗|价|價)?(?:足足|整整)?[\d一二两兩三四五六七八九十百千]{1,5}|降[价價]|保[价價]|[价價]保|差[价價]|全年最低|先[涨漲][后後]降/u;

/** Less came than was ordered. */
const OF_MISSING =
  /(?:只|才|得)(?:发|發|给|給|送|寄|到|收到|来|來)(?:了|咗)?[一二两兩三四\d]+[件个個份盒瓶双雙包袋条條]|[少漏](?:发|發|给|給|送|寄|放|装|裝|咗)(?:了|我)?/u;

/** A gift or a price that was promised at the sale, and is nowhere now. */
const OF_GIFT =
  /(?:[说說讲講话話]|答应|答應|承诺|承諾)(?:[会會要好])?(?:送|免费|免費)[^。！？]{1,16}(?:没写|沒寫|冇寫|没有|沒有|没这|沒這|冇)/u;

/** What was to be sent by now is not sent, whoever was asked about it. */
const NOT_SENT =
  /(?:啥时候|什么时候|什麼時候|几时|幾時|怎么还不|怎麼還不|还没|還沒|一直[没沒不])(?:能)?(?:发货|發貨|出货|出貨|寄出)|预售说|預購說/u;

/** What is printed on it is not so. */
const OF_LABEL =
  /(?:配料|成分|营养|營養|标签|標籤|标注|標示|标识|產地|产地|净含量|淨重)[^，。]{0,10}(?:不符|不一致|不一样|不一樣|虚假|虛假|造假|错误|錯誤|对不上|對不上)/u;

/** Asks where something is that should be there: no question about a case, but a delivery that is late. */
const WHERE_IS_IT =
  /^[\s\p{P}]*(?:我的?|我嘅?)?(?:钱|錢|货|貨|东西|東西|快递|快遞|包裹|退款|餐|菜|外卖|外賣)(?:呢|咧|喺邊)[\s\p{P}]*$|\bwhere(?:'s| is|s| are)? (?:my|the|our) (?:\w+ )?(?:orders?|parcels?|packages?|deliver(?:y|ies)|items?|stuff)\b|\b(?:order|parcel|package|delivery)\b[^.!?]{0,40}\b(?:meant to|supposed to|should have|was due|still (?:not|hasn'?t|waiting)|hasn'?t (?:come|arrived|turned up)|not (?:come|arrived|here))\b|(?:订单|訂單|快递|快遞|包裹|货|貨|东西|東西|外卖|外賣)[^，。？?]{0,8}(?:到哪|去哪|在哪|到邊|去咗邊|喺邊|怎么还没|怎麼還沒|咋还没|点解仲未|點解仲未|还没(?:到|送|发)|還沒(?:到|送|發)|仲未(?:到|送|發))/iu;

/** A driver, a parcel: what is waited for at home is a delivery. */
const OF_DELIVERY =
  /\b(?:driver|courier|deliver\w*|parcel|package|shipment|dispatch\w*|tracking)\b|快递|快遞|物流|配送|包裹|次日达|次日達|隔日|送货|送貨|司机|司機|骑手|騎手|外卖员|外賣員|速遞/iu;

const MAY_BE_DELIVERY: ReadonlySet<Category> = new Set(['waiting', 'billing', 'other']);

/** What a thing does after it has arrived. */
const OF_FAULT =
  /\b(?:hum(?:s|ming)?|buzz\w*|rattl\w*|nois[ey]\w*|loud|stopped working|won'?t (?:turn|switch|start|charge)|(?:doesn'?t|does not) (?:work|turn|charge)|dead|leak\w*|overheat\w*)\b|嗡嗡|噪音|太吵|很吵|好嘈|异响|異響|漏水|开不了机|開不了機|充不了电|充不了電/iu;

const OF_ARRIVAL =
  /\b(?:late|arriv\w*|lost|missing|delay\w*|not here|where is|still waiting|crushed|box|parcel|package)\b|没到|沒到|未到|迟|遲|晚|丢|丟|压|壓|包裹|快递|快遞/iu;

/** Charged for what was never asked for: a complaint, however much it looks like a question. */
const UNASKED =
  /\b(?:never|didn'?t|did not|haven'?t) (?:sign(?:ed)? up|order(?:ed)?|subscribe[d]?|ask(?:ed)? for|agree[d]?|buy|bought|use[d]?)\b|(?:从来?|從來?|根本)?(?:没|沒|未)(?:有)?(?:订|訂|开|開|申请|申請|办|辦|买|買)过?過?|冇(?:訂|申請|開|買)過/iu;

const CHARGED =
  /\b(?:bill|charge[ds]?|fees?|billed|deducted|paid|my (?:card|account))\b|[¥£$€]|扣|收费|收費|账单|帳單|話費|话费|费用|費用|月租/iu;

/** What a thing does that a website or a line does not. */
const OF_THE_NET =
  /\b(?:app|site|website|web|page|log ?in|sign ?in|password|link|button|screen|load\w*|crash\w*|online|internet|wi-?fi|broadband|signal|network|data|server|error|code|text|sms|call|calls|number)\b|网|網|页|頁|链接|連結|连结|登[录入錄]|账号|帳號|密码|密碼|程序|程式|小程序|客户端|用戶端|闪退|閃退|加载|載入|信号|訊號|讯号|宽带|寬頻|流量|短信|簡訊|验证码|驗證碼|通话|通話|APP/iu;

/** One of us has spoilt something of theirs: no matter of the dish, and no fault of the thing. */
const SPILT =
  /(?:服務生|服務員|店員|侍應|員工|阿姐|伙記|師傅|師父|工程師|你們的人|你哋啲人)[^，。]{0,6}(?:打翻|潑|倒|濺|灑|撞|整|弄|踩|刮)[^，。]{0,8}(?:我|小孩|細路)/u;

/** A fee that should not be: no matter of what it is for. */
const FEE =
  /(?:上網|流量|data|數據|漫遊|通話|簡訊|短訊|月租|服務|手續)\s?費[^，。]{0,6}(?:不該|不應|唔應該|唔該收|多收|收多|收錯|亂收|太貴)/iu;

/** Something that should not be there, without a name. */
const SOMETHING_IN_IT =
  /(?:入面|裡面|裏面|里面|內)(?:竟然|居然)?有(?:啲|一?[些層塊條隻粒團])?[^，。]{0,3}(?:[白黑綠灰藍紅黃](?:色)?(?:的|嘅)?(?:嘢|東西|点|點|毛|膜|絲|粒|物|斑)|怪嘢|怪東西|毛毛|浮)/u;

/** It was a swindle, as people say of a thing that is not worth it. */
const CHEATS = /(?:骗|騙|坑|呃|抢|搶|圈)(?:我)?(?:的|嘅)?(?:钱|錢)|浪费钱|浪費錢|嘥錢/u;
const OF_BILL = /[收扣缴繳付找]|[费費]|[账帳]|[单單]|埋单|埋單|[价價]|[元蚊块塊]|\$|多算|刷卡/u;

/** Where it was bought, and not what is wrong: "在你們網站買的氣炸鍋". */
const BOUGHT_ONLINE =
  /(?:在|從|从|喺|经|經)?(?:你们|你們|你哋|贵公司|貴公司|您们|您們)?(?:家)?(?:的|嘅)?(?:官方?)?(?:网站|網站|网上|網上|网路|網路|网店|網店|官网|官網|APP|线上|線上|平台|商城)(?:商店|商城)?(?:上面|上|度|里|裡|裏)?(?:面)?(?:[买買购購订訂落]|下[单單]|落單)/giu;

/** Milk or food gone off, before its date or after: no matter of when it came. */
const GONE_OFF =
  /(?:奶|乳|豆[漿浆花]|優格|优格|優酪|布[甸丁]|麵包|面包|蛋糕|便當|飯|饭|肉|魚|鱼|湯|汤|果汁|[橙蘋柠檸]汁|汽水|茶|飲[料品]|粥|餡|馅|麵|面)[^，。]{0,12}(?:(?:洗潔精|洗洁精|清潔劑|清洁剂|漂白水|消毒水|消毒液|化學|化学|農藥|农药|汽油|機油|机油|天拿水|肥皂)(?:水)?(?:的|嘅)?味|結塊|结块|結[咗晒了]|酸(?:掉|咗|晒|了)|臭酸|發酸|发酸|餿|馊|變味|变味|壞掉|坏掉|壞咗|宿咗|宿晒|脹包|胀包)/u;
/** Of goods on their way nobody says that they have not reached their date. */
const BEFORE_DATE = /(?:未|還沒|还没|冇)(?:到|過|过)期/u;

/** Glass, metal or vermin in what is eaten, in however calm a sentence. */
const FOREIGN_BODY =
  /\b(?:fragments?|pieces?|bits?|shards?|slivers?|splinters?|flakes?) of (?:\w+ ){0,2}(?:plastic|glass|metal|wire|stone|wood|paint)\b|\b(?:glass|metal|needle|razor blade|insects?|worms?|maggots?|cockroach(?:es)?|mould) (?:in|inside) (?:my|the|a|our|it|this)\b|\b(?:found|was|were|is|are|saw|spotted) [^.!?\n]{0,24}\b(?:insects?|bugs?|worms?|maggots?|cockroach(?:es)?|beetles?|weevils?|glass|plastic|metal) (?:inside|in there|in it)\b/iu;

/** It tastes or smells wrong, said outright. */
const OF_TASTE =
  /\b(?:tast(?:e|es|ed|ing)|smell(?:s|ed|ing|t)?|flavou?r)\b.{0,16}\b(?:weird|strange|funny|off|bad|awful|horrible|not right|wrong|sour|rancid|disgusting|terrible|bitter|rotten|like (?:soap|chemicals?|petrol|bleach|metal|plastic))\b/iu;

/** One of us behaved badly, said outright. */
const OF_STAFF =
  /\b(?:engineer|technician|driver|courier|waiter|waitress|server|cashier|assistant|manager|receptionist|agent|rep|bartender|guard|staff|employee|colleague|member of (?:your )?staff)\b[^.!?]{0,24}\b(?:rude|abusive|aggressive|racist|sexist|disrespectful|condescending|patroni[sz]ing|hostile|insult\w*|swor[en]|swear\w*|shout\w*|yell\w*|scream\w*|mocked|sneer\w*|laughed at)\b|\b(?:manager|agent|rep|engineer|technician)\b[^.!?]{0,64}\bwasting (?:his|her|their) time\b|(?:店员|店員|员工|員工|服务员|服務員|师傅|師傅|客服|司机|司機|骑手|騎手|外卖员|外賣員|快递员|快遞員|经理|經理|工程师|工程師|保安|收银员|收銀員|侍應|职员|職員)[^。！？，,]{0,10}(?:骂|罵|吼|闹人|鬧人|态度(?:很|好|真|特别|非常|极其)?(?:差|恶劣|惡劣)|態度(?:很|好|真|超|非常)?(?:差|惡劣)|翻白眼|不耐烦|不耐煩|侮辱|辱骂|辱罵|推搡|歧视|歧視|黑面|黑口黑面|冇禮貌|没礼貌|沒禮貌)/iu;

/** The same in English: what the pack says of itself is not so. */
const OF_LABEL_EN =
  /\b(?:label|packaging|pack|front|back|tin|box|bottle)\b[^.!?\n]{0,30}\b(?:says?|said|claims?|states?|reads?)\b|\b(?:gluten|nut|dairy|sugar|lactose)[- ]free\b[^\n]{0,80}\b(?:contain\w*|traces?|not|isn'?t|wasn'?t)\b|\bmislabel+ed\b|\bingredients?\b[^.!?\n]{0,24}\b(?:wrong|missing|not listed|different)\b/iu;

/** Wants to take the number elsewhere and cannot, whatever sum is told with it. */
const OF_PORTING =
  /\b(?:port(?:ing)?(?: out)? (?:my|the|this|our) (?:number|line|sim)|port[- ]?(?:out|ing) request|number portability|(?:my|the|a) pac code|release (?:my |the )?(?:port|number))\b/iu;

/** Ends in praise that nothing follows. */
const ENDS_WELL =
  /(?:真|太|很|好|超|挺)(?:好|棒|赞|讚|贴心|貼心|周到)[了啦呀！!。~～]*$|\b(?:brilliant|excellent|perfect|lovely|great)[\s!.]*$/iu;

/** From this score on no other reading stands beside a category. */
const SURE = 0.9;

/** From this score on a category needs no help. */
const PLAIN = 0.5;

/** Whether it is a complaint, and of what: "the website" is no word for one whose case does not open. `main`: as it was recognised. */
export function weighMatter(text: string, given: Understanding, main: Category | undefined): Understanding {
  let said = given;
  if (WHERE_IS_IT.test(text) && said.complaint < 0.5) {
    const score = Math.max(main === 'delivery' ? (said.categories[0]?.score ?? 0) : 0, 0.7);
    said = {
      ...said,
      complaint: 0.6,
      categories: [{ code: 'delivery', score }],
      act: { label: 'vent', score: said.act.score },
    };
  }
  if (said.complaint < 0.5 && FOREIGN_BODY.test(text)) {
    said = withMain(
      { ...said, complaint: 0.7, severity: 3, act: { label: 'vent', score: said.act.score } },
      'safety',
      SAID_OUTRIGHT,
    );
  }
  if (said.complaint >= 0.5 && main !== 'safety' && FOREIGN_BODY.test(text))
    said = withMain(
      { ...said, severity: Math.max(said.severity, 3) as Understanding['severity'] },
      'safety',
      SAID_OUTRIGHT,
    );
  if (said.categories.length === 0 && OF_TASTE.test(text)) {
    said = {
      ...said,
      complaint: Math.max(said.complaint, 0.6),
      categories: [{ code: 'quality', score: SAID_OUTRIGHT }],
    };
  }
  // Praise that bites is none: "love how my 2 day shipping is on day 9".
  if (said.complaint < 0.5 && said.signals.includes('sarcasm')) {
    const severity = Math.max(said.severity, 2) as Understanding['severity'];
    said = { ...said, complaint: 0.6, severity, act: { label: 'vent', score: said.act.score } };
    if (said.emotion.label === 'satisfied') said = { ...said, emotion: { label: 'disappointed', intensity: 1 } };
  }
  if (
    main !== 'environment' &&
    main !== 'billing' &&
    (said.categories[0]?.score ?? 0) < SURE &&
    said.complaint >= 0.4 &&
    looksForLost(text)
  )
    said = withMain(said, 'environment', SAID_OUTRIGHT);
  const { label, intensity } = said.emotion;
  if (said.complaint < 0.7 && label === 'satisfied' && intensity >= 1.2 && ENDS_WELL.test(text))
    said = { ...said, complaint: 0.2, categories: [] };
  const isOfStaff =
    said.complaint >= 0.5 && OF_STAFF.test(text) && !said.categories.some(({ code }) => code === 'staff');
  // What was guessed of where they were rude is no second matter: an account manager makes no trouble with an account.
  const likely = said.categories.filter(({ score }) => score >= LIKELY);
  if (isOfStaff || SPILT.test(text)) {
    said = withMain({ ...said, categories: likely, complaint: Math.max(said.complaint, 0.6) }, 'staff', SAID_OUTRIGHT);
  }
  const isThing = said.entities.some(({ type }) => type === 'product');
  // "根本騙錢" says what it was worth, and nothing of a bill.
  if (main === 'billing' && isThing && CHEATS.test(text) && !OF_BILL.test(text.replace(CHEATS, ' ')))
    said = instead(said, 'quality');
  if (main === 'staff' && isThing && (said.categories[0]?.score ?? 0) < GUESS && !OF_STAFF.test(text))
    said = instead(said, 'quality');
  if (main && MAY_BE_NET.has(main) && NO_NET.test(text)) said = withMain(said, 'network', SAID_OUTRIGHT);
  if ((said.categories[0]?.score ?? 0) < PLAIN && OF_MEAL.test(text)) said = withMain(said, 'quality', SAID_OUTRIGHT);
  if (main !== 'quality' && main !== 'safety' && OF_DISH.test(text)) said = withMain(said, 'quality', SAID_OUTRIGHT);
  const isSomethingElse = main === 'staff' || main === 'other' || main === undefined;
  if (said.complaint >= 0.5 && isSomethingElse && OF_PRICE.test(text)) said = withMain(said, 'billing', SAID_OUTRIGHT);
  if (main !== 'delivery' && NOT_SENT.test(text)) said = withMain(said, 'delivery', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main !== 'delivery' && OF_MISSING.test(text))
    said = withMain(said, 'delivery', SAID_OUTRIGHT);
  if (main === undefined && said.complaint >= 0.5 && /等/u.test(text) && LASTED.test(text))
    said = withMain(said, 'waiting', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main !== 'process' && OF_PORTING.test(text))
    said = withMain(said, 'process', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main !== 'safety' && OF_LABEL_EN.test(text))
    said = withMain(said, 'advertising', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && (OF_LABEL.test(text) || (main === 'staff' && OF_GIFT.test(text))))
    said = withMain(said, 'advertising', SAID_OUTRIGHT);
  said = withoutIdleSafety(text, said, main);
  if (main === 'network' && !OF_THE_NET.test(text.replace(BOUGHT_ONLINE, ' '))) {
    if (isThing) said = instead(said, 'quality');
    else if (/\p{Script=Han}/u.test(text) && !NO_NET.test(text) && !/[断斷卡慢]|[45]G/iu.test(text)) {
      said = { ...said, categories: said.categories.filter(({ code }) => code !== 'network') };
    }
  }
  if (main !== 'billing' && FEE.test(text)) said = withMain(said, 'billing', SAID_OUTRIGHT);
  if (
    (GONE_OFF.test(text) || SOMETHING_IN_IT.test(text)) &&
    (said.complaint >= 0.3 || BEFORE_DATE.test(text) || SOMETHING_IN_IT.test(text))
  ) {
    const isHazard = said.signals.includes('food_safety');
    const signals = isHazard ? said.signals : [...said.signals, 'food_safety' as const];
    const kept = said.categories.filter(({ code }) => code !== 'delivery' && code !== 'billing');
    const severity = Math.max(3, said.severity) as Understanding['severity'];
    said = withMain(
      {
        ...said,
        complaint: Math.max(said.complaint, 0.7),
        act: { label: 'vent', score: said.act.score },
        severity,
        signals,
        categories: kept,
      },
      'safety',
      SAID_OUTRIGHT,
    );
  }
  if (main === 'delivery' && OF_FAULT.test(text) && !OF_ARRIVAL.test(text)) said = instead(said, 'quality');
  if (main && MAY_BE_DELIVERY.has(main) && OF_DELIVERY.test(text)) {
    // Waiting in for a driver is no second matter.
    const categories = said.categories.filter(({ code }) => code !== 'waiting');
    const score = Math.max(said.categories[0]?.score ?? 0, SAID_OUTRIGHT);
    said = withMain({ ...said, categories }, 'delivery', score);
  }
  if (said.complaint < 0.5 && UNASKED.test(text) && CHARGED.test(text)) {
    const categories = said.categories.length > 0 ? said.categories : [{ code: 'billing' as const, score: 0.6 }];
    said = { ...said, complaint: 0.6, categories, act: { label: 'vent', score: said.act.score } };
  }
  return said;
}

/** A matter before all that were recognised, of which two stay. */
function withMain(said: Understanding, code: Category, score: number): Understanding {
  const rest = said.categories.filter((one) => one.code !== code);
  return { ...said, categories: [{ code, score }, ...rest.slice(0, 2)] };
}

/** A matter in the place of the first one. */
function instead(said: Understanding, code: Category): Understanding {
  const rest = said.categories.slice(1).filter((one) => one.code !== code);
  return { ...said, categories: [{ code, score: said.categories[0]?.score ?? 0 }, ...rest] };
}

/** Below this score a matter is a guess: danger to somebody is not said on one. */
const GUESS = 0.35;

/** A description of a person is no foreign body: safety beside a plainer matter needs a sign of its own. */
function withoutIdleSafety(text: string, said: Understanding, main: Category | undefined): Understanding {
  if (main === undefined) return said;
  if (main === 'safety' && (said.categories[0]?.score ?? 1) >= GUESS) return said;
  if (said.signals.includes('health') || said.signals.includes('food_safety')) return said;
  if (DANGER.test(text) || BODY.test(text)) return said;
  const others = said.categories.filter(({ code }) => code !== 'safety');
  const categories = others.length > 0 ? others : [{ code: 'quality' as const, score: GUESS }];
  if (others.length === said.categories.length) return said;
  return { ...said, categories, severity: Math.min(said.severity, 2) as Understanding['severity'] };
}
