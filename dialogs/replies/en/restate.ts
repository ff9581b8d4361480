import type { Catalog } from '../keys.ts';

/** The facts and the wish, read back; then one closed question. */
export const restate = {
  'restate.summary': [
    "Here is what I've understood:\n\n{lines}\n\nIs that right?",
    'Let me read it back to you:\n\n{lines}\n\nHave I got it right?',
    "So that nothing is lost, this is what I've written down:\n\n{lines}\n\nDoes that match what happened?",
  ],
  'restate.added': [
    'Added. {label}: {value}. Is everything right now?',
    'Thank you, that was still missing. {label}: {value}. Does it all fit now?',
    'I have put that in as well. {label}: {value}. Is the rest right?',
  ],
  'restate.changed': [
    "I've changed that. {label}: {value}. Is it all right now?",
    'Thank you for the correction. {label}: {value}. Does that look right?',
    'My notes now say: {label}: {value}. Is everything correct?',
  ],
  'restate.correct': [
    'Thank you for spotting that. What should it say under "{label}"?',
    'I\'d like to put that right. What is correct for "{label}"?',
    '"{label}" is wrong, then. What shall I write instead?',
  ],
  'restate.still': [
    'And what I read back to you, is that right?',
    'Coming back to the list above: does it all fit?',
    'As for what I wrote down above, is it correct?',
  ],
  'restate.missing': [
    'Thank you for noticing. What should I add about it?',
    "You're right to point that out. What would you like me to write there?",
    "I'd like it to be complete. What is still missing, in your words?",
  ],
  'restate.which': [
    'Thank you for checking. Which part shall I change?',
    "I didn't get that quite right. What would you like it to say?",
    "I'd like to put that right. Which bit is off?",
  ],
  'restate.numbered': [
    "You've told me a lot, so let's take it one by one:\n\n{lines}\n\nIs that right?",
    "Here it is in order, so it's easier to check:\n\n{lines}\n\nDoes each line fit?",
    "I've sorted it into a list for us both:\n\n{lines}\n\nHave I got it right?",
  ],
} satisfies Partial<Catalog>;
