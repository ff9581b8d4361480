/** What will be done, in English: "what are you going to do about it". */
const PLAN =
  /\bwhat (?:do|would) (?:you|u|ya)(?: guys| people| lot)? (?:(?:think|suggest|propose|recommend)\b|(?:normally |usually |generally |typically )(?:do|give|offer|pay)\b)|^\W*(?:then|so|and|now|ok|aiya|wah)?[ ,]{0,2}how(?: now| then| ah| leh| lah| sia)?\s?\?|\bwhat (?:do|will|would|can) (?:i|we) (?:get|be getting|receive|do now)\b|\bwhat (?:r |are )?(?:u|you|ya|they)(?: lot| guys)? (?:offering|giving|giving me|gonna do|proposing|suggesting)\b|\bwhat(?:['’]?s| is) (?:your|the|ur) (?:offer|plan|proposal|solution)\b|\b(?:what|how) (?:are|will|can|would|do|r) (?:you|u|they|we|ya)(?: guys| people| lot| all)?(?: actually| even)? (?:going to|gonna|planning to|plan to|intend to|propose to|doing|do|fix|solve|sort|resolve|handle|deal|make (?:this|it|that|things) (?:right|up))\b|\bwhat (?:happens|will happen|comes)(?: now| next| then| after| from here| to (?:my|this))|\bwhat (?:am i|are we) (?:supposed|meant|going) to do\b|\b(?:so|and|ok|okay|right)[, ]{1,2}(?:now what|what now|what next)\b|^\W*(?:now what|what now|what next)\b|\bwhat(?:['’]?s| is)(?: going to happen| the (?:plan|process|procedure|next step)| next)\b|\b(?:are|will|can|could) (?:you|u|they)(?: guys| people)?(?: actually| even| ever| please)? (?:going to |gonna )?(?:do (?:anything|something|sth)|sort (?:it|this|that)|fix (?:it|this|that|faster|quick\w*|soon\w*)|help (?:me|us)|investigate|look into)\b/iu;

/** When, or how long. */
const TIME =
  /^\W*(?:so |and |but |ok |yes )?(?:when|by when|how long|how soon|(?:in )?how many (?:more )?(?:days|hours|weeks))(?: ah| leh| lah| then| tho| though| please)?\W*$|\bhow (?:long|soon|much longer|many (?:more )?days)\b.{0,60}\b(?:take|wait\w*|be|until|till|before|need|reply|hear|get|longer|does|will|do|is)\b|\bhow much longer\b|\bby when\b|\bwhen (?:will|can|do|does|am|are|is|would|should|exactly|r) (?:\w+ ){1,5}(?:hear|get|have|know|reply|respond|call|ring|come|fix\w*|sort\w*|resolv\w*|solved?|back|done|expect|happen|arrive|answer|contact|be)\b|\bwhat(?:['’]?s| is) the (?:time ?(?:frame|line|scale)|deadline|eta|sla)\b/iu;

/** Whether they get something: "will I get a refund", "what about my lost wages". */
const CLAIM =
  /^\W*can (?:i |we )?(?:get |have )?(?:a )?(?:exchange|refund|replace|change|return|cancel|repair|waive)\b[^.!]{0,24}(?:\?|\bor not|\banot|\bcan|\bah)\W*$|\b(?:what|how) about (?:my|our|the|a|some) (?:\w+ ){0,3}(?:wages?|earnings|pay|income|loss(?:es)?|costs?|expenses|money|deposit|taxi|bill|time|refund|compensation)\b|\b(?:about|for|cover|refund|reimburse|pay) (?:me (?:for )?)?(?:my|our) (?:lost |missed |wasted |extra |medical |taxi |dry ?cleaning |hotel |hospital ){1,2}\w+|\b(?:will|can|do|could|am|are|would|should|is|shall) (?:i|we|you|there|u|he|she|they|my \w+)(?: be| even| also| at least)? (?:get|getting|have|claim|expect|receive|be|give|pay|paying|offer|offering|entitled|compensate|reimburse|refund|cover|any)\b[^.!?]{0,40}\b(?:refund\w*|money|compensat\w*|reimburs\w*|vouchers?|credit\w*|discount|replacement|new one|back|free|paid|goodwill)\b|\bwho(?:['’]?s| is| will| pays| do you think) (?:going to |gonna |is going to )?(?:pay\w*|cover\w*|compensat\w*|reimburs\w*)?\b[^.!?]{0,12}\b(?:for|my|our)\b/iu;

export type AheadQuestion = 'claim' | 'time' | 'plan';

/** Longest message that is a question about what comes; a longer one tells a story. */
const LONGEST = 160;

/** How long a thing lasts, keeps or has been so: nothing of what comes. */
const OF_A_THING =
  /\bhow long (?:(?:is|are|was|were|has|have|had|did) (?!it going|this going|that going|i (?:to|going)|we (?:to|going)|the (?:wait|process|investigation|refund|repair|replacement|delivery|queue))|(?:do|does|can|could|should|will|would|must) (?:(?:the|your|a|an|my|this|these|those|it|they|you|i)\b )?(?:(?!refund|repair|replacement|investigation|process|delivery|whole)\w+ ){0,3}(?:last|keep|stay|cook|boil|bake|store|stor\w+|cover\w*|run|live|charge|guarantee\w*)\b)/iu;

/** What a message asks about what will come of their case, if it does. */
export function aheadQuestion(text: string): AheadQuestion | undefined {
  if (text.length > LONGEST || OF_A_THING.test(text)) return undefined;
  if (CLAIM.test(text)) return 'claim';
  if (PLAN.test(text)) return 'plan';
  return TIME.test(text) ? 'time' : undefined;
}

/** What is claimed, without the question around it: "what are you going to do about my lost wages" claims "my lost wages". */
const CLAIMED = [
  /\b((?:pay|cover|reimburse)(?: me| us)?(?: for)? (?:my|our|the|his|her) [\p{L}' -]{3,50})/iu,
  /\b(?:about|for|compensate|refund) (?:me (?:for )?)?((?:my|our) [\p{L}' -]{3,50})/iu,
  /\b(?:get|have|claim|expect|receive|offer|give me|getting) ((?:a|an|any|some|my|our|the|his|her) [\p{L}' -]{3,40})/iu,
];

/** The object of a claim, in the customer's words. */
export function claimed(text: string): string | undefined {
  return CLAIMED.map((pattern) => pattern.exec(text)?.[1]?.trim()).find((words) => words !== undefined);
}
