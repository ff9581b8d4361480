/** Shops that everybody knows by name, typed in passing and as often as not without a capital. */
const CHAIN =
  /\b(?:at|from|in|off) ((?:the )?(?:walmart|wal-mart|target|costco|kroger|trader joe'?s|whole foods|tesco(?: (?:express|extra|metro))?|asda|sainsbury'?s?|waitrose|ocado|aldi|lidl|morrisons?|co-?op|iceland|m&s|marks (?:and|&) spencer|boots|argos|john lewis|currys|amazon|ebay|wellcome|park ?n ?shop|7-?(?:eleven|11)|fairprice|cold storage|giant|ikea|big bazaar|dmart|reliance (?:fresh|digital)|bigbasket|blinkit|zepto|flipkart))\b/iu;

/** Which of a chain's shops: "on Mill Road", "in Crawley"; a day or a month is none. */
const WHICH =
  /^,? (?:on|in|at|near) (?:the )?(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar(?:ch)?|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Black|Cyber|Christmas|Boxing|Easter|New Year)(?:uary|ruary|il|ust|ember|tember|ober)?\b|I\b)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}/u;

/** A branch by its name: "Covent Garden branch", "your Leeds store", "the tampines outlet". */
const BRANCH =
  /\b((?!(?:The|Your|My|Our|This|That|Every|Each|Another|Any|No|A|An|In|At|From|One|Same|Which|What) )(?:\d{1,3}(?:st|nd|rd|th) )?\p{Lu}[\p{L}'’&-]*(?: \p{Lu}[\p{L}'’&-]*){0,3} (?:branch|outlet|store|shop|restaurant))\b/u;
/** A bar or a café of ours by its town; a bar alone may be of chocolate. */
const OUR_BAR = /\byour (\p{Lu}[\p{L}'’-]+ (?:bar|pub|caf[eé]|diner|takeaway|kiosk|hotel))\b/u;
const BRANCH_LOWER =
  /\b(?:the|your|ur|in|at) ((?!(?:same|other|whole|local|nearest|nearby|only|first|second|last|new|old|big|little|online|web|app|coffee|gift|nice|worst|best|entire|main|wrong|right|next|this|that|your|the|a|in)\b)[\p{L}'’-]{3,20} (?:branch|outlet))\b/iu;

/** Whether a story names somebody else's shop, where an order has no number of ours. */
export const namesChain = (text: string) => CHAIN.test(text.slice(0, 1000));

/** "Ate at your kings road place", "in your Camden one". */
const OUR_PLACE =
  /\b(?:at|in|from|to) (?:your|ur) ((?:(?!(?:other|new|old|local|usual|first|same|nearest)\b)[\p{L}'’-]{2,16} ){1,3}(?:place|one|restaurant|caf[eé]|spot))\b/iu;

/** "Your manager at the Leeds one". */
const THE_ONE = /\b(?:at|in|from) (the \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? one)\b/u;

/** Bought at no shop one could walk into: 網購的便當. */
const BOUGHT_ONLINE = /([网網][购購])(?=[的嘅了咗])|(?:在)?([网官][网上]|[網官][網上])(?=[买買购購])/u;

/** Where it was bought or happened, named in a story. */
export function storyPlace(text: string): string | undefined {
  const told = text.slice(0, 1000);
  const chain = CHAIN.exec(told);
  if (!chain)
    return (
      BRANCH.exec(told)?.[1] ??
      OUR_BAR.exec(told)?.[1] ??
      BRANCH_LOWER.exec(told)?.[1] ??
      OUR_PLACE.exec(told)?.[1] ??
      THE_ONE.exec(told)?.[1] ??
      BOUGHT_ONLINE.exec(told)?.slice(1).find(Boolean)
    );
  return `${chain[1]}${WHICH.exec(told.slice(chain.index + chain[0].length))?.[0] ?? ''}`;
}
