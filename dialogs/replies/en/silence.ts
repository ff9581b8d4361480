import type { Catalog } from '../keys.ts';

/** The customer has not answered for a while: no pressure, no blame, nothing lost. */
export const silence = {
  'nudge.first': [
    "I'm still here. Take whatever time you need.",
    'No rush at all. Your place is kept, so write when it suits you.',
    "Just to let you know that I haven't gone anywhere. Answer when you can.",
  ],
  'nudge.second': [
    "If something has come up, that's fine. Everything so far is saved, and a person can take over if you say so.",
    'Still here for you. If the question is awkward, skip it, or just tell me in a few words.',
    'Whenever you\'re ready. If it\'s easier with a person, just say "person".',
  ],
  'nudge.pause': [
    "I'll pause here so I'm not in your way. Your case {number} is saved just as you left it, and one message from you is enough to go on.",
    "Let's leave it there for the moment. {number} is on record with everything you've told me. Write here whenever you like and we'll pick up where we were.",
    "I'll stop asking for now. All you said is kept under {number}, my colleagues can see it, and you can carry on here at any time.",
  ],
} satisfies Partial<Catalog>;
