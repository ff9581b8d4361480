import type { Catalog } from '../keys.ts';

/** Asked what we will do, how long it takes, whether they get what they ask for: what is certain, and by when. */
export const ahead = {
  'ahead.plan': [
    "Here is what happens next: I get the facts straight with you, then I tell you what I can offer, and you decide. What I may not decide goes to a colleague who may. Either way you'll hear from us here by {by}.",
    "First I make sure I have it right, then I tell you what I can do about it. Whatever is beyond me goes to a colleague who can decide. You'll hear from us by {by} in any case.",
    "That's a fair question. I take it down, read it back to you, and then tell you what I can offer. If it needs somebody with more say than I have, they get all of it. By {by} you'll have word from us here.",
  ],
  'ahead.time': [
    "I won't name a date I can't keep. What I can promise is word from us here by {by}, even if it's only how far we've got.",
    "You'll hear from us here by {by}. How long the whole of it takes depends on what we find, and I'd rather not guess.",
    "I can't tell you yet how long all of it will take. By {by} you'll have news from us here, with or without a result.",
  ],
  'ahead.claim': [
    "I've put that down as something you're asking for. Once I have the facts I'll tell you what I can offer myself, and the rest a colleague decides. You'll hear from us by {by}.",
    "That's in your case as part of what you want. I can't say yes or no to it before the facts are together, and I won't guess. You'll have word here by {by}.",
    "It's noted as a request of yours, so it won't be overlooked. Whoever may decide it gets the whole story from me, and you'll hear from us by {by}.",
  ],
} satisfies Partial<Catalog>;
