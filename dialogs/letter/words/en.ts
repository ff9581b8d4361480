import type { LetterWords } from './letterWords.ts';

/** English, in the form of a British business letter. */
export const en: LetterWords = {
  language: 'en-GB',
  title: 'With our apologies',
  reference: 'Our reference: {number}',
  salutation: { titled: 'Dear {name},', named: 'Dear {name},', unnamed: 'Dear Customer,' },
  greeting: '',
  sorry:
    'We are writing to say how sorry we are about {matter}. It has cost you time and given you trouble you never asked for, and we do not take that lightly. Thank you for telling us.',
  happened: 'This is what you told us on {date}, in your own words:',
  cause: 'We have looked into how this came about. {cause}',
  causeOpen:
    'We are still looking into how this came about. By {by} we will write to you with what we have found, even if there is more to find out.',
  done: {
    lead: 'So far, we have done the following:',
    recorded: 'Your complaint has been on record since {date}, under the number {number}.',
    takenOver: 'A colleague has been looking after it in person since {date}.',
    evidence: 'What you sent us to show it has arrived and is kept with your case.',
    solved: 'On {date} we asked you whether the matter was settled, and you told us that it was.',
  },
  change: 'So that other customers are spared the same, this is what we are changing: {change}',
  agreed: 'This is what we have agreed with you:',
  offer: 'This is what we would like to offer you. Please tell us whether it suits you:',
  decision: 'You asked us for this: “{wish}”. {who} decides on it, and you will have the answer by {by}.',
  thanks:
    'Once more, please accept our apologies for what you have been through. You gave us the chance to put this right, and we are grateful for it.',
  contact:
    'If anything in this letter differs from what you remember, or if there is something you would like to add, please reply in the chat in which you wrote to us and give the number {number}. Everything you have told us is kept there, so there is no need to explain it again.',
  close: { named: ['Yours sincerely,'], unnamed: ['Yours faithfully,'] },
  signature: { signed: ['{name}', 'Customer Care', '{brand}'], unsigned: ['Customer Care', '{brand}'] },
};
