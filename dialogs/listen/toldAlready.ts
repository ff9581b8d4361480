/** Refers us to what was written before, instead of answering. */
const TOLD_ALREADY =
  /\b(?:i|we)(?:['’]?ve| have)? (?:just |already |literally )?(?:told (?:you|u)|said (?:that|this|it|so|what|already)|(?:said|told you|explained|mentioned|answered|written|gave|given) (?:that |it |you |this )?(?:already|above|before|just now|what happened|twice|once)|(?:explained|answered) (?:that|this|it))\b|(?<=^\W{0,4}|\b(?:i|we|i['’]?ve|we['’]?ve|have) )(?:already|just) (?:said|told (?:you|u)|answered|explained|gave (?:you|u|it|that|my))\b|\bhow many (?:more )?times (?:do|must|have|did|should) i\b|\b(?:like|as) i (?:just |already )?(?:said|wrote|mentioned|explained|told (?:you|u|them all|already))\b|\b(?:you|u)(?: lot| guys| people)? (?:already |should (?:already )?|must )?(?:have|got|hold) (?:my|it|that|all (?:of )?(?:that|my|this)) ?(?:(?:number|details|name|address|email|phone|info\w*|order)\b|already|on (?:file|the|record|my)|there|in front)|\b(?:i|we)(?:['’]?ve| have)? (?:already )?(?:told|said|mentioned|explained|answered|wrote|written|given|gave)(?! (?:the|a|an|your|my|his|her|him|our|one|some|another)\b)(?: \w+){0,2} (?:already|before|earlier|above|twice)\b|\balready (?:mentioned|given|gave|wrote|written)\b|\bsame (?:thing|thing as|as) (?:i |we )?(?:already )?(?:told|said|before|above|wrote)\b|\b(?:see|as) above\b|\b(?:it['’]?s|its|that['’]?s|is) (?:all )?(?:above|up there|in (?:my|the) (?:first|last|previous|other|opening) (?:message|msg|text))\b|\byou(?:['’]?ve)? (?:just |already ){1,2}asked\b|\basked (?:and answered|me (?:that|this) (?:already|twice|before))\b|\b(?:read|scroll|look) (?:what i|my (?:first |last )?message|up|above|back)\b|(?:刚才|剛才|前面|上面|已经|已經|都)(?:不是)?(?:说|說|讲|講|写|寫|话|話)(?:过|過|了|咗)|(?:你|妳)(?:们|們|哋)?[还還仲](?:要|在|係)?[问問](?![题題])|[还還仲]要[问問](?![题題])/iu;

/** Says that we know how to reach them. */
const HAVE_CONTACT =
  /\b(?:you|u)(?: lot| guys| people)? (?:already |should |must )?(?:have|got|hold|know) (?:my|the|all my) (?:\w+ )?(?:number|phone|mobile|email|e-mail|contact|details)\b/iu;

/** Whether a message says that we know how to reach them. */
export const saysWeHaveContact = (text: string) => HAVE_CONTACT.test(text.slice(0, MOST_READ));

/** How much of a message is searched for that. */
const MOST_READ = 160;

/** Whether a message says that this has been told already. */
export function saysToldAlready(text: string): boolean {
  return TOLD_ALREADY.test(text.slice(0, MOST_READ));
}

/** Complains of having to tell it once more. */
const MUST_REPEAT =
  /\b(?:why (?:do|must|should|am) (?:i|we)|(?:have|had|having|made|make|makes|making|forced|asked|asking)(?: me| us)?(?: to)?|(?:tired|sick|fed up) of|keep|kept)\b (?:(?:have to|always|keep|just|to|me|i) ){0,3}(?:repeat\w*|(?:say|tell|explain|go through|type|write|going through|telling|explaining|saying|start|starting)\b[^.!?]{0,40}\b(?:again|twice|over|every time|each time|once more|from (?:scratch|the (?:start|beginning|top))))|\brepeat(?:ing)? (?:myself|ourselves|the (?:same|whole))\b/iu;

/** Whether a message complains of having to tell it once more. */
export const saysMustRepeat = (text: string) => MUST_REPEAT.test(text.slice(0, 400));
