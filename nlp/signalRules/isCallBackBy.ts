/** Over folded text: a time, and a call back by then. */
const CALL_BACK_BY =
  /^[^，。,]{0,4}(?:天|日|小时|钟头|点|号|周|礼拜|星期)(?:之?[内前])?[^，。,]{0,4}(?:回|打)(?:个|通)?电话[^，。,]{0,3}$/;

/** Whether a message says only by when to be called back: an answer to what is wanted, no call for a person now. */
export function isCallBackBy(text: string): boolean {
  return CALL_BACK_BY.test(text.trim());
}
