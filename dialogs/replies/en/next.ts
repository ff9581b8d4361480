import type { Catalog } from '../keys.ts';

/** Asked what we will do: who decides, and by when; never a yes that is not ours to give. */
export const next = {
  'next.mine': [
    'That is something I can set going here. I just need the next point, then I put the steps and the time in front of you, and you decide.',
    'Yes, there is something I can do about it myself. One point first, then I tell you exactly what and by when, for you to agree or not.',
    'It can be dealt with from here, no other desk needed. Help me with this next point and I will lay out what happens and when.',
  ],
  'next.theirs': [
    'To be straight with you: {who} decides that, after looking at what happened. I have passed your question on, and you have the answer here by {by}.',
    'I would rather not promise that over somebody else’s head: it is for {who} to decide, and they answer you here by {by}.',
    'That needs a decision by {who}. They have everything you told me and answer you here by {by}, whatever the answer is.',
  ],
  'next.when': [
    'By {by}, here in this chat, whether or not it is finished by then.',
    'You hear from us here by {by} at the latest; if it is still being looked into, we tell you how far it is.',
    'A time you can hold us to: by {by} somebody tells you here where it stands.',
  ],
  'next.how': [
    'Here is what happens next: I get the facts straight, read them back to you, and offer you something concrete to choose from. What I cannot decide goes to somebody who can, and you hear from us by {by}.',
    'My plan is this: a few facts, then one or two things we can really do, and the choice is yours. Anything that needs a decision elsewhere is answered by {by}.',
    'First I make sure I have it right, then I put an offer in front of you. If it takes more than I may grant, somebody who can decide answers you by {by}.',
  ],
} satisfies Partial<Catalog>;
