import { hasRecord } from './shownElsewhere.ts';

/** Words for something that shows it. */
export const PROOF =
  /\b(?:slips?|dockets?|paperwork|photos?|pictures?|pics?|receipts?|screenshots?|invoices?|bills?|videos?|e-?mails?|messages?|notes?|quotes?|sheets?|letters?|statements?|proof|film(?:ed)?|footage|cctv|recordings?)\b|照片|相片|拍[了过過咗]?照|影[咗晒埋低]{0,2}[張张]?[相單单]|图|圖|小票|发票|發票|收据|收據|单据|單據|回[执執]|[确確][认認](?:信|函|[单單])|截[图圖屏]|视频|視頻|影片|录像|錄影|录音|錄音|监控|監控|凭证|憑證|记录|紀錄|信件|邮件|郵件|短信|簡訊|短訊|维修单|維修單|病历|病歷|^(?:有|都有?)?(?:拍|影)[了咗過过]?[啦喇呀啊\s。]*$|诊断|診斷|化验单|化驗單|收费单/iu;

/** The thing itself was kept: nothing shows it better. */
export const KEPT =
  /\b(?:kept|keeping|keep|retain(?:ed)?|saved|still have|still got|held on to|(?:have|got) (?:it|them) (?:in|here|with|on))\b|[还還](?:留|在|放)|留[着著]|保留|保存|仲(?:喺|留|有)|有留|放[在喺](?:冰箱|雪柜|雪櫃)/iu;

