/** What it cost them: days off work, wages, an evening missed. It answers no question but what it meant for them. */
const COST =
  /\b(?:took|taken|take|had to take|lost|losing|wasted|missed|missing) (?:an? |the |my |our |his |her |out |half an? |\d+ |one |two |three |four |five |several |unpaid |whole |about |over |nearly ){0,4}(?:days?|hours?|mornings?|afternoons?|evenings?|shifts?|weeks?|wages?|pay|earnings|income|customers?|flights?|trains?|appointments?|meetings?|interviews?|exams?|wedding|birthday|funeral|holiday)\b|\b(?:it|this|that|which)(?:['’]?s| is| has been| was)? (?:really |seriously |badly )?(?:affect(?:s|ing|ed)|impact(?:s|ing|ed)|hurt(?:s|ing)?|ruin(?:s|ing)) (?:my|our|his|her|their) (?:business|work|job|patients?|customers?|clients?|studies|school\w*|family|mother|father|mum|dad|kids?|children|sales|shop|trade)\b|\b(?:patients?|customers?|clients?|people|carers?|the school|my boss|my (?:mum|mother|dad|father|family|kids)) (?:can['’]?t|cannot|couldn['’]?t|are unable to|were unable to) (?:reach|call|ring|contact|get (?:hold of|through to)) (?:me|us)\b|(?:请|請)了[^，。,]{0,5}假|误工|誤工|(?:耽误|耽誤|白跑|浪费|浪費|錯過|错过)了/iu;

/** Whether a message tells what it cost the customer. */
export function tellsEffect(text: string): boolean {
  return COST.test(text);
}
