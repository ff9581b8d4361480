import type { Catalog } from '../keys.ts';

/** Contacts we make ourselves, on time even when there is no news, and the question how it went. */
export const followUp = {
  'followUp.solved': [
    "Hello, I'm getting in touch as promised about {matter}, case {number}. Has it been solved for you?",
    'Hello, this is about {number}, {matter}. Has everything we promised been done?',
    "Hello, I've been keeping an eye on {number}, about {matter}. Are you happy with how it stands now?",
  ],
  'followUp.nudge': [
    'Hello, just checking in on {number} once more. Is it sorted? A "yes" or "not yet" is all I need.',
    "Hello again about {number}. I'd like to know it ended well for you: did it?",
    "Hello, I'm still following {number}. If anything is outstanding, I'd like to pick it up now. Is all well?",
  ],
  'followUp.last': [
    "Hello, I haven't heard back about {number}, so I'll leave you in peace. It all stays on record. Write here any day and we'll carry on.",
    "Hello, this is the last time I write first about {number}. If something is still not right, one line here is enough, and you won't have to start over.",
    "Hello, I'm putting {number} safely away for now. Should anything come up, reply here and we'll take it up again at once.",
  ],
  'followUp.pending': [
    "A word on {number}: there's no final result yet, and my colleagues are still on it. The next news will reach you by {by}. Thank you for waiting.",
    "To be open with you, {number} isn't settled at this point. It's being worked on, and you'll hear from us again by {by}.",
    "{number} is still with us and hasn't been set aside. We'll have an update for you by {by}. Thank you for your patience.",
  ],
  'followUp.wish': [
    "I've put that with your case. It isn't mine to decide, so a colleague will, and you'll have the answer by {by}.",
    "That's noted as what you're asking for now. A colleague decides on it and tells you by {by}.",
    "Understood, and written down in your words. Whether it can be done is a colleague's decision, and you'll hear by {by}.",
  ],
  'followUp.reopened': [
    "Thank you for telling me plainly. I've reopened {number}, and a colleague will be in touch by {by}. Everything you said before is there, so nothing needs repeating.",
    "I'm sorry it isn't solved. {number} is open again, and you'll hear from one of my colleagues by {by}.",
    "Then we're not done. {number} goes on, I've passed along what you just said, and someone will answer you here by {by}.",
  ],
  'csat.ask': [
    'How did we do in handling this, from 1 (very poor) to 5 (very good)?',
    'Before you go, how satisfied are you with the way this was handled, on a scale of 1 to 5, where 5 is best?',
    'Your view helps us improve. What mark from 1 to 5 would you give us, 5 being the best?',
  ],
  'csat.again': [
    'A single number is enough, 1 lowest and 5 highest. Which would it be? You can also skip it.',
    'For example "4". What would you say? It\'s fine to leave it.',
    "Which number from 1 to 5 comes closest? If you'd rather not, that's all right.",
  ],
  'csat.high': [
    "Thank you, I'm glad it worked out. We're here whenever you need us.",
    "That's good to hear, and I've kept it with your case. All the best.",
    'Thank you for saying so. It was good to be of help.',
  ],
  'csat.middle': [
    "Thank you for the honest mark. I've kept it with your case, so that we can do better.",
    "Noted, thank you. There's room for us to improve, and your answer helps with that.",
    'Thank you for telling us. We will use it to do better next time.',
  ],
  'csat.low': [
    "Thank you for being honest, and I'm sorry we fell short of what you hoped. A colleague is looking at {number} and will contact you by {by} to hear what's missing.",
    "We take that mark seriously. {number} has gone to a colleague for a fresh look, and you'll hear by {by}.",
    "I'm sorry this didn't go the way you wanted. Someone will read through {number} first and then be in touch by {by}.",
  ],
  'csat.skipped': [
    "That's fine. Thank you for your time.",
    "No problem at all. I'm here if anything comes up.",
    "Of course. I'll leave you to your day.",
  ],
  'followUp.open': [
    'I said I\'d be in touch about {number}, so here I am. There is no result yet. I can take the next step as soon as you\'ve answered my last question, or say "person" and a colleague will go on with you.',
    "As promised, a word about {number}: it's open and nothing is lost. What I still need is your answer to my last question. If that's awkward, just say so.",
    "This is the message I promised you about {number}. We haven't got further without you, so answer when you can, or let me bring in a person.",
  ],
} satisfies Partial<Catalog>;
