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
  'next.whom': [
    'Just write here, whenever it is, and quote {number}. Saying "person" brings a colleague in.',
    `You can come back to this chat at any time with {number}; if you'd rather have a colleague, say "person".`,
    'This is the place: write to me here with {number}, or say "person" and a colleague takes over.',
  ],
  'next.paidBack': [
    "There's nothing for you to do: money goes back the way it was paid. If it isn't there by the time I've told you, write here with {number}.",
    'It goes back to the card or account it came from, without a form to fill in. Should it be missing at the time stated, tell me here under {number}.',
    "You needn't do anything for it. It returns the way you paid, and {number} is all you need if you want to ask.",
  ],
  'next.sentTo': [
    "There's nothing for you to do: it is sent to {contact}, and it shows here in the chat as well.",
    'It comes to {contact} and to this chat, with how to use it.',
    "We send it to {contact}, and you'll find it here too. No form is needed.",
  ],
  'next.sentHere': [
    "There's nothing for you to do: it comes to you here in this chat. If you'd like it by text or email instead, give me a number or an address.",
    "You'll find it here in this chat, with how to use it.",
    "It is sent to you right here. A number or an email address is welcome if you'd rather have it there.",
  ],
} satisfies Partial<Catalog>;
