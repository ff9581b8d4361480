import { isKeySmash, isTown } from '../../nlp/index.ts';
import { FAMILY_FIRST, FAMILY_NAMES, GIVEN_NAMES, NAMES_OF_PLACES } from './givenNames.ts';
import { hanPerson } from './hanName.ts';
import { namedReference } from './labelled.ts';
import { isDay, SHOP_IN, SHOP_THERE, THE_ONE, THE_ONE_AT, TIME_BEFORE, TIME_BEHIND, withoutDay } from './placeWords.ts';
import { townIn } from './towns.ts';

/** Small words around a name: "I'm Anna", "叫我小李就行". */
const NAME_DRESS =
  /^(?:(?:just |please )?(?:put|write|say|use)(?: down)?\b|(?:my |the )?names? is|(?:my |the )?account (?:name|holder)(?:['’]?s| is)?|(?:my |the )?name['’]s|names(?= \p{Lu})|i am|i'm|im\b|it's|its\b|this is|call me|you can call me|我[是係系](?:她|他|佢|机主|機主|病人|往生者)(?:的|嘅)?(?:女儿|女兒|儿子|兒子|[阿個个]?[女仔]|孙女|孫女|孙子|孫子|孫|老公|老婆|先生|太太|妈妈|媽媽|爸爸|家[属屬人]|姐姐|妹妹|哥哥|弟弟|朋友|同事)[，,\s]*(?:我?[叫姓])?|我叫|我姓|我是|叫我|姓|敝姓|免贵姓|免貴姓|本人)\s*|(?:就行|就可以|就好|即可|[得就](?:㗎)?[啦喇])?[\s.。!！]*$|[，,\s]*\d{1,3}[岁歲]$|[，,\s]+(?:[男女]|here|speaking)[\s.。!！]*$/giu;

/** Longest message read as a name, with the words around it. */
const LONGEST = 60;

/** Words that no name has: the message says something else, or where. */
export const NO_NAME =
  /本[机機]|^[無无]|^[副主][卡]$|[没沒冇無无][单單]|^(?:[机機户戶]主)?本人$|^[机機户戶]主$|^[改换換][成为為做到過过]?$|\b(?:branch|store|shop|outlet|mall|street|road|station|airport|floor|centre|center|plaza|utr|txn|rrn|upi|imei|lunchtime|lunch|evening|morning|midnight|noon|weekend|september|october|november|december|february)\b|\p{Script=Han}(?:店|门市|門市|商场|商場|广场|廣場|機場|机场)$|\p{Script=Han}{2}[楼樓路街站]$|[我你您没沒不了吗嗎呢怎什還还這这那冇唔咗嘅]|[昨今明前]天|[吓嚇]|一跳|[黑白红紅蓝藍绿綠灰金银銀黄黃粉紫]色|[点點幾几][钟鐘半幾几]?|(?:刚刚|剛剛|刚才|剛才|頭先|啱啱|晏晝|朝早|夜晚|今晚|今朝|尋晚|尋日|噚日|琴日|琴晚|下晝|傍晚|凌晨|成日|日日|一直|[驚怕毒臭爛壞痛]|經常|有時|最近|之前)$|wi-?fi|hotline|打(?:過|了|咗)|[\d一二兩三四五六七八九十幾][次通遍]|broadband|router|roaming|[早晚]上|中午|下午|[门門手][号號机機]|型[号號]|[尺号號][码碼]|[规規]格|^[搵揾找][到返]|^(?:得|有|一共|总共|總共)?[一二兩两三四五六七八九十几幾]{1,2}[個个位](?:人|大人)?$|^[呢嗰這这那]?[張张][单單票]$|[帐帳账][号號户戶]|[单單编編批][号號]|自[营營]$|[订訂][单單]|客[户戶]|生[产產]日期|[早晚]上|\b(?:i|me|us|him|her|them|my|you|your|always|never|the|will|not|is|it|in|on|at|was|accounts?|orders?|numbers?|phone|mobile|ref(?:erence)?|invoice|policy|contract|ticket|booking|meter|case|photos?|pictures?|pics?|receipts?|screenshots?|videos?|got|have|had|sent|here|dinner|lunch|breakfast|brunch|today|yesterday|need|thanks?|idea|comment|skip|pass|matter|why|bother|feel\w*|so far|ok|okay|fine|sick|nothing|none|please|still|only|just|right now|already|don['’]?t|care|whatever|stop|pay|refund|give|tell|this|that|these|nope|fix|sort|want)\b|\b(?:i|me|us|him|her|them|my|you|your|always|never|the|will|not|is|it|in|on|at|was|accounts?|orders?|numbers?|phone|mobile|ref(?:erence)?|invoice|policy|contract|ticket|booking|meter|case|photos?|pictures?|pics?|receipts?|screenshots?|videos?|got|have|had|sent|here|dinner|lunch|breakfast|brunch|today|yesterday|need|thanks?|idea|comment|skip|pass|matter|why|bother|feel\w*|so far|ok|okay|fine|sick|nothing|none|please|still|only|just|right now|already|yes|yeah|and|but|or|so|lol|haha\w*|hm+|wow|sure)\b|\bflavou?rs?\b|\b(?:wool(?:len)?|cotton|leather|suede|silk|denim|linen|velvet|cashmere|plastic|wooden|metal|striped|tartan|furry)\b|^(?:dark|light|pale|grey|navy|beige)\b|\bones?\b|\b(?:multi)?packs?\b|\d ?(?:g|kg|ml|cl|litres?|inch|cm|mm)\b|口味|\p{Script=Han}味$|[装裝](?:\s|$)|\d\s?(?:克|公克|毫升|升|公斤|斤|片|包|粒|入|瓶|罐|盒|袋)|^[放摆擺存]|冰箱|雪[柜櫃]|哈哈|呵呵|嘿嘿|[气氣鬼]|尾[号號]|批次|地址|位置|(?:孩子|小孩|宝宝|寶寶|娃|小朋友)(?:的|嘅|他|她)?(?:爸|妈|媽)/iu;

/** A figure in a name belongs to a handle ("Anna canary6"); alone, or in a row of them, it is a number. */
const NUMBER = /\d{5}|^\P{L}*$|^\d/u;

/** Characters of demands and replies, which no nickname has. */
const SAYS = /[查退赔賠换換快清楚处處解决決投诉訴还還给給行随隨便对對是好算等问問说說催滚滾烦煩骗騙了吧]/u;

const HONORIFIC =
  /^(?:\p{Script=Han}{1,4}|\p{Lu}\p{Ll}{1,11})(?:先生|女士|小姐|太太|太|生|老师|老師|同学|同學|阿姨|叔叔|师傅|師傅|妈妈|媽媽|爸爸|大爷|大爺|[总總]|经理|經理|[哥姐嫂])$/u;
/** Surnames that many people have, as one types nothing but a surname. */
const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧钟鍾姜崔谭譚廖范汪陆陸石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武莫孔';

/** Characters of given names that seldom follow a surname's character in any other word. */
const GIVEN_SIGNS =
  '伟偉芳娜秀英敏静靜丽麗磊洋勇艳艷杰傑娟涛濤超兰蘭霞刚剛辉輝鑫宇浩怡君婷雅雯志豪俊宏淑芬美玲惠玉珍建华華国國强強军軍燕红紅梅琳倩颖穎欣慧佳嘉琪诗詩涵轩軒晨博睿泽澤萱梓皓翔凯凱海波飞飛鹏鵬斌龙龍莉萍凤鳳琴云雲莲蓮珠彬峰锋鋒彤瑶瑤璐瑾瑜妍娇嬌媛薇芸莹瑩晴曦昊蕾菲蓉茜妮娅婭蕊姗姍珊莎婕嫣姝黛芮荷岚嵐峻昕晗晟煜炜煒焕煥琛琦琰璇珏珺玮瑋珉玥瑄琬铭銘钧鈞锐銳铮錚鸿鴻翰彦彥恺愷恒毅';

const TWO_SURNAMES = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|夏侯|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐)/u;
const LATIN = /^\p{Lu}\p{Ll}+(?:[ -](?:O['’]|Mc|Mac|D['’])?\p{Lu}\p{Ll}+){1,3}$/u;

/** Han characters from which on a bare answer is a phrase, unless a title or a double surname says otherwise. */
const LONGEST_HAN = 3;

/** Names of other peoples, written by their sound: 库尔班江, 撒古流. */
const TRANSLITERATED =
  /^[阿艾巴班贝布迪丹旦达顿多尔格古哈海吉江金卡克库拉兰勒黎力丽列玛买曼米木穆姆纳娜尼努帕齐仁萨桑沙斯苏塔提铁吐图娃瓦维西希雅亚央扎珠卓尤於撒流]{4,6}$/u;

/**
 * The name in an answer to "how may I address you?", without the words around it. Undefined when the answer is no name:
 * a sentence, a story, something with a figure in it.
 */
export function nameIn(text: string): string | undefined {
  if (text.length > LONGEST || namedReference(text) !== undefined) return undefined;
  const name = text.replace(NAME_DRESS, '').trim().replace(TITLE_FIRST, '$2$1');
  if (name === '' || /[，。,;；?？!！]/u.test(name) || name.split(/\s+/u).length > 4 || NO_NAME.test(name))
    return undefined;
  const isPlace =
    CHAIN.test(name) ||
    HAN_CHAIN.test(name) ||
    townIn(text) !== undefined ||
    (isTown(text) && !GIVEN_NAMES.has(name.toLowerCase()));
  if (isPlace || isKeySmash(name) || !/\p{L}/u.test(name)) return undefined;
  if (/的(?!.*(?:[妈媽爸爷爺奶姐哥弟妹]|老公|老婆|太太)$)/u.test(name)) return undefined;
  if (/\d/u.test(name) && (NUMBER.test(name) || !/^\p{L}{2,}(?:\s|$)/u.test(name))) return undefined;
  const isHan = /^\p{Script=Han}+$/u.test(name);
  if (isHan && !SURNAMES.includes(name.charAt(0)) && !HONORIFIC.test(name) && SAYS.test(name)) return undefined;
  const isLong =
    isHan &&
    !TRANSLITERATED.test(name) &&
    name.length > LONGEST_HAN &&
    !HONORIFIC.test(name) &&
    !TWO_SURNAMES.test(name);
  return isLong ? undefined : name;
}

/** The title before the surname, with a space: "媽媽 張". */
const TITLE_FIRST = /^(先生|小姐|女士|太太|媽媽|爸爸|妈妈)\s{1,2}(\p{Script=Han}{1,2})$/u;

/** Ends like a title, and is none: 看醫生, 留學生, 衛生. */
const NO_TITLE = /(?:[医醫学學花出發发養养野陌衛卫民產产人][生太])$|[没沒不唔冇][\p{Script=Han}]/u;

/** "Mrs Pettigrew", "dr okafor". */
const TITLED =
  /^(?:mr|mrs|ms|mx|mdm|madam|dr|prof|miss(?! (?:you|the|this|that|my|out|it|having)\b))\.? [\p{Script=Latin}'’-]{2,20}(?: [\p{Script=Latin}'’-]{2,20})?[\s.]*$/iu;

/** Somebody is sent for: no name begins so. */
const SENDS_FOR = /[叫找搵要请請喊问問等见見]/u;

/** Whether a message is a name and nothing else, whatever was asked: "王女士", "陳太", "Mrs Pettigrew". */
export function isTitledName(text: string): boolean {
  const name = text.trim();
  return (
    TITLED.test(name) ||
    (HONORIFIC.test(name) && !/^[我俺]/u.test(name) && !SENDS_FOR.test(name) && !NO_TITLE.test(name)) ||
    (name.length === 1 && SURNAMES.includes(name))
  );
}

const INTRODUCES =
  /^[^\p{L}\p{N}]*(?:我姓|姓(?=\p{Script=Han}{1,2}[\s\p{P}]*$)|我叫|叫我|敝姓|免贵姓|免貴姓|my name(?:'s| is)\b|call me\b)|^\W*(?:我姓|姓(?=\p{Script=Han}{1,2}[\s\p{P}]*$)|我叫|叫我|敝姓|免贵姓|免貴姓|(?:my |the )?name(?:['’]s| is)\b|call me\b)/iu;
