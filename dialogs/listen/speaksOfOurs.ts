/** Somebody of ours did not do something, or did not want to: "店長連電話都沒留", 你哋啲職員唔肯講. What we need not do is none of it. */
const OURS_DID_NOT =
  /(?:店[长長员員]|客服|[经經]理|主管|服[务務][员員]|侍应|侍應|[师師]傅|[骑騎]手|司[机機]|[业業][务務][员員]|[职職][员員]|工程[师師]|商家|[卖賣]家|店家|你[们們哋]|他[们們]|佢哋|[门門][市店])[^，。！？!?]{0,16}(?:[，,]\s?(?:连|連)[^，。！？!?]{1,12})?(?:[没沒冇]|不(?![用要必想]|好意思)|唔(?![使好想要]|該))/u;

/** What they themselves have not got, do not know or will not say. */
const OWN =
  /(?:^|[，。！？!?\s])(?:我|本人|人家)(?:自己|也|都|真的|就|而家|现在|現在|暂时|暫時)?(?:[没沒冇不唔]|忘|想不|诶)|(?:不|唔)(?:想|愿|願|方便)/u;

/** Whether it is somebody of ours who had not, knew not or would not: it declines no question. */
export const speaksOfOurs = (text: string) => OURS_DID_NOT.test(text) && !OWN.test(text);
