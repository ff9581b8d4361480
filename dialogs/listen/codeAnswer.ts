/** Facts that are a code or an address: words alone are no answer to them. */
export const NEEDS_DIGITS: ReadonlySet<string> = new Set(['orderNumber', 'contact', 'batch']);

/** A number to call, an address, or where else to write: a short number is somebody else's (12315). */
export const REACHES =
  /(?:\d[\s-]?){7}(?![A-Za-z])|@|微信|line|whatsapp|telegram|[尾][号號數数]\d{3}|\b(?:ending|last) |^(?:就)?(?:是)?(?:本机|本機|[这這]个?個?(?:手机|手機)?[号號](?:码|碼)?)[。.!！]?$|^(?:我的?)?(?:手机|手機|电话|電話|号码|號碼)[号號]?(?:码|碼)?就是[这這本](?:个|個|机|機)?[。.!！]?$|(?:注册|註冊|绑定|綁定|预留|預留|下单|下單|订单|訂單|收货|收貨|登记|登記)[^，。]{0,6}(?:手机|手機|电话|電話|号码|號碼|那个号|那個號)/iu;

/** Where else to write to them, and nothing else: "微信 qiqi_001", "line: wenwen88". */
export const HANDLE =
  /^[\s\p{P}]*(?:我的?)?(?:line|微信|wechat|whatsapp|telegram)(?:号|號|[ ]?id)?[\s:：是係]{0,3}@?[A-Za-z0-9][\w.+-]{3,30}[\s\p{P}]*$/iu;

/** Wants to be answered where they write, and nowhere else. */
const ONLY_HERE =
  /^(?:(?:不用|别|別|不要|唔使)(?:打)?(?:电话|電話)(?:了)?[，,\s]*)?(?:就|还是|還是|只|直接|麻[烦煩]){0,2}(?:在|喺)?(?:[发發传傳寄回覆复][到在喺]?)?(?:这里|這裡|這裏|这儿|這兒|这边|這邊|这|這|线上|線上|网上|網上|聊天里|對話裡|呢度|呢邊|(?<=喺)度)(?:[发發传傳]|说|說|回|聊|联系|聯絡|联络|回复|回覆|覆|答|讲|講|谈|談|倾|傾|通知)?(?:[给給畀俾])?(?:我)?(?:就行|就好|就可以|就得|即可|都得|也行|吧|行|得)?(?:了|啦|喇)?[。.!！]?$/u;

/** Words for writing to somebody, without which "這邊" is only a place. */
const WRITES = /[回覆复答发發传傳]|[联聯][系絡络繫]|通知|\b(?:reply|message|write|chat|contact)\b/iu;

/** "Just reply here", whatever was asked. */
const HERE_EN =
  /^\W*(?:(?:please|pls|just|you can|ok|yes)[ ,]+){0,3}(?:reply|message|write|chat|contact|answer|get back to me|update me|let me know)(?: to)?(?: me)? (?:here|in this chat|on here|through here|via (?:this )?chat)(?: is fine| please| thanks?)?\W*$/iu;

/** Whether a message says, whatever was asked, that they are to be answered where they write. */
export const wantsAnswerHere = (text: string) =>
  HERE_EN.test(text) || (WRITES.test(text) && ONLY_HERE.test(text.trim()));

/** Need not hear from us any more; "don't call me by that name" is none of it. */
const NO_CALL =
  /^(?:都|就|也|其[实實]|你[们們哋])?(?:[别別不唔毋無无]|不要|唔好)(?:用|使|必|需|需要|須)?(?:再)?(?:[联聯][系絡络繫]|打(?:[电電][话話]|[来來嚟])?|call|覆|复|回[复覆電电]|通知|[搵找])(?:[给給俾畀])?我?(?:[了啦喇嘅的啊]|住)*[\s。.!！]*$|^\W*(?:there['’]?s |you |please )?(?:no need to|(?:don['’]?t|do not)(?: (?:need|have) to| bother)?) (?:call|contact|ring|phone|email|text|get back to|reply to)(?:ing)?(?: me| us)?(?: back)?(?: about (?:it|this))?[\s.!]*$/iu;

