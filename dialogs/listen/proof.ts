/** Words for something that shows it. */
export const PROOF =
  /\b(?:slips?|dockets?|paperwork|photos?|pictures?|pics?|receipts?|screenshots?|invoices?|bills?|videos?|e-?mails?|messages?|notes?|quotes?|sheets?|letters?|proof|film(?:ed)?|footage|cctv|recordings?)\b|照片|相片|拍[了过過咗]?照|影[咗晒埋]?相|图|圖|小票|发票|發票|收据|收據|单据|單據|截[图圖屏]|视频|視頻|影片|录像|錄影|录音|錄音|监控|監控|凭证|憑證|记录|紀錄|信件|邮件|郵件|短信|簡訊|短訊|维修单|維修單|病历|病歷|^(?:有|都有?)?(?:拍|影)[了咗過过]?[啦喇呀啊\s。]*$|诊断|診斷|化验单|化驗單|收费单/iu;

/** The thing itself was kept: nothing shows it better. */
export const KEPT =
  /\b(?:kept|keeping|keep|retain(?:ed)?|saved|still have|still got|held on to|(?:have|got) (?:it|them) (?:in|here|with|on))\b|[还還](?:留|在|放)|留[着著]|保留|保存|仲(?:喺|留|有)|有留|放[在喺](?:冰箱|雪柜|雪櫃)/iu;

/** Says in passing that there is something that shows it: "I have screenshots", "我拍了照". */
const HAS_PROOF =
  /(?:\b(?:i|we)(?:'ve| have| got| took| kept| still have|'ve got| have got)|^\W*(?:got|have|took|kept)) (?:the |my |a |some |all the |two |three )?(?:slips?|paperwork|photos?|pictures?|pics?|receipts?|screenshots?|invoices?|videos?|recordings?)\b|(?:有[\p{Script=Han}]{0,5}?|拍[了过過咗]?|影[咗晒]?|留[了着著]?)(?:[照相图圖]片?|截[图圖屏]|视频|視頻|影片|录音|錄音|录像|錄影|小票|发票|發票|收据|收據|病历|病歷|诊断书|診斷書)|(?:照片|图片|圖片|视频|影片|相)(?:都|也|已经|已經)?(?:拍|存|有|留)/iu;

/** Longest message in which proof is mentioned rather than told about. */
export const MENTION = 60;

/** Whether a short message says that there is a picture, a receipt or the like. */
export function mentionsProof(text: string): boolean {
  return text.length <= MENTION && HAS_PROOF.test(text);
}
