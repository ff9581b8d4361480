/** A record, a text or a contract that is there: 有支付记录, 扣款短信有, 合約書我有找到; what it lacks or suffers from is none ("短信有延迟"). */
const KEPT_RECORD =
  /(?<![没沒冇无無未]|你们|你們|你哋|应该|應該|系[统統])有(?:支付|付款|扣款|扣[费費]|[缴繳][费費]|交[费費]|[转轉][账賬帳]|充[值]|[儲储]值|通[话話]|聊天|[对對][话話]|短信|流水|消[费費]){0,2}(?:[记記紀][录錄]|流水|明[细細])(?![^，。]{0,6}[吗嗎呢?？])|(?:短信|簡訊|短訊|[记記紀][录錄]|合[约約同][书書]?|[账賬帳][单單]|明[细細]|流水|字[据據])(?:我|我[这這]|我呢度)?(?:都|也|[还還]|仲)*有(?=[\s\p{P}啊呀的嘅㗎哦喔]|$|找到|搵到|留|存|保|拍|影|截)/u;

/** The same in English: "I have the sms", "I can see both on my bank app". */
const HELD_RECORD =
  /\b(?:i|we)(?:['’]ve| have|['’]ve got| have got| still have| kept| saved) (?:the|my|both|all the|all my) (?:sms(?:es)?|texts?|text messages?|papers?|(?:bank )?statements?|call logs?|chats?|contracts?|agreement)(?= *(?:$|[.,!;]|and |from |with |saying |that says |here|still |on (?:my|the) ))|\b(?:i|we) can see (?:it|them|both|all|this|the (?:\w+ )?(?:payments?|charges?|transactions?|debits?))(?: \w+)? (?:on|in) (?:my|the|our) (?:bank\w*|(?:card|credit card) |statement)/iu;

/** Whether a message says that what shows it stands somewhere they can look: a record, a text, a bank's app, a contract. */
export const hasRecord = (text: string) => KEPT_RECORD.test(text) || HELD_RECORD.test(text);

/** A contract, in answer to what there is to show. */
const CONTRACT =
  /^\W*(?:only |just )?(?:the |my |a |our )?(?:signed )?(?:contract|agreement)(?: copy| pdf)?\W*$|^(?:就|只|只有|有)*(?:[这這][份張张]?|[当當][时時]的?)?(?:合[约約同][书書]?|[协協][议議])[啊呀的吧。\s]*$/iu;

/** Whether an answer to what there is to show names a record or a contract. */
export const showsRecord = (text: string) => hasRecord(text) || CONTRACT.test(text.trim());
