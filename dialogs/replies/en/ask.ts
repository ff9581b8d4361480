import type { Catalog } from '../keys.ts';

/** The first time a fact is asked for: one open, easy question. */
export const ask = {
  'ask.details': [
    "I'd like to see this solved. May I first ask what happened?",
    'Could you take me through what happened, from the start?',
    'So that I have the full picture, what exactly went wrong?',
  ],
  'ask.name': ['How may I address you?', 'What name shall I use for you?', 'May I ask your name?'],
  'ask.contact': [
    'In case we have news when you are away from this chat, what phone number or email reaches you best? It is used for this case only.',
    "How would you like us to reach you about this, by phone or by email? It'll be kept to this matter.",
    'May I note a number or an email address, so that we can bring you news of this case?',
  ],
  'ask.product': [
    'Which item is it about?',
    'What did you buy?',
    'Could you tell me the name or model of the product?',
  ],
  'ask.batch': [
    'Is there a date or batch code on the pack? It lets us look at everything made with it.',
    'What date or batch number is printed on the packaging?',
    'To trace where it was made, could you send me the code on the pack?',
  ],
  'ask.orderNumber': [
    'What is the order number? It lets me look up exactly what was sent.',
    "Could you give me your order number? It's in your confirmation email.",
    'So that I can find your order at once, which number does it have?',
  ],
  'ask.place': [
    'Where did you buy it, or where did this happen?',
    'Which shop was it, or was it online?',
    'Whereabouts did this take place?',
  ],
  'ask.occurredOn': ['When did this happen?', 'What day was that?', 'Do you remember roughly which date it was?'],
  'ask.amount': [
    'What amount is it about?',
    'How much did it come to?',
    'Could you tell me the sum, so that I can match it to our records?',
  ],
  'ask.quantity': [
    'How many are affected?',
    'Is it one item, or several?',
    'What number of items has this happened to?',
  ],
  'ask.evidence': [
    'Do you have a photo, a receipt or a message that shows it? You can send it right here.',
    'Could you send me a picture? It saves you explaining it all in words.',
    'Is there anything on hand that shows the problem, such as a photo or the bill?',
  ],
  'ask.symptoms': [
    'People come first: is everybody all right, or does anyone feel unwell?',
    'Before anything else, has anyone felt unwell or been hurt?',
    "May I ask how everyone is? If anybody isn't well, tell me in what way.",
  ],
  'ask.effect': [
    'How has this affected you?',
    'What has it cost you in time or trouble?',
    'What did it keep you from doing?',
  ],
  'ask.tried': [
    'Have you spoken to any of us about this before, and what came of it?',
    "What has been tried so far? I wouldn't want to send you round the same loop.",
    'Has anyone here dealt with this already?',
  ],
} satisfies Partial<Catalog>;
