import type { WordingRule } from '../rule.ts';

/** Hiding, denying, sending away. */
export const evasion = {
  policy: {
    patterns: [
      /\b(?:it's|it is|that's|that is|this is|due to|per|under|against|because of|according to|within) (?:just |simply |only )?(?:the |our |company |store |shop |company's |a )*(?:[a-z]+ )?(?:polic(?:y|ies)|rules|regulations|terms and conditions|procedure)\b(?! to (?:reply|answer|refund|treat|keep|protect))/,
      /\b(?:policy|rules?|terms and conditions|regulations?) (?:is|are|says?|states?|doesn't|does not|don't|do not|won't|prevents?|forbids?|prohibits?)\b/,
      /\bcompany policy\b/,
    ],
    unless: [/\bprivacy policy\b|\bquiet|\bhouse rules\b/],
    why: 'A rule is no reason; say why, and what is possible within it.',
    rewrite: "Here is the reason, and here is what I can do within it. I'd like us to find the best of it together.",
    innocent: [
      'They told you it was "company policy", and that left you with no answer.',
      'Our privacy policy is on the website.',
    ],
  },
  denial: {
    patterns: [
      /\b(?:that|this|it)(?:'s| is) (?:simply |just |absolutely |completely |quite |totally )?(?:impossible|not possible)(?= *(?:[.,!?;]|$)| that| for us)/,
      /\b(?:cannot|can't|couldn't) (?:possibly )?(?:have happened|be true|be right|be the case|have been us)\b/,
      /\b(?:has|have) never happened (?:before|here|to us)/,
      /\bnever happens?\b(?! again)/,
      /\bwe(?:'ve| have)? never (?:had|sold|made|make|sell|send|sent|got|get|received|done) (?:any|a|an|that|this|such|one|complaints?|problems?|it|bad)\b/,
      /\b(?:nobody|no one|no other customers?|none of our (?:other )?customers)(?: else)? (?:has |have |had )?(?:ever )?(?:complain(?:s|ed)?|reported|mentioned|had (?:this|that|a|any))/,
      /\byou(?:'re| are) the (?:only|first) (?:one|person|customer)(?= *(?:[.,!?]|$)| (?:who|to|that|with) (?:[a-z' ]{0,12})?(?:complain|this problem|an issue))/,
    ],
    unless: [/\bshould(?:n't| not)? (?:never )?(?:ever )?(?:have|happen)|\bmust have\b/],
    why: 'It denies what the customer lived through before anybody has looked.',
    rewrite: "I'd like to find out what happened, so let's go through it together.",
    innocent: ['It must have felt impossible to get through to us.', 'This should never have happened to you.'],
  },
  dontKnow: {
    patterns: [
      /\b(?:i|we) (?:really |just |simply |honestly )?(?:don't|do not) know\b(?! (?:how (?:hard|difficult|upset)|what you))/,
      /\b(?:i|we)(?:'ve| have) no (?:idea|clue)\b/,
      /(?:^|[.!?,] ?)(?:no|not a) (?:idea|clue)\b/,
      /\bi'?m not sure(?= *(?:[.!]|$))/,
      /\b(?:dunno|beats me)\b/,
    ],
    unless: [
      /\b(?:i'll|i will|i'd like to|let me|we'll|we will|i'm going to) (?:\w+ )?(?:find|check|ask|look|get|bring|make sure|trace)/,
    ],
    why: 'It leaves the customer with nothing; say that you will find out, and by when.',
    rewrite: "I'll find out, and answer you here by {by}.",
    innocent: ["I don't know yet. I'll find out and answer you here by 6 pm today."],
  },
  notMyJob: {
    patterns: [
      /\b(?:not|isn't|wasn't|never) (?:really |actually |exactly )?(?:my|our) (?:job|department|responsibility|problem|concern|area|business)\b/,
      /\bnothing to do with (?:me|us)\b/,
      /\b(?:not|isn't|aren't) (?:the )?(?:one|person|people|team)?s? ?(?:responsible|in charge)(?: for (?:this|that|it))?\b/,
      /\b(?:i|we) (?:don't|do not) (?:deal|handle)(?: with)? (?:this|that|those|these|such)\b/,
      /\babove my pay grade\b/,
      /\bwrong department\b/,
    ],
    why: 'Whose job it is does not matter to the customer; say who will take it on.',
    rewrite:
      "I'll pass this to the team that handles it, with everything you told me, and you'll have an answer here by {by}.",
    innocent: ['Repairs are handled by another team, and I have given them everything you told me.'],
  },
  passAround: {
    patterns: [
      /(?:\byou(?:'ll)? (?:need|have|should|must|can|could|had better|would have|will have)(?: to)? (?:just |always |then )?|\byou'd better |\bplease (?:just )?|(?:^|[.!?,;] ?)(?:just |then |so )?)(?:ask|contact|call|ring|email|go (?:back )?to|talk to|speak (?:to|with)|take it up with|try) (?:the |your |our )?(?:manufacturer|maker|supplier|courier|carrier|seller|vendor|other (?:department|team|shop)|delivery company|post office|another (?:department|team|number|shop)|head office|hotline)\b/,
    ],
    why: 'It sends the customer away; make the contact for them.',
    rewrite: "I'll contact them for you, and tell you here what they say by {by}.",
    innocent: ['We contact the carrier for you today.', 'I have asked the manufacturer on your behalf.'],
  },
  nothingICanDo: {
    patterns: [
      /\bnothing (?:more |else |further )?(?:(?:that )?(?:i|we) can(?: do)?|can be done|to be done)\b/,
      /\b(?:can't|cannot|can not|unable to|not able to) (?:do anything|help (?:you|with (?:this|that)))\b/,
      /\bmy hands are tied\b/,
      /\bout of (?:my|our) (?:hands|control)\b/,
      /\b(?:it's|it is) (?:not possible|impossible) (?:for (?:me|us) )?to (?:refund|exchange|return|help|change|do|process|cancel|replace|give|offer|send)\b/,
      /\b(?:i|we) (?:can't|cannot) (?:deal with|handle|solve|process) (?:this|that|it)\b/,
    ],
    unless: [
      /\bwhat (?:i|we) can\b|\b(?:colleague|supervisor|specialist|manager)\b[a-z ]{0,12}(?:can|will|takes|decides)/,
    ],
    why: 'It shuts the door; say what can be done, or who can do it.',
    rewrite: "What I can do is pass this to a supervisor with everything you said, and you'll have the answer by {by}.",
    innocent: [
      'There is nothing you need to repeat.',
      "I can't help with that part myself; a supervisor will, by 6 pm today.",
    ],
  },
  system: {
    patterns: [
      /\b(?:the|our|my) (?:system|computer|software|app) (?:just |simply )?(?:doesn't|does not|won't|will not|can't|cannot|isn't able|is not able) (?:let|allow|permit|to|do|support|accept|process)/,
      /\b(?:the|our) (?:system|computer) (?:says|shows) (?:no|otherwise|nothing|you're wrong)\b/,
      /\b(?:it's|that's|it is|that is) (?:just )?(?:the system(?:'s fault)?|how (?:the system|it|things) works?|the way (?:the system|it) works?|how the system is)\b/,
      /\b(?:the )?system is (?:like that|set up|designed|programmed)\b/,
      /\bblame the (?:system|computer)\b/,
    ],
    why: 'The customer deals with us, not with a system.',
    rewrite: "I can't do that step from here, so I'm asking a colleague who can, and you'll have the answer by {by}.",
    innocent: ['That was a fault in our system, and I apologise.'],
  },
  goElsewhere: {
    patterns: [
      /\b(?:go|shop|buy|try|eat|look) (?:it )?(?:somewhere else|elsewhere|at another (?:shop|store|place)|with someone else)\b/,
      /\b(?:find|choose|use) (?:yourself )?(?:another|a different) (?:shop|store|provider|company|restaurant|supplier)\b/,
      /\b(?:nobody|no one) (?:is forcing|forced|forces|made) you\b/,
      /\bif you(?:'re not| are not| don't| do not|'re unhappy| are unhappy)(?: (?:like it|happy|satisfied|with it|with that|agree))*,? (?:you can |then |just |please |feel free to )*(?:leave|go|cancel|complain|don't come)\b/,
      /\btake it or leave it\b/,
      /\b(?:go ahead|feel free|you're welcome|be my guest)(?: and| to|,)? (?:and )?(?:complain|sue|report|post|call)\b/,
      /\b(?:so )?sue us\b/,
      /\blike it or (?:not|lump it)\b/,
    ],
    why: 'It shows the customer the door.',
    rewrite: "I'd like to keep you as a customer. Let me see what would make this right.",
    innocent: ['We can look for the order another way.', 'You are free to turn to the ombudsman, and we respect that.'],
  },
  blameColleague: {
    patterns: [
      /\b(?:my|our|the|that|another|other) (?:[a-z]+ ){0,2}(?:colleague|co-?worker|agent|clerk|guy|girl|rep|representative|employee|staff|driver|cashier|waiter|shop|store|warehouse|team|department|courier|shift|trainee) (?:\w+ )?(?:messed|screwed|got it wrong|made a (?:mistake|mess)|(?:was|is|were) (?:just |so |very )?(?:wrong|careless|lazy|stupid|new|incompetent|to blame|useless|at fault)|(?:doesn't|didn't|don't|does not) know|misinformed|should(?:n't)? have|never does)\b/,
      /\b(?:it's|that's|that was|it was|blame) (?:the |our |my )?(?:\w+ )?(?:colleague|warehouse|courier|driver|shop|store|team|department|agent|staff|carrier|logistics)(?:'s|s')? (?:fault|mistake|problem|doing)\b/,
      /\bblame (?:the|my|our) (?:\w+ )?(?:colleague|warehouse|courier|driver|shop|store|team|department|agent|staff|carrier)/,
      /\bwhoever (?:told you (?:that|this)|said that) (?:was|is|doesn't|didn't|got)\b/,
    ],
    unless: [/\bif (?:our|my|the|a|any)\b/],
    why: 'We answer as one house; a colleague is never blamed in front of a customer.',
    rewrite: "You were given an answer that doesn't fit, and I'm sorry. Let me find out what is right.",
    innocent: ['My colleague made a note of your address.', 'If our driver made a mistake, we want to know it.'],
  },
} satisfies Record<string, WordingRule>;
