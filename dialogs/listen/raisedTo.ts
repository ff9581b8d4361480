/** What it cost and what it came to cost, with or without a currency. */
const RAISED =
  /(?:[从從由])?(?:每月|月租|月费|月費|原[来來本]|本[来來])?(?:\$|HK\$|NT\$)?\d{1,6}(?:元|块|塊|蚊)?(?:一个月|一個月|每月)?(?:突然|直接|莫名|無端端|自动|自動|竟然|居然)?(?:给我|給我|幫我|同我)?(?:[变變](?:成|做|到|咗|了)?|[涨漲][到成至]|加到|升到|跳到|改成|[扣收]成)(?:了|咗)?(?:\$|HK\$|NT\$)?\d{1,6}(?:元|块|塊|蚊)?/u;

/** The words that say what it was and what it became: "从59变成129". */
export const raisedTo = (text: string) => RAISED.exec(text)?.[0];
