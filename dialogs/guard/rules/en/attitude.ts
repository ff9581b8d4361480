import type { WordingRule } from '../rule.ts';

/** Looking down on the customer, or not taking them seriously. */
export const attitude = {
  belittle: {
    patterns: [
      /(?:any|every|even a|a) (?:child|kid|idiot|fool|five-year-old|beginner)[a-z ]{0,12} (?:knows?|could|can|understands?|would)\b/,
      /\bcommon sense\b/,
      /\b(?:everyone|everybody|anyone) (?:else )?(?:knows|can see) (?:that|how|this)\b/,
      /\bnot rocket science\b/,
      /\bhow hard can it be\b/,
      /\bobvious(?:ly)? to (?:anyone|everyone)\b/,
    ],
    why: 'It tells the customer that they should have known, and shames them.',
    rewrite: 'Let me go through it with you, one step at a time.',
    innocent: [
      'A child in the house could have been hurt, and that worries me.',
      'Every child in the party was upset.',
    ],
  },
  youGetWhatYouPay: {
    patterns: [
      /\bget what you pa(?:y|id) for\b/,
      /\bwhat (?:do|did) you expect (?:for|at) (?:that|this|the) (?:price|money)\b/,
      /\b(?:for|at) (?:that|this) price,? (?:what did you|you can't|you cannot|don't|it's)/,
    ],
    why: 'The price is no answer to a fault; the expectation deserves to be taken seriously.',
    rewrite: 'You expected it to last, and it should be looked into. Let me see what I can do.',
    innocent: ['You paid for two and received one.', 'At that price you expected more, and I can see why.'],
  },
  cantRead: {
    patterns: [
      /\b(?:can't|cannot|don't|didn't|couldn't) you (?:even |just )?(?:read|understand (?:english|that|this|plain))/,
      /\bdid you (?:even|actually|bother to|not) read\b/,
      /\bif you(?:'d| had) (?:only |just |actually |bothered to )?read\b/,
      /\b(?:clearly|plainly) (?:written|stated|states?|says?|marked)\b/,
      /\blearn to read\b/,
      /\b(?:maybe|perhaps|seems(?: that| like)?|guess|obviously|apparently) you (?:can't|cannot|couldn't|didn't|don't) (?:even )?read\b/,
    ],
    why: 'It blames the customer for not finding what we failed to make plain.',
    rewrite: 'It is easy to miss, so let me point you to the passage.',
    innocent: ['I have read everything you sent.', "Can't you see the photo on your side? I can send it again."],
  },
  routine: {
    patterns: [
      /\bwe (?:see|get|hear|have) (?:this|that|these|those)(?: (?:kind of|sort of))?(?: (?:thing|problem|complaint|question|issue)s?)? (?:all the time|every day|a lot|constantly|daily)/,
      /\bhappens? all the time\b/,
      /\b(?:just|only) (?:another|a routine|one of many) (?:complaint|case|ticket)/,
      /\b(?:it's|this is|that's) nothing (?:new|unusual|special)\b/,
    ],
    why: 'To the customer this is not one of many; hearing so makes it small.',
    rewrite: 'This matters to us, and I would like to see it solved for you.',
    innocent: [
      'A quick photo is fine, nothing special.',
      'We hear you, and we are looking into it every day until it is solved.',
    ],
  },
  noBigDeal: {
    patterns: [
      /\b(?:no|not (?:a|such a|that)|hardly a|isn't (?:a|such a)) (?:big|great|huge) (?:deal|problem|issue)\b(?! (?:if|to))/,
      /\b(?:it's|that's|it was|this is) (?:only|just) (?:a|one) (?:small|minor|tiny|little|single)? ?(?:thing|matter|issue|problem|hair|delay|scratch|misunderstanding|mistake)\b/,
      /\bmaking (?:such )?a (?:fuss|scene|big deal|mountain)/,
      /\b(?:not|hardly) the end of the world\b/,
      /\bnobody died\b/,
      /\bwhat's the (?:big deal|fuss|problem)\b/,
      /\bget over it\b/,
      /\b(?:too|so|over-?)\s?sensitive\b/,
    ],
    why: 'It makes light of what the customer went through.',
    rewrite: 'I can see why this upsets you, and I take it seriously.',
    innocent: ["It's no big deal if you have no receipt.", 'This is no small thing, and I am sorry.'],
  },
  senseless: {
    patterns: [
      /\b(?:you're|you are|are you) (?:just |completely |totally |being |acting )*(?:crazy|insane|nuts|ridiculous|absurd|childish|silly|out of your mind|irrational)\b/,
      /\bare you (?:mad|joking|kidding)\b(?! (?:at|with))/,
      /\b(?:that's|that is|this is) (?:just |completely |total(?:ly)? )?(?:crazy|nonsense|rubbish|absurd)\b/,
      /\b(?:what you (?:say|said|want|ask|are saying|'re saying)|your (?:story|request|demand|complaint)|you|that|this) (?:just |simply )?(?:is|are|makes?|making|doesn't make|don't make|does not make) (?:no|any|pointless|senseless)(?: sense)?\b(?! (?:to (?:make|keep|ask)|trouble|easier|later|less))/,
    ],
    unless: [/\bsorry\b|\bapolog/],
    why: 'It calls the customer unreasonable instead of asking what they mean.',
    rewrite: 'I may have understood this wrongly. Could you tell me again how it happened?',
    innocent: [
      "That's crazy, and I'm so sorry it happened to you.",
      'It makes no sense to keep you waiting, so let us start now.',
    ],
  },
  sneer: {
    patterns: [
      /\bwhat (?:else )?(?:would|will|does) it take to (?:satisfy you|please you|make you (?:happy|stop|go away))/,
      /\bwhat (?:exactly|the hell|on earth|more|else) do you want\b/,
      /\bwhat do you (?:actually |really )?want(?: from (?:me|us))?[?!.]/,
      /\byou(?:'re)? just (?:want|after|looking for|here for) (?:a |some |more )?(?:money|compensation|attention|freebie|free|cash)/,
      /\b(?:are you|is everybody) (?:happy|satisfied) now\b/,
      /\b(?:anything|something) else to complain about\b/,
      /\ball you (?:want|care about) is\b/,
      /\byou people\b/,
      /\bcustomers like you\b/,
    ],
    why: 'It sneers at what the customer asks for.',
    rewrite: 'What outcome would feel right to you?',
    innocent: ['What do you want to happen next?', 'What would make this right for you?'],
  },
  youTalk: {
    patterns: [
      /\byou (?:just )?(?:talk|speak|go ahead|start),? (?:and )?i'?(?:ll| will|'m) (?:just )?(?:write|writing|type|typing|take (?:it )?(?:down|notes)|taking notes)/,
      /\b(?:just )?(?:talk|speak|start talking),? i'm (?:just )?(?:writing|typing|taking notes)/,
    ],
    why: 'It sounds like dictation, not like listening.',
    rewrite: "Please tell me what happened; I'm noting it down as we go.",
    innocent: ["Put it in your own words and I'll note it all down."],
  },
  showOff: {
    patterns: [
      /\bwe(?:'re| are) (?:the|a|an|one of the) (?:[a-z'-]+ ){0,2}(?:market leader|leading|largest|biggest|best|number one|no\.? ?1|world-class|award-winning|well-known|famous|reputable)\b/,
      /\b(?:millions|thousands) of (?:[a-z]+ )?(?:customers|people|orders|users)\b/,
      /\b(?:with )?our (?:good )?reputation\b/,
      /\ba (?:company|brand|firm|shop) (?:like ours|of our size|as big as ours)\b/,
      /\bi(?:'ve| have) been doing this (?:job )?for \w+ years\b/,
    ],
    why: 'Our size and fame do not help this customer; they want their own matter looked at.',
    rewrite: 'I would like to look at your case itself, starting with what happened.',
    innocent: ['We are the ones who have to put this right.'],
  },
  temperament: {
    patterns: [
      /\byou(?:'re| are| seem| sound| look)(?: like)? (?:clearly |obviously |just |such |quite |rather |very |a |an |the |kind of |type of |too |so |really )*(?:perfectionist|choleric|melancholic|sanguine|phlegmatic|hot-?tempered|short-?tempered|bad-?tempered|difficult (?:customer|person)|demanding|impatient|stubborn|picky|fussy|paranoid|neurotic|control freak|nit-?picker|troublemaker|unstable|mentally|bipolar)\b/,
      /\byour (?:temper|temperament|personality|attitude|mental state|character)\b/,
      /\banger (?:management|issues)\b/,
    ],
    why: 'Nobody is described to their face; how someone is made guides our tone and is never said.',
    rewrite: 'I want to get each point right for you. Which one matters most?',
    innocent: ['You are patient with us, and I am grateful.', 'You have been asked to wait too often.'],
  },
} satisfies Record<string, WordingRule>;
