/** Is with us as they write: "we're still at the table", 我哋仲坐緊喺度, "waiting now for fifty minutes". */
const HERE =
  /\b(?:still|right now|at the moment|currently|i['’]?m|im|we['’]?re|we are|i am)(?: all| just| still)? (?:here|sat|sitting|seated|waiting|at (?:the|our|your|my) (?:table|restaurant|branch|counter|till)|in (?:the|your) (?:restaurant|branch|queue|shop|store|place))\b|\b(?:i|we)(?:['’]ve| have) been (?:waiting|sitting|sat|here)\b(?! (?:\w+ ){0,2}(?:refund|reply|answer|call|email|voucher))|\b(?:sat|sitting) here\b|\bright now\b|\bstill (?:haven['’]?t|hasn['’]?t|not|no|nothing|waiting)\b[^.!?]{0,24}\b(?:food|meal|mains?|starters?|drinks?|order|bill|table|served|seated)\b|(?:还|還|仲)(?:在|喺|坐)[^，。]{0,4}(?:店|餐厅|餐廳|座位|这|這|呢度|度|等|排|现场|現場|枱|桌)|(?:坐|等|排|食)緊|(?:现在|現在|而家)(?:还|還|仲|就|都)?(?:在|喺|坐|等|未|没|沒|冇)|(?:到现在|到現在|到而家)(?:都|也)?(?:还|還|仲)?(?:没|沒|未|冇)|(?:等|坐)(?:了|咗)[^，。]{1,10}(?:还|還|仲|都|也)?(?:没|沒|未|冇)[^，。]{0,3}(?:上|到|有|人)|即[刻場场]|馬上(?:換|重)/iu;

/** It is over: another day, or they have gone home. */
const OVER =
  /[昨前]天|[尋噚琴]日|[尋噚琴昨]晚|上(?:个|個)?(?:周|週|星期|礼拜|禮拜|月)|(?:回|返)(?:到)?(?:家|屋企|去)|走(?:了|咗)|離開|离开|\b(?:yesterday|last (?:night|week\w*|month|\w+day)|(?:days?|weeks?) ago|on \w+day|(?:left|walked out|went home|at home|got home))\b/iu;

/** Whether somebody says that they are still on the premises. */
export const saysStillHere = (text: string) => HERE.test(text) && !OVER.test(text);
