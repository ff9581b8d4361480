/** It is not about money. */
const NO_MONEY =
  /^\W{0,4}(?:it['’]?s |i['’]?m )?(?:not|don['’]?t) (?:(?:fussed|bothered|worried|interested|care|mind|want|need|after) )?(?:about |for |in )?(?:the |any )?money\b/iu;

/** Whether a message begins by saying that it is not about money. */
export const isNoMoney = (text: string) => NO_MONEY.test(text);
