import type { WordingRule } from '../rule.ts';

/** Correcting, doubting, ordering about; saying more than we know or can keep. */
export const pressure = {
  calmDown: {
    patterns: [
      /\bcalm (?:yourself |it )?down\b/,
      /\bcalm yourself\b/,
      /\b(?:please|just|stay|try to|keep|be|remain) (?:stay |keep |remain |be )?calm\b/,
      /\bchill out\b|\btake it easy\b/,
      /\b(?:you're|you are|you were) (?:being |getting )?(?:too |so |very |rather |a bit )*(?:emotional|hysterical|agitated|dramatic|excited|worked up|unreasonable)\b/,
      /\bover-?react(?:ing)?\b/,
      /\b(?:don't|do not|stop|no need to) (?:be |get |getting |being )(?:so |too )?(?:angry|upset|emotional|excited|worked up|mad)\b/,
      /\brelax(?= *(?:[.,!]|$))/,
      /\blower your voice\b/,
    ],
    unless: [/\bno wonder\b|\bhow could any|\banyone would\b/],
    why: 'Telling someone to calm down says that their anger is the problem.',
    rewrite: 'I can see why this upsets you. Please tell me what happened.',
    innocent: ["I won't ask you to calm down; you have every reason.", 'The shop is calm in the morning.'],
  },
  youAreWrong: {
    patterns: [
      /\byou(?:'re| are| were) (?:just |simply |completely |totally |quite |clearly |obviously |very much )?(?:wrong|mistaken|incorrect)\b/,
      /\byour (?:own )?(?:mistake|error|fault|carelessness|misunderstanding)\b/,
      /\byou(?:'ve| have)? (?:must have |probably |clearly |obviously |may have |surely )*(?:misread|misunderstood|misused|misheard|got it wrong|made a mistake|dropped it|used it (?:wrong|incorrectly)|entered (?:it wrong|the wrong)|failed to)\b/,
      /\buser error\b/,
      /\byou (?:should|ought to) have (?:read|checked|told|kept|called|known|looked|noticed|asked)\b/,
    ],
    unless: [/\bin case you\b|\bif you(?:'ve| have)?\b/],
    why: 'It points out a mistake; offer it as a misunderstanding on our side.',
    rewrite: "There may be a misunderstanding on our side. Let's look at it together.",
    innocent: [
      "It isn't your fault.",
      'If you made a mistake in the address, we can change it.',
      'You were wrongly charged.',
    ],
  },
  order: {
    patterns: [
      /(?<!sorry (?:that )?)\byou (?:really |just |simply |will )?must\b(?! (?:have|be |be$|feel|find|think|wonder|not lose|not worry))/,
      /\byou (?:really )?(?:should|ought to)(?= (?:just |first |always |at least |simply |really )?(?:read|check|wait|call|contact|send|go|come|try|ask|understand|know|be (?:more|grateful|patient|careful|happy)|stop|take|use|look|follow|speak|provide|give|bring|pay|accept|return|keep|learn|listen|do|tell|appreciate|realise|realize)\b)/,
      /(?<!\b(?:sorry|that|if|what|when|time|things|anything|whatever|all|nothing) )\byou (?:have|need|are required|are obliged) to (?=read|check|wait|call|send|go|come|understand|be |stop|follow|provide|give|bring|pay|accept|return|fill|sign|prove|show|pick|do )/,
      /(?:^|[.!?,;] ?|\bplease |\byou |\bjust )(?:listen to me|hurry up|make it quick|get to the point|be reasonable|let me finish|hear me out)\b/,
    ],
    why: 'It gives an order; a request with its reason is easier to follow.',
    rewrite: 'Could you send me the order number? It lets me see at once what was shipped.',
    innocent: [
      'That must have been upsetting.',
      'You should receive it tomorrow.',
      "You shouldn't have to wait this long.",
    ],
  },
  silence: {
    patterns: [
      /(?:^|[.!?,;] ?|\bplease |\byou |\bjust )(?:stop (?:shouting|yelling|complaining|arguing|interrupting|wasting|whining|texting|repeating|going on)|don't (?:shout|yell|interrupt|raise your voice|waste my|talk to me like|take that tone|argue)|be quiet|watch your (?:mouth|tone))\b/,
    ],
    why: 'It silences the customer; hearing them out is what cools a complaint.',
    rewrite: "Please go on. I'm listening, and I'll ask if something isn't clear to me.",
    innocent: ["We'll stop sending you these messages."],
  },
  doubtHonesty: {
    patterns: [
      /\bare you (?:really |absolutely |quite )?(?:sure|certain) (?:that )?(?:you|it|this|about)(?! (?:want|would|wish|'d))/,
      /\b(?:are you|you're|you are) (?:lying|making (?:this|it|that) up|telling the truth|exaggerating|trying to (?:cheat|scam|trick|rip|blackmail))/,
      /\b(?:i|we) (?:don't|do not|find it hard to) (?:really |quite )?believe (?:you|that|what you|your|this)\b/,
      /\bdid you (?:really|actually) (?:buy|eat|receive|pay|have|wait|call|order)\b/,
      /\b(?:do you|have you) (?:even )?(?:have |got )?any (?:proof|evidence)\b|\bprove it\b|\b(?:without|no) (?:proof|evidence),? (?:i|we|you|there)\b/,
      /\b(?:sounds?|seems?) (?:unlikely|suspicious|made up|hard to believe|far-fetched)\b/,
      /\bhow do (?:i|we) know (?:you|that|this)\b/,
      /\bso you (?:say|claim)\b|\byou claim\b|\balleged(?:ly)?\b/,
      /\b(?:did|sure) you (?:didn't |did not )?(?:do|break|damage|drop|put) (?:it|that|this)(?: [a-z]+)? yourself\b/,
    ],
    why: 'It doubts the customer’s word; ask for what helps to find out.',
    rewrite: 'A photo would help us find the cause. Do you have one at hand?',
    innocent: [
      'Are you sure you want to withdraw the case?',
      'I believe you, and I want to find out how this came about.',
    ],
  },
  guarantee: {
    patterns: [
      /\b(?:i|we)(?: can| will|'ll| do)? (?:absolutely |personally |fully |100% )?guarantee\b/,
      /(?:will|'ll|going to) (?:absolutely |definitely |certainly )?never (?:ever )?happen (?:to you )?again/,
      /\b(?:won't|will not|can't|cannot) (?:ever )?happen (?:to you )?(?:ever )?again/,
      /\b100 ?(?:%|per ?cent) (?:sure|certain|guarantee\w*|safe|satisf\w*|risk|confident|sorted|fixed)/,
      /\byou(?:'ve got| have) my word\b/,
      /\bi (?:promise|swear)(?: you)?,? (?:it|this|that|we|everything)(?:'ll| will| won't) (?:never|always|be (?:perfect|fine|all right))/,
      /\b(?:whatever it takes|no matter what)\b/,
    ],
    why: 'Nobody can keep this promise; say what is being done, and by when.',
    rewrite: 'We are looking into the cause, and I will tell you by {by} what changes.',
    innocent: [
      'The kettle has a two-year guarantee.',
      "I can't guarantee a day yet, and I'll know by 6 pm today.",
      'It is 100% cotton.',
    ],
  },
  medicalAdvice: {
    patterns: [
      /\btak(?:e|ing) (?:some |an? |two |your )?(?:paracetamol|ibuprofen|aspirin|antihistamines?|painkillers?|antibiotics?|charcoal|medicine|medication|tablets?|pills?|imodium)\b/,
      /\b(?:it's|that's|sounds like|you(?:'ve| have)|this is|it is) (?:just |only |probably |likely |most likely |a case of |a mild |mild |an? )*(?:food poisoning|allerg(?:y|ic reaction)|stomach bug|virus|indigestion|gastritis|infection|intolerance)\b/,
      /\b(?:no need|don't need|do not need|needn't|not necessary|no reason) (?:to (?:see|go to|visit|call) |for )?(?:a |the |an )?(?:doctor|hospital|gp|ambulance|medical)/,
      /\b(?:won't|will not|doesn't|can't) (?:hurt|harm) (?:you|your|anyone|the child|a child)\b/,
      /\b(?:perfectly |completely |totally |quite |is )(?:harmless|safe to (?:eat|drink))\b/,
      /\bdrink (?:plenty|lots) of water\b|\binduce vomiting\b|\bsleep it off\b/,
    ],
    unless: [/\bwhether\b|\btested\b|\bdid you\b|\bhave you (?:been )?tak/],
    why: 'Advice on health is for a doctor; we care, and name where help is.',
    rewrite: 'If anyone feels unwell, please see a doctor. How is everyone now?',
    innocent: ['Please see a doctor if you feel unwell.', 'We have it tested to find out whether it is harmless.'],
  },
  legalConclusion: {
    patterns: [
      /\blegally\b/,
      /\b(?:under|by|according to|breaks|against) (?:the )?(?:law|consumer (?:law|rights act|protection)|food safety (?:law|act)|gdpr|contract law)\b/,
      /\byou(?:'ve| have) (?:no|a) (?:strong |weak |good |legal )?(?:case|claim)(?= *(?:[.,!?]|$)| (?:against|in|under))/,
      /\b(?:no|any|a) legal (?:basis|obligation|duty|case|claim|right|grounds|liability)\b/,
      /\b(?:this|that|it) (?:is|was|isn't|is not|constitutes|amounts to|counts as|would be) (?:not )?(?:a |an )?(?:fraud|breach of contract|illegal|unlawful|negligence|defamation|crime)\b/,
      /\byou (?:can|could|should|may|won't|can't) (?:always )?(?:sue|take (?:us|it|them) to court|win)\b/,
    ],
    unless: [/\bwhether\b|\b(?:can't|cannot|not able to|not for us to) (?:say|judge|decide|give)|\blegal advice\b/],
    why: 'A legal conclusion is not ours to draw in a conversation.',
    rewrite: 'I stay with the facts here, and a specialist answers the legal side by {by}.',
    innocent: ["I can't say whether this is a breach of contract.", 'Whether you turn to a court is your decision.'],
  },
  secrets: {
    patterns: [
      /\b(?:send|give|tell|share|provide|enter|type|confirm|message|text|email|read|need|have)\b[a-z' ]{0,24}\b(?:password|passcode|pin|cvv|cvc|security code|card number|full card|card details|bank details|otp|one-time (?:code|password)|verification code|login details|social security number)\b/,
      /\bwhat(?:'s| is) (?:your|the) [a-z ]{0,16}(?:password|passcode|pin|cvv|cvc|security code|card number|verification code)\b/,
    ],
    unless: [
      /\bnever\b|\b(?:don't|do not) (?:\w+ ){0,2}(?:send|give|tell|share|ask|enter|type|need|post)|\blast (?:four|4|three) digits\b|\bno one (?:here )?will\b|\breset\b/,
    ],
    why: 'We never ask for passwords, codes or card numbers in a conversation.',
    rewrite: 'To find the payment, the last four digits of the card are enough. Please keep the rest to yourself.',
    innocent: ['Please never share your password with anyone.', 'What are the last four digits of your card number?'],
  },
  rude: {
    patterns: [
      /\b(?:stupid|idiot(?:ic)?|moron|dumb|shut up|liar|pathetic|blackmailer|bullshit|crap|damn|fuck\w{0,4}|screw you|get lost|go away|piss(?:ed)? off|go to hell|your sort)\b/,
      /\b(?:so what|whatever|who cares|tough luck|too bad|i don't care)(?= *(?:[.!?,]|$))/,
    ],
    unless: [/\bfelt? (?:so |like an? )?(?:stupid|idiot|dumb)/],
    why: 'It is an insult, whatever the provocation.',
    rewrite: 'I want to help you with this. Let us keep to what happened.',
    innocent: ['You must have felt stupid standing there, and that is on us to mend.'],
  },
  but: {
    patterns: [
      /(?<=(?:sorry|apologi[sz]e|apologies|i understand|i (?:can )?see (?:why|how)|i hear you|i appreciate|i sympathi[sz]e|i feel for you|frustrating|understandable)[^.!?\n]{0,70}[,.;–—] ?)(?:but|however|yet)\b(?!,? (?:i can\b(?! not)|i'll\b|i will\b(?! not)|i'd like|we can\b(?! not)|we'll\b|we will\b(?! not)|let me|here is|here's|the good news|please|thank))/,
    ],
    why: '“But” takes the sympathy back; join the two with “and”.',
    rewrite: "I'm sorry about this, and here is what I can do.",
    innocent: ["I'm sorry for the wait, but I can book it for you now.", 'It arrived on Monday, but the box was open.'],
  },
} satisfies Record<string, WordingRule>;
