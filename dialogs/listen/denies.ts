/** A word of denial: without one a short message denies nothing. */
const DENIES = /[不没沒冇唔無无未否別别]|\b(?:no|not|none|never|nope|nah|nothing|cannot)\b|n['’]?t\b/iu;

/** Denies something else: that there is anybody ("家里没别人"), or that they can do a thing ("我不能出門"). */
const DENIES_OTHER =
  /[没沒冇](?:有)?(?:[别別]的?|其他|其它)?人|^我?(?:[现現]在|而家)?[^，。,照拍影]{0,4}(?:不能|唔可以)(?![^，。]*[照拍影找搵查])/u;

/** Whether there is a word of denial in a message. */
export const hasDenial = (text: string) => DENIES.test(text);

/** Whether words may deny that there is what was asked for. */
export const deniesAsked = (text: string) => hasDenial(text) && !DENIES_OTHER.test(text);
