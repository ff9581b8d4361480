import type { Catalog } from '../keys.ts';

/** Who does what by when, with the number; then sorry again, thanks for the trust, we will improve. */
export const commit = {
  'commit.summary': [
    "That's agreed, then. Here is what happens:\n\n{actions}\n\nWe'll get in touch with you by {by}, without your having to ask. Your case number is {number}.",
    "Let me set out what we'll do:\n\n{actions}\n\nWherever things stand, you'll hear from us by {by}. To ask before that, quote {number}.",
    "This is the plan:\n\n{actions}\n\nBy {by} we'll tell you how it has gone. It's all kept under {number}.",
  ],
  'commit.close': [
    "Once more, I'm sorry you've had this trouble. Thank you for trusting us to deal with it. What you've told us will be used to do better.",
    "I'm sorry for all the bother this has been, and thank you for trusting us with it. We'll learn from it and improve.",
    'Again, my apologies for all this has put you through. Your trust means a great deal, thank you, and we will work on what went wrong.',
  ],
} satisfies Partial<Catalog>;
