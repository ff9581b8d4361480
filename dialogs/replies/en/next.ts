import type { Catalog } from '../keys.ts';

/** Asked what we will do: who decides, and by when; never a yes that is not ours to give. */
export const next = {
  'next.mine': [
    "I've put that down as what you're asking for. Once I have the facts I'll set out what I can offer and by when, and you say yes or no to it.",
    "That's in your case as what you want. A little more to go on, and you'll see from me what can be done about it, with a time.",
    "I've noted that you want that. Help me with the next point, and then I'll tell you what I can offer and when.",
  ],
  'next.theirs': [
    "It isn't for me to say yes or no to that: {who} decides it. Your question is with the case, and you'll hear from us here by {by}.",
    "I won't promise what I can't give. I've put it down as something you're asking for, {who} decides on it, and you'll have word here by {by}.",
    "That needs a decision by {who}, who gets everything you've told me. You'll hear from us here by {by}, whatever it turns out to be.",
  ],
  'next.when': [
    "I won't name a date I can't keep. What I can promise is word from us here by {by}, even if it's only how far we've got.",
    "You'll hear from us here by {by}. How long the whole of it takes depends on what we find, and I'd rather not guess.",
    "I can't tell you yet how long all of it will take. By {by} you'll have news from us here, with or without a result.",
  ],
  'next.how': [
    "Here is what happens next: I get the facts straight with you, then I tell you what I can offer, and you decide. What I may not decide goes to a colleague who may. Either way you'll hear from us here by {by}.",
    'First I make sure I have it right, then I tell you what I can do about it. Whatever is beyond me goes to somebody who can decide. You will hear from us by {by} in any case.',
    "That's a fair question. I take it down, read it back to you, and then tell you what I can offer. If it needs somebody with more say than I have, they get all of it. By {by} you'll have word from us here.",
  ],
} satisfies Partial<Catalog>;
