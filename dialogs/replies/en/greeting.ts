import type { Catalog } from '../keys.ts';

/** First words, and who is speaking. */
export const greeting = {
  'greeting.first': [
    "Hello, I'm {bot}, the assistant at {brand}. I'm a bot, and I take complaints. Tell me what happened, in your own words, and ask for a person whenever you like.",
    "Hello, this is {brand}. My name is {bot}, an automated assistant, and I'm here to take your complaint properly. Start wherever you wish. If you'd rather talk to a person, say so at any time.",
    "Welcome to {brand}. I'm {bot}, a bot that looks after complaints. Put it in your own words and I'll note it all down. A person is available too, whenever you ask.",
  ],
  'greeting.back': [
    "Welcome back. Your case {number} is still open, and I have everything you told us. Carry on from there, or tell me what's new.",
    "Hello again. It's all kept under {number}, so there's no need to start over. Please go on.",
    "Good to hear from you. I still have {number} in front of me. Add whatever you'd like, or ask for a person.",
  ],
  'smalltalk.hello': [
    "Hello, I'm here. Please go ahead.",
    "Hello. Start wherever you like, I'm listening.",
    'Hello there. Tell me what brings you here today.',
  ],
  identity: [
    "I'm {bot}, an automated assistant at {brand}: a bot, not a person. I note down everything you say exactly as it is. If you'd like a person, just say so.",
    "To be open with you, I'm a bot. I'm called {bot} and I take complaints for {brand}. Say the word and I'll bring in a person.",
    "You're talking to {bot}, a bot that takes complaints at {brand}. You can have a person at any time, and all you've told me goes with you.",
  ],
  'greeting.known': [
    "Welcome back, {name}. I'm {bot}, the bot that takes complaints at {brand}. I know you from last time, so there's no need to introduce yourself. Tell me what happened, and ask for a person whenever you like.",
    "Hello again, {name}. This is {bot}, the automated assistant at {brand}. Your details are still here, so just tell me what it's about. A person is a word away.",
    "It's good to hear from you again, {name}. I'm {bot}, a bot at {brand}. Go straight to what's on your mind, and if you'd rather have a person, say so.",
  ],
} satisfies Partial<Catalog>;
