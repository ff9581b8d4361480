import type { Catalog } from '../keys.ts';

/** Half-sentences before a question. They ask nothing themselves. */
export const clarify = {
  'clarify.noted': [
    "Thank you, I've noted that.",
    'Right, that helps.',
    "Got it, it's in your case.",
    "That's clear, thank you.",
  ],
  'clarify.name': ['Thank you, {name}.', "It's good to know your name, {name}.", "I've put your name down, {name}."],
  'clarify.photo': [
    'Your picture has come through. Thank you, it helps.',
    "Thanks for the photo. It's in your case, where my colleagues can see it too.",
    "I've saved the picture, and I'm grateful you took the trouble.",
  ],
  'clarify.sendPhoto': [
    "Yes please, send it here whenever it suits you. It'll go straight into your case.",
    "Please do, you can attach it in this chat at any time. Let's go on meanwhile.",
    'That would help, thank you. Drop it in here when you have it to hand.',
  ],
  'clarify.beside': [
    "I've added that to your case, in your words.",
    'That goes with it, just as you say.',
    "I've put that in as well.",
  ],
  'clarify.unknown': [
    "That's quite all right, we can go on without it.",
    "No problem at all. I'll leave that one open.",
    "That's fine. If it turns up later, just tell me.",
  ],
  'clarify.declined': [
    "Of course. You needn't share that.",
    "That's your choice, and it won't hold anything up.",
    "Understood, I won't ask for it again.",
  ],
  'clarify.corrected': [
    'Thank you for putting me right. {label}: {value}.',
    "I had that wrong, and I've changed it. {label}: {value}.",
    "I've updated my notes. {label}: {value}.",
  ],
  'clarify.added': [
    "I've added that. {label}: {value}.",
    "That's down now. {label}: {value}.",
    'Thank you, noted. {label}: {value}.',
  ],
  'clarify.why': [
    "I'll only ask for what helps to get this solved. Anything you'd rather not say, we can skip.",
    "I ask so that whoever handles this has it all at once, and you aren't asked again.",
    "A few details let me offer you something definite. If you're not sure of one, just say so.",
  ],
  'clarify.lead': [
    'Your time matters, so let me get this moving while you tell me more.',
    "I'm keeping all of this, and one more detail lets me get it moving for you.",
    'Every word of that is in your case. One thing more and somebody can start on it.',
  ],
  'clarify.care': [
    "Thank you for telling me. I'll keep the rest as easy for you as I can.",
    "I'm glad you said so. I'll ask for no more than I need.",
    "I'll bear that in mind, and keep this as simple for you as I can.",
  ],
  'clarify.grief': [
    "I'm very sorry for your loss. I'll keep what I ask to a minimum.",
    "Please accept my condolences. I'll be as brief as I can.",
    "I'm so sorry to hear that. We'll keep the rest short.",
  ],
  'clarify.question': [
    "I'd rather not guess at that. Your question is in the case for the colleague who takes it on, and you'll hear from us by {by}.",
    "I don't have the answer to that here. I've written your question down for a colleague who can find out, and you'll hear from us by {by}.",
    "I can't see that from here, so your question goes to those who can. You'll hear from us by {by}.",
  ],
  'clarify.unsafe': [
    "To be on the safe side, please leave it alone until somebody here has looked into it. You'll hear from us by {by}.",
    "I can't tell you that it's safe, so I'd leave it well alone for now. I've put your question to a colleague, and you'll hear from us by {by}.",
    "Better not, until we know more. Your question is with the case for a colleague, and you'll hear from us by {by}.",
  ],
  'clarify.already': [
    "You're right, and I'm sorry for asking. It's in your case as you wrote it.",
    "You did say so, I'm sorry. It stands in your case, so let's move on.",
    "I'm sorry, I ought to have had that from what you wrote. I won't ask it again.",
  ],
  'clarify.repeat': [
    "Having to tell it over and over is wearing. It's written down in your case now, for whoever takes it on.",
    "You've told it often enough. What you say here stays with the case, so a colleague can read it instead of asking you.",
    "I'm sorry you've had to go through it all again. It's in the case in your own words now.",
  ],
} satisfies Partial<Catalog>;
