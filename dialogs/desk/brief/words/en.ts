import type { BriefWords } from './briefWords.ts';
import { enLanes, enStyles } from './enAdvice.ts';

const often = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** The brief in English. */
export const en: BriefWords = {
  why: {
    asked: 'The customer asked for a person.',
    safety: 'Somebody may be ill, hurt or in danger.',
    self_harm: 'The customer wrote of hurting themselves or ending their life.',
    threat: 'The customer named an authority, a lawyer or the press.',
    extortion: 'What the customer wrote reads like asking for money in return for silence.',
    crime: 'The customer reports a crime: theft, fraud, or somebody else in their account.',
    abuse: 'The customer insulted people more than once; the bot set a boundary and stepped back.',
    unsolved: 'The bot had nothing more to offer within its authority.',
    not_understood: 'The bot could not make out what the customer means.',
    failing: 'Something failed on our side, and the bot could not go on.',
    reopened: 'The customer says that it is not settled after all.',
    vip: 'A VIP or corporate customer.',
    staff: 'One of us stepped in without being asked.',
  },
  withBot: 'The bot is looking after this conversation; nobody was asked for.',
  fact: {
    details: 'What happened',
    name: 'Name',
    contact: 'Contact',
    product: 'Product',
    batch: 'Date or batch code',
    orderNumber: 'Order number',
    place: 'Where',
    occurredOn: 'When',
    amount: 'Amount',
    quantity: 'Quantity',
    evidence: 'Photos or receipts',
    symptoms: 'Symptoms',
    effect: 'What it meant for them',
    tried: 'Tried so far',
    wish: 'What they want',
  },
  photo: 'received, see the conversation',
  emotion: {
    angry: 'angry',
    anxious: 'anxious',
    confused: 'confused',
    disappointed: 'disappointed',
    neutral: 'calm',
    satisfied: 'satisfied',
  },
  signal: {
    health: 'illness or injury',
    food_safety: 'food safety',
    regulator: 'an authority',
    legal: 'a lawyer or court',
    media: 'the press or going public',
    churn: 'leaving us',
    human: 'wanting a person',
    abuse: 'insults',
    extortion: 'money for silence',
    repeat: 'an earlier complaint or repair',
    refund: 'a refund',
    sarcasm: 'sarcasm',
    crime: 'a crime',
    self_harm: 'hurting themselves',
  },
  severity: [
    '',
    'The matter itself is minor.',
    '',
    'The matter is serious.',
    'The matter is critical: health, danger, crime or a great loss.',
  ],
  stage: {
    vent: 'They are still telling what happened; let them finish.',
    apology: 'They have been heard, and we have said that we are sorry.',
    clarify: 'The facts are being collected.',
    restate: 'The facts were read back; they have not confirmed them yet.',
    propose: 'The facts are confirmed; a solution is being looked for.',
    consult: 'An offer was refused; we asked what they would find right.',
    commit: 'A solution is agreed.',
    follow_up: 'What was agreed is under way or done; we check whether it is settled.',
  },
  somebody: 'A customer',
  complains: (who, what) => `${who} complains about: ${what}.`,
  nothingYet: 'Nothing has been complained about yet.',
  mentions: (signals) => `They mention ${signals.join(', ')}.`,
  feels: (emotion, intensity) =>
    intensity >= 2.5 ? `very ${emotion}` : intensity < 1.5 && intensity > 0 ? `a little ${emotion}` : emotion,
  mood: (first, peak, last) => {
    if (first === last && first === peak) return `They are ${last}.`;
    if (peak === first || peak === last) return `They were ${first} at first and are ${last} now.`;
    return `They began ${first}, were ${peak} at the worst, and are ${last} now.`;
  },
  known: (facts) => `Known: ${facts.join('; ')}.`,
  history: (earlier, reopened) =>
    [
      earlier > 0 ? `They have complained ${often(earlier)} before.` : '',
      reopened > 0 ? `This case was reopened ${often(reopened)}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  waits: (since, by, isOver) =>
    `Waiting since ${since}. We told them that a person answers by ${by}${isOver ? '; that time has passed' : ''}.`,
  holds: (who, since) => `${who} has it since ${since}.`,
  heldBefore: (who, since, until) => `${who} had it from ${since} until ${until}.`,
  promise: {
    follow_up: 'We get in touch, with or without news',
    handoff: 'A person answers',
    remedy: 'What was agreed is done',
    nudge: 'We ask whether they are still there',
  },
  said: {
    apology: (at) => `We said that we are sorry for what they went through, at ${at}; no fault was admitted.`,
    restated: (at) => `The facts were read back at ${at}.`,
    boundary: (at) => `They were asked once, calmly, not to insult people, at ${at}.`,
    emergency: (at) => `They were told to see a doctor if need be, and whom to call, at ${at}.`,
    crisis: (at) => `They were given the number of a crisis line at ${at}.`,
    law: (at) => `They were told what the law says, in approved words, at ${at}.`,
    csat: (at) => `They were asked how satisfied they are at ${at}.`,
    failed: (at) => `A technical fault was admitted, with an apology, at ${at}.`,
    held: (at) => `The bot held back an answer and promised one by a colleague at ${at}.`,
  },
  clock: (what, by, isOver) => `${what} By ${by}${isOver ? ', which has passed' : ''}.`,
  style: enStyles,
  lane: enLanes,
  suggestion: {
    hello: 'To begin: they need not repeat anything',
    acknowledge: 'Shows that you are listening',
    apologise: 'Sorry for what they went through, without admitting fault',
    ask: 'The next fact that is still open',
    wish: 'Ask what they want before you offer anything',
    offer: 'An offer within your authority that fits this case',
    view: 'Ask what they would find right',
    time: 'Say when they hear from you',
    close: 'The end of a conversation: sorry, thank you, we improve',
  },
};
