/** It has come, in whatever state: "送到嚟個門係裂嘅", "opened the box and it was cracked". */
const HERE =
  /\b(?:came|arrived|turned up) (?:\w+ ){0,3}?(?:with (?:no |an? |the |two |three |only )?(?!tracking)\w+|flat[- ]?packed)\b|\b(?:arrived|came|delivered|turned up|received|got (?:it|them|the (?:parcel|package|box))) (?:\w+ ){0,4}?(?:broken|damaged|cracked|smashed|shattered|scratched|dented|torn|wet|faulty|wrong|empty|used|dirty|open(?:ed)?|incomplete|missing|leaking)\b|\b(?:opened|unpacked|unboxed|unwrapped) (?:it|them|(?:the|my|a) (?:box|parcel|package))\b|\b(?:parcel|package|box|books?|contents|clothes|everything(?: inside| in it)?|it|they)\b[^.!?]{0,12}\b(?:is|are|was|were|got) (?:all |completely |totally )?(?:ruined|soaked|sodden|drenched|water[- ]?damaged|waterlogged|crushed|smashed)\b|(?:送|寄|[运運][送]?)(?:到|來|来|嚟|過來|过来)(?:的|嘅|嚟|家|[后後]|[时時]|就|已|个|個|我|[了咗]|[一打][開开看])|(?:寄|送)到[^，。！？!?]{1,12}(?:少|缺|漏|[坏壞破碎裂烂爛])|(?:收|拿|攞|取)到(?:手|[货貨嘢]|的|嘅|[了咗]|[后後]|[时時]|就|[，,])|到[货貨手](?:[了咗后後]|就|一)|(?:打|拆|[开開])[开開箱](?:一看|[后後]|[来來嚟]|[个個]?[盒箱包]|[发發][现現]|就|[，,])|[拆][咗了箱包]|[签簽]收(?:[后後]|[时時]|[了咗])/iu;

/** It has not, whatever else is said of it. */
const NOT_HERE =
  /(?:[没沒未冇][有]?(?:人)?|還沒|还没|不見|不见)[^，。！？!?]{0,4}(?:收|送|寄|拿|攞|取|到)|(?:[说說話话显顯][示]?|[写寫])[^，。！？!?]{0,6}(?:[签簽]收|送[到達达]|已收)|\b(?:not|n['’]?t|never|hasn'?t|still) (?:\w+ ){0,2}(?:arrived|come|received|delivered|turned up|got)\b/iu;

/** Whether what was sent is in their hands: nobody has to look for it any more. */
export const saysArrived = (text: string) => HERE.test(text) && !NOT_HERE.test(text);