/** Says in passing that there is something that shows it: "I have screenshots", "我拍了照". */
const HAS_PROOF =
  /\b(?:i|we)(?:['’]ve| have)(?: got)? [^.!?]{1,40}\band (?:an? |the |some )?(?:photos?|pictures?|pics?|receipts?|videos?)\b|\b(?:receipts?|invoices?|photos?|pictures?|pics?|screenshots?|videos?)(?:['’]?s| is| are)? (?:is |are )?(?:still |right |all |also )?(?:there\W*$|with me|in (?:the|my|a) (?:drawer|bag|wallet|purse|car|kitchen|email|inbox|phone|gallery|file|folder)|here|at home|at hand|to hand|attached|available|ready|on my phone|somewhere)\b|\b(?:can|could|will|happy to|i'll) (?:send|share|show|attach|upload|provide|whatsapp|email) (?:you |over |u )?(?:the |some |a |my |all the )?(?:photos?|pictures?|pics?|receipts?|screenshots?|videos?|invoices?)\b|(?:\b(?:i|we)(?:'ve| have| got| took| kept| still have|'ve got| have got| clicked| snapped| attached| uploaded| sent| have (?:clicked|taken|snapped|attached|uploaded|sent))|^\W*(?:got|have|took|kept)) (?:the |my |a |some |all the |two |three )?(?:slips?|paperwork|photos?|pictures?|pics?|receipts?|screenshots?|invoices?|videos?|recordings?)\b|(?<![没沒冇无無未])(?:有(?![没沒冇])[\p{Script=Han}]{0,5}?|拍[了过過咗]?|影[咗晒]?|留[了着著]?)(?:[照相图圖]片?|截[图圖屏]|视频|視頻|影片|录音|錄音|录像|錄影|小票|发票|發票|收据|收據|病历|病歷|诊断书|診斷書|回[执執]|[单單][据據])|(?:照片|图片|圖片|视频|視頻|影片|相|[張张][单單]|小票|发票|發票|收据|收據|截[图圖]|录音|錄音|聊天记录|聊天記錄|快递单|快遞單)(?:我)?(?:都|也|已经|已經|[还還]|仲)*(?:[拍存留影]|[有在喺](?![问問错錯误誤色瑕点點哪里裡])|保留|保存)|\bi(?:['’]ve| have| still have|['’]ve got| got) (?:the |my |a |an |your )?(?:\w+ )?(?:e-?mails?|letters?|confirmation|contract|warranty(?: card)?)\b|\b(?:receipt|warranty(?: card)?|invoice|photos?|screenshots?) (?:got|have|also got|(?:i )?can send)\b|\b(?:on|caught on) (?:the |my |our )?(?:(?:doorbell|ring|security|dash|door)(?: ?cam(?:era)?)?|camera|cctv|video|film)\b/iu;

/** Longest message in which proof is mentioned rather than told about. */
export const MENTION = 60;

/** What could show it is gone, or never was: "got receipt but throw away already". */
const NO_PROOF =
  /\b(?:receipts?|invoices?|photos?|pictures?|pics?|screenshots?|videos?)\b[^.!?]{0,24}\b(?:thr(?:ew|ow|own)|binned|lost|gone|chucked|tossed|deleted|no longer|missing|faded)\b|\b(?:no|lost|threw|chucked|binned|didn'?t (?:get|keep|take|have)|don'?t have|do not have|haven'?t (?:got|kept)|never (?:got|take|took|get|had|keep|kept)|without)\b[^.!?,]{0,16}\b(?:receipts?|invoices?|photos?|pictures?|pics?|screenshots?|videos?|paperwork|proof|(?:any|no)thing in writing)\b/iu;

/** Whether a message says that there is nothing to show it. */
export const lacksProof = (text: string) => text.length <= MENTION && NO_PROOF.test(text);

/** What they were told to take or to send, and did not say they did: "叫我自己影相". */
const TOLD_TO =
  /(?:叫|要求|要|[让讓]|[请請]|通知|非得)(?:我|我[们們哋]|咱)(?:自己|再|先|去)?[^，。！？!?\n了咗过過着]{0,16}?(?=[，。！？!?\n]|$)/gu;

/** A message without what they were told to do. */
export const withoutOrders = (text: string) => text.replace(TOLD_TO, ' ');

/** Whether a short message says that there is a picture, a receipt or the like. */
export function mentionsProof(text: string): boolean {
  return (
    text.length <= MENTION &&
    (HAS_PROOF.test(withoutOrders(text)) || hasRecord(withoutOrders(text))) &&
    !NO_PROOF.test(text)
  );
}

/** Offers to send something that shows it, and waits for a yes. */
const OFFERS_PROOF =
  /\bi(?: can|['’]ll| could| will)(?: also| happily)? (?:send|share|show|attach|upload|whatsapp|email) (?:you |over |u )?(?:the |some |a |my )?(?:photos?|pictures?|pics?|receipts?|screenshots?|videos?)\b|\b(?:shall|should|can|could|may|do) (?:i|we|you (?:want|need)(?: me to)?)(?: just)? (?:send|share|attach|upload|post|email|whatsapp|take|see|have(?! to)|(?:a|the|some|any) (?=photo|pic|receipt|screenshot|video))\b.{0,30}\b(?:photos?|pictures?|pics?|receipts?|screenshots?|videos?|invoices?|it)\b|\b(?:want|need) (?:me to send |to see )?(?:a |the |some |my )?(?:photos?|pictures?|pics?|receipt|screenshots?|video)\b.{0,12}\?|\b(?:where|how) (?:do|can|should|shall) (?:i|we) (?:send|upload|attach|post) (?:it|them|the|a|my|some)?\b|(?:要不要|需不需要|用不用|使唔使|需唔需要|要)(?:我)?[^，。,]{0,4}(?:发|發|传|傳|拍|影|send)[^，。,]{0,8}(?:[吗嗎呢?？]|给你|給你|俾你|畀你|$)|(?:照片|相片?|截[图圖屏]|视频|視頻|影片|小票|发票|發票|收据|收據|单据|單據)[^，。]{0,3}(?:有|喺度|在)?[啊呀]?[，,\s](?:你[们們哋]?)?(?:还|還)?(?:要|需要|要看|要睇)(?:不要|唔要|看|睇)?(?:吗|嗎|咩|嘛|么)|^(?:照片|相片?|截[图圖]|视频|視頻|影片|小票|发票|發票|收據)(?:我)?(?:发|發|传|傳|send)(?:给|給|到|俾|畀|去)(?:你|您|哪|邊)[^，。]{0,4}$/iu;

/** Whether a short message asks whether to send a picture, a receipt or the like. */
export const offersProof = (text: string) => text.length <= MENTION * 2 && OFFERS_PROOF.test(text);

/** Longest message in which a sentence that mentions proof is looked for. */
const MOST_READ = 1000;

/** The sentence of a story, or the clause of one in Chinese, that says there is something to show it: "receipt in the drawer". */
export function proofTold(text: string): string | undefined {
  return text
    .slice(0, MOST_READ)
    .split(/(?<=[.!?\n])\s+|[，。！？；]/u)
    .filter((sentence) => !NO_PROOF.test(sentence))
    .flatMap((sentence) => [sentence, ...sentence.split(/,\s+/u)])
    .map((piece) => piece.trim())
    .find(mentionsProof);
}
