import type { Catalog } from '../keys.ts';

/** What they would like first; then concrete options; then, if refused, their view. */
export const propose = {
  'wish.ask': [
    'What would put this right for you?',
    'What outcome would feel fair to you?',
    "I'd like to start from your side: how would you want this settled?",
  ],
  'wish.again': [
    "For example a replacement, a refund, a repair or an explanation: which comes closest? If you're not sure, I can suggest one.",
    'Is it more about the item, the money or a proper answer? No need to decide yet.',
    'A general direction is enough: exchange, refund, repair or something else? If nothing comes to mind, leave it to me to suggest.',
  ],
  'sorry.asked': [
    'First, the apology you asked for: I am sorry for what you have been through.',
    'You asked for an apology, so let me begin with mine: I am truly sorry that this happened to you.',
    'Let me say it properly before anything else: I am sorry for the way this has gone for you.',
  ],
  'propose.one': [
    'Here is what I can do for you: {remedy}. Would that be all right?',
    'I can offer you this today: {remedy}. Does that work for you?',
    'This is my suggestion: {remedy}. How does that sound?',
  ],
  'propose.two': [
    "There are two things I can do:\n\n1. {first}\n2. {second}\n\nI'd go for the first. Shall I do that, or would you rather have the second?",
    'I can offer you either of these:\n\n1. {first}\n2. {second}\n\nFrom what you have told me, the first seems right. Is that all right, or does the second suit you better?',
    'You have a choice here:\n\n1. {first}\n2. {second}\n\nShall we say the first, or do you prefer the second?',
  ],
  'propose.both': [
    'I can get both of those under way:\n\n- {first}\n- {second}\n\nShall I set that up?',
    'On both counts, here is what I can do:\n\n- {first}\n- {second}\n\nAre you happy with that?',
    'You asked for two things. This is what I can arrange:\n\n- {first}\n- {second}\n\nIs that all right?',
  ],
  'propose.again': [
    "I'd like to be sure I follow you. Shall I go ahead with that?",
    'Would you like to take that, or shall we look for something else?',
    "I'd rather ask than guess: is that a yes, or would you like another option?",
  ],
  'propose.which': [
    'Which of the two shall it be?',
    'Would you like the first, the second, or neither of them?',
    'And the two options above: which one suits you?',
  ],
  'propose.think': [
    'Of course, take your time. The offer stays open, so just tell me here when you have decided, all right?',
    "There's no rush. It's yours to think over, and everything stays as it is until you answer. Shall I wait to hear from you?",
    "Please do, it's your decision. I'll keep it open for you. Will you let me know here once you've made up your mind?",
  ],
  'propose.limit': [
    'That is what I can settle myself. If it falls short, tell me what is missing and somebody with more authority looks at it. Shall I set it going meanwhile?',
    "It's as far as I can go on my own. A colleague may be able to do more, once I know what you feel is missing. Would you like this in the meantime?",
    "I'd rather promise only what I can keep. Say what you had hoped for and it goes to someone who can decide. Shall I start with this?",
  ],
  'propose.beyond': [
    "Your request is on record: “{wish}”. The decision lies with {who}. I've sent on everything you told me, and you'll have an answer by {by}. What I can do in the meantime: {remedy}. Shall I go ahead?",
    "You asked for “{wish}”, and I've passed that to {who}. You'll hear the answer by {by}, with nothing to repeat. Until then, I can arrange this: {remedy}. Would that help?",
    'Your request, “{wish}”, is now with {who}, and the reply will reach you by {by}. There is also something I can start at once: {remedy}. Would you like that?',
  ],
  'consult.view': [
    "Thank you for being frank: that isn't it yet. What is missing for you?",
    "Let's think again. What would a good solution look like to you?",
    "I'll set that aside. What would you see as fair?",
  ],
  'consult.offer': [
    'Going by what you say, I can also offer this: {remedy}. Would that be better?',
    "Here's another way: {remedy}. What do you think?",
    'There is one more thing I can do for you: {remedy}. Is that closer to it?',
  ],
  'consult.person': [
    "This deserves someone who can decide it with you. I've passed it to {who}, and you'll have a reply by {by}. Everything is under {number}, so you won't have to repeat a word.",
    "I've asked {who} to take this on. You'll hear here by {by}. What you want is written out clearly in {number}.",
    "To get you a better answer, I've brought in {who}. They'll read all of {number} first and reply to you by {by}.",
  ],
} satisfies Partial<Catalog>;