/** Whether somebody says that nobody need call or write to them. */
export const wantsNoCall = (text: string) => NO_CALL.test(text.trim());

/** The number or the address they gave with the order: nobody has to write it twice. */
const ON_FILE =
  /\b(?:the |my )?same (?:e-?mail|number|phone|mobile|address|contact|details|one)\b(?! (?:every|thing|problem|again and))|\b(?:e-?mail|number|mobile|phone|details|contact|address|one)(?: address| number)? (?:(?:that(?:['’]?s| is)?|which is|(?:that )?you(?:['’]?ve| have)(?: got)?|i used|i gave|i put|i entered|registered) )?(?:on|from|in|with|under|linked to|attached to|for) (?:file\b|record\b|(?:the|my|this|that|your) (?:order|account|booking|file|profile|reservation|app|system|record|receipt|invoice|confirmation|membership))\b|\b(?:registered|account) (?:e-?mail|mobile|phone)\b/iu;

/** Whether a message says how to reach them by pointing to what they gave before: "same email as on the order". */
export const isOnFile = (text: string) => text.length <= 80 && !/[?\d]/u.test(text) && ON_FILE.test(text);

/** It was looked for and is not there: no number to wait for. */
const CANNOT_FIND = /[查找看翻搜][不唔][到着著见見]|[没沒冇](?:有)?(?:存|保存|留|记|記)|(?:删|刪|丢|丟|扔)[了咗掉]/u;

/** Bought over a counter: then there is no number of an order. */
const IN_A_SHOP =
  /^(?:我)?(?:是|就|就是)?(?:在)?(?:你们|你們|你家)?(?:的)?(?:店里|店裡|店裏|门店|門店|門市|线下|線下|实体店|實體店|专柜|專櫃|商场|商場|超市|柜台|櫃檯|现场|現場)(?:里|裡|直接|现场|現場)?(?:买|買|拿|办|辦|购|購)(?:的|了)?[啊呀的啦。.!！]*$/u;

/** Nothing was ordered, so that there is no number of it. */
const NOT_ORDERED =
  /(?:[没沒未冇]|仲未|根本[没沒])(?:有)?(?:法|辦法|办法)?(?:下|落|成)(?:到|成|过|過)?[单單]|[下落](?:唔到|不了|不成)[单單]|\b(?:haven['’]?t|havent|didn['’]?t|didnt|couldn['’]?t|couldnt|never|not) (?:actually |even |yet )*(?:order(?:ed)?|place(?:d)? (?:it|an|the|my)|check(?:ed)? out|go(?:ne)? through|complete(?:d)?|buy|bought|paid yet)\b|\b(?:there is|there['’]?s|theres|got) no order\b/iu;

/**
 * What is left of a question for a code or an address where there is none to give: not wanted (`declined`), or not there
 * (`unknown`). Undefined: the message says neither.
 */
export function withoutCode(fact: string, text: string): 'declined' | 'unknown' | undefined {
  const plain = text.trim();
  if (!NEEDS_DIGITS.has(fact) || /\d{4}/u.test(plain)) return undefined;
  if (fact === 'contact') return ONLY_HERE.test(plain) || wantsNoCall(plain) ? 'declined' : undefined;
  if (fact === 'orderNumber' && (IN_A_SHOP.test(plain) || NOT_ORDERED.test(plain))) return 'unknown';
  return CANNOT_FIND.test(plain) ? 'unknown' : undefined;
}

/** The table somebody sat at: "table 9 I think", 12号桌, 枱號A3. */
const TABLE =
  /\btable (?:no\.? ?|number )?[A-Z]?\d{1,3}\b|[A-Z]?\d{1,3}\s?[号號]?(?:桌|枱|台)|(?:桌|枱|台)(?:[号號])?(?:是|係|：|:)?\s?[A-Z]?\d{1,3}/iu;

/** The table that an answer names, which finds the bill as well as its number. */
export const tableIn = (text: string) => TABLE.exec(text)?.[0];