/** "I'm Anna", and not "I'm fine". */
const I_AM = /^\W*[Ii](?:['’]m| am) (?=\p{Lu}\p{Ll})/u;

/** Whether somebody says who they are and nothing else, whatever was asked: "我姓陈", "my name is Anna". */
export function introducesSelf(text: string): boolean {
  return (INTRODUCES.test(text) || I_AM.test(text)) && nameIn(text) !== undefined;
}

/** Whether a message may be a name in Latin letters: "Priya Shah". So may a street be; what was asked must decide. */
export function mayBeLatinName(text: string): boolean {
  return LATIN.test(text.trim());
}

/** Whether a message is a name that little else bears, whatever was asked: "Mark O'Neill", "sam", "王丽". */
export function isFullName(text: string): boolean {
  const name = text.trim().replace(/^(?:it['’]?s|this is) (?=\p{Lu})|^[是係系](?=\p{Script=Han}{2,4}$)/u, '');
  const given = [...name.slice(1)];
  const isHan = given.length > 0 && given.length <= 2 && given.every((sign) => GIVEN_SIGNS.includes(sign));
  if ((isHan && SURNAMES.includes(name.charAt(0))) || hanPerson(name) !== undefined) return true;
  const words = name.split(/[ -]/u);
  const first = words[0] ?? '';
  if (
    /^(?:(?!(?:and|when|the|is|but|if|so|as|that|what|btw|plan|option|type|size|vitamin|class|gate|row|section|terminal|zone|exit|seat|grade)\b)\p{Lu}\p{Ll}+ (?!I$)\p{Lu}\.?|(?:\p{Lu}\. ?){1,3}\p{Lu}\p{Ll}+)$/u.test(
      name,
    )
  )
    return true;
  if (words.length > 1 && words.length < 4 && FAMILY_FIRST.has(first.toLowerCase()) && mayBeLatinName(text))
    return true;
  if (isTown(name) && !GIVEN_NAMES.has(name.toLowerCase())) return false;
  if (GIVEN_NAMES.has(first.toLowerCase())) return words.length === 1 || mayBeLatinName(text);
  return mayBeLatinName(text) && FAMILY_NAMES.has((words.at(-1) ?? '').toLowerCase());
}

/** Whether a message has the form of a full name, as many other words have: what was asked must decide. */
export function mayBeHanName(text: string): boolean {
  const name = text.trim();
  return /^\p{Script=Han}{3}$/u.test(name) && SURNAMES.includes(name.charAt(0)) && nameIn(name) !== undefined;
}

/** Signs of given names that end no name of a place or a thing. */
const OF_PEOPLE =
  '娜丽麗静靜敏芬娟婷倩颖穎慧妍娇嬌媛莉杰傑伟偉艳艷磊涛濤雯怡淑玲琳琪涵睿萱皓翔萍琴彬瑶瑤璐瑾瑜薇莹瑩曦昊鑫超霞刚剛鹏鵬蕾菲蓉茜妮娅婭蕊姗姍珊莎婕嫣姝黛芮昕晗晟煜炜煒焕煥琛琦琰璇珏珺玮瑋珉玥瑄琬铭銘钧鈞锐銳铮錚彦彥恺愷毅';

/** Whether a message that looks like a name is as likely a place or a product: "Jordan", "Victoria", 龙华. */
export function mayBeNoPerson(text: string): boolean {
  const name = text.trim();
  if (isTitledName(name)) return false;
  if (/^\p{Script=Han}+$/u.test(name)) return hanPerson(name) !== 'sure' && !OF_PEOPLE.includes(name.slice(-1));
  return NAMES_OF_PLACES.has(name.toLowerCase()) || isTown(name);
}

/** Whether a message is somebody's name, and no place or product. */
export function isSomebody(text: string): boolean {
  return isTitledName(text) || introducesSelf(text) || (isFullName(text) && !mayBeNoPerson(text));
}

/** A number to call, with whatever separates its figures. */
const PHONE = /(?<![\p{Script=Latin}\d]-?)\+?\d(?:[\s-]?\d){6,14}(?![\p{Script=Latin}\d])/u;

/** The number to call in a message. */
export const phoneIn = (text: string) => PHONE.exec(text)?.[0].trim();

/** An address to write to. */
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u;

/** "Lee 91234567", "孙先生，13511112222": a name and how to reach them, and nothing else. */
export function nameWithPhone(text: string): { name: string; phone: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const called = PHONE.exec(text)?.[0];
  const phone = called ?? EMAIL.exec(text)?.[0];
  if (phone === undefined) return undefined;
  const rest = withoutDay(text)
    .replace(phone, ' ')
    .replace(EMAIL, ' ')
    .replace(
      /(?:\bmy |(?<=^|[.,;] ?)(?:the )?)\b(?:number|no|contact|e-?mail(?: address)?)(?:['’]?s| is| was)?(?!\p{L})|(?:电话|電話|手机|手機|门号|門號|號碼|号码|微信|同号|同號|tel|phone|mobile|cell|whats ?app|we ?chat|signal|telegram|viber|line)\s?(?:id|no\.?|number)?[是:：]?|[，,、;；:：。.]/giu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .trim();
  const name = namedReference(text) === undefined ? nameIn(rest) : undefined;
  const isNamed = called !== undefined || mayBeLatinName(name ?? '') || /^\p{Lu}\p{Ll}+$/u.test(rest);
  return name === undefined || !isNamed || /\d/u.test(name) ? undefined : { name, phone: phone.trim() };
}

/** Whether a message is a number to call and nothing else: too long for a count, and no order number of ours has its form. */
export function isBarePhone(text: string): boolean {
  return /^[\s\p{P}]*(?!20\d\d(?:0[1-9]|1[0-2])[0-3]\d)(?:\+\d{1,3}[\s-]?)?(?:0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}|1[3-9]\d{9}|[235679]\d{3}[\s-]?\d{4}|\(?\d{3}\)?[\s-]\d{3}[\s-]\d{4}|(?:\+?91[\s-]?)?[6-9]\d{4}[\s-]\d{5})[\s\p{P}]*$/u.test(
    text,
  );
}

/** A number to call and no code, by its groups: "9123 4567" as in Hong Kong, "07700 900110"; a batch stands in one. */
export const DIALLED =
  /^\W*(?:(?:\+?(?:852|65) )?[235689]\d{3} \d{4}|(?:\+\d{1,3} ?|0)\d{2,4}[ -]\d{3,4}[ -]?\d{0,4}|0\d{10}|(?:\+?91[ -]?)?[6-9]\d{4}[ -]\d{5})\W*$/u;

/** Somebody else's name. */
export const OF_ANOTHER = /(?<!\b(?:in|under|to|on) )\b(?:his|her|their|the \w+['’]s) name\b/iu;

/** A sentence that only ends in the word: "it used to be such a lovely shop". */
export const SAYS_MORE =
  /\b(?:it|was|is|be|are|were|used to|have|has|never|such|every|any|another|no)\b.*\b(?:shop|store|restaurant|branch|outlet)\W*$/iu;

/** Names a branch, whatever was asked: "Mong Kok branch", "人民广场店". */
export function isBranch(text: string): boolean {
  if (SAYS_MORE.test(text)) return false;
  if (isTown(/^\W*(?:the|your) ([\p{L}'’ -]{3,30}) one\W*$/iu.exec(text)?.[1] ?? '')) return true;
  return /^[^.,!?。，！？]{2,40}(?:\b(?:branch|store|shop|outlet|restaurant|location)|[店舖铺]|[鋪舖]頭|门市|門市|分行|(?:嗰|那|这|這|呢)(?:间|間|家|度|边|邊))[\s.。]*$/iu.test(
    text.trim(),
  );
}

/** A postcode, a block, a street with its number. */
const ADDRESS =
  /^(?:(?:at|in|on) )?(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?:blk|block|flat|unit) ?\d{1,4}\w?,? [\p{L} ]{3,40}|\d{1,4}\w? [\p{L}'’ ]{3,40} (?:street|st|road|rd|avenue|ave|lane|drive|close|crescent|terrace|gardens|square))[\s.]*$/iu;

/** Chains of shops that customers name without another word, and that are nobody's name. */
const CHAIN =
  /^(?:(?:bought |got )?(?:it )?(?:at|from|in) )?(?:the )?(?:walmart|wal-mart|target|costco|kroger|tesco|asda|sainsbury'?s?|waitrose|ocado|aldi|lidl|morrisons?|m&s|marks (?:and|&) spencer|boots|tk ?maxx|primark|currys|amazon|ebay|wellcome|park ?n ?shop|7-?(?:eleven|11)|fairprice|cold storage|ikea|argos|sain(?:o|sbo)s|tescos|asdas|aldis|mozzas?|co-?op|iceland|spar|londis|nisa|poundland|home bargains|b&m|wilko|trader joe'?s|whole foods|publix|safeway|big bazaar|dmart|bigbasket|blinkit|zepto|flipkart)\b(?: (?:in|at|on) [\p{L} ]{2,30}| there| express| local)?[\s.]*$/iu;

/** Chains that everybody knows by name, a street or a quarter before them at most: "武康路盒马". */
export const HAN_CHAIN =
  /^(?:在|喺)?(?:(?![在喺])\p{Script=Han}){0,6}(?:7-?(?:11|eleven)|全家|全聯|全联|萊爾富|家樂福|家乐福|好市多|costco|百佳|惠康|盒[马馬]|永[辉輝]|大[润潤][发發]|沃[尔爾][玛瑪]|屈臣氏|[万萬][宁寧]|山姆|京[东東]|天[猫貓]|淘[宝寶]|拼多多|美[团團])(?:超市|便利店|鲜生|鮮生|自[营營]|旗[舰艦]店|平[台臺])?(?:[买買][的嘅]?)?$/iu;

/** Bought at no shop one could walk into. */
const ONLINE =
  /^(?:it was |bought (?:it )?|ordered (?:it )?|just |purely )?on[- ]?line(?: order)?[\s.]*$|^(?:(?:i |it was |we )?(?:bought|ordered|got|purchased) (?:it |them |this )?)?(?:(?:from|on|via|at|off) )?(?:your|the|my) (?:web ?site|site|online (?:shop|store)|web ?shop|app)[\s.]*$|^(?:订单|訂單)?(?:是)?(?:在)?(?:你们|你們|您们|你哋)?(?:的|嘅)?(?:官网|官網|网店|網店|网上|網上|线上|線上|小程序|天猫|天貓|美团|美團|饿了么|餓了麼|foodpanda|uber ?eats|淘宝|淘寶|京东|京東|拼多多|蝦皮|虾皮|momo|HKTVmall)(?:上|上面)?(?:买|買|订|訂|下单|下單|旗舰店|旗艦店|商城)?(?:的|嘅)?[啦喇囉啊喔\s。]*$/iu;

/** Longest message in which a town stands between spaces: "家樂福 上週買的". */
const TOWN_AND_MORE = 24;

/** Whether words name a town and nothing else, and nobody who is called like one: "Cardiff", and not "Florence". */
export function namesTown(text: string): boolean {
  return isTown(text) && !GIVEN_NAMES.has(text.trim().toLowerCase());
}

/**
 * The branch or site that one part of a short message names: "18 November, the Soho branch"; a town as well, unless
 * somebody's name was asked for.
 */
export function placeIn(text: string, mayBeTown = true): string | undefined {
  if (text.length > LONGEST * 2) return undefined;
  const parts = text.split(/[,，、;；\n]|(?<=\p{L})\. /u).map((part) => part.trim());
  const named = parts
    .map((part) => part.replace(TIME_BEHIND, '').replace(TIME_BEFORE, ''))
    .find(
      (part) =>
        [ONLINE, CHAIN, HAN_CHAIN, ADDRESS, THE_ONE, THE_ONE_AT, SHOP_THERE].some((words) => words.test(part)) ||
        isBranch(part) ||
        namesTown(SHOP_IN.exec(part)?.[1] ?? ''),
    )
    ?.replace(
      /^(?:bought|got) (?:it )?(?:at|from|in) |^[^,]{3,60}\b(?:at|in|from|to) (?:your|the) (?=\p{Lu})|^(?:订单|訂單)(?:是)?在?|^(?:就|是|就是)?[在喺](?=\p{Script=Han})|^(?:就是|就)(?=\p{Script=Han}{3})|^(?:分店|[门門]店|[门門]市|店名|地[点點])(?:是|係|系|[:：])|(?<![网網线線])上(?:面)?$|(?:买|買)(?:的|嘅)?[啦喇囉啊喔\s。]*$/giu,
      '',
    );
  if (named !== undefined) return named;
  // "Bristol harbourside Saturday 8ish"
  const timed = text.replace(TIME_BEHIND, '').trim();
  if (
    timed !== text.trim() &&
    /^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+)?$/u.test(timed) &&
    namesTown(timed.split(' ')[0] ?? '')
  )
    return timed;
  // "Camberwell, Tuesday lunchtime": what stands beside a day is where, and nobody's name.
  const [one = '', other = ''] = parts;
  const beside = parts.length === 2 ? (isDay(other) ? one : isDay(one) ? other : '') : '';
  if (
    /^\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}{2,}){0,2}$/u.test(beside) &&
    !GIVEN_NAMES.has(beside.split(' ')[0]?.toLowerCase() ?? '')
  )
    return beside;
  const words = text.length <= TOWN_AND_MORE ? text.split(/[\s,，、]+/u) : [];
  const known = [...parts, ...words].map(townIn).find((town) => town !== undefined);
  // Asked for a name, a town that is nobody's ("浦东") is a place all the same.
  const isNobody = /\p{Script=Han}/u.test(text) && isTown(text) && hanPerson(text.trim()) === undefined;
  const town = known ?? parts.find((part) => (mayBeTown || isNobody) && namesTown(part));
  return town?.replace(/^(?:就|是|就是)?[在喺](?=\p{Script=Han})/u, '');
}
