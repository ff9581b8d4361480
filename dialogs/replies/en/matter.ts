import type { Catalog } from '../keys.ts';

/** What it is like to meet with such a thing, for who reports it without naming a feeling: no fault is taken or given. */
export const matter = {
  'vent.ack.quality': [
    'You bought it to enjoy it, and it should have been right. Please go on.',
    "That's not what you had in mind when you paid for it. I'm listening.",
    "I can see why you'd expect better of it. Tell me the rest.",
  ],
  'vent.ack.delivery': [
    'An order should come right, whole and on the day. Please go on.',
    "You were counting on it, and it's given you extra work instead. I'm listening.",
    'Having something brought to you is meant to save you trouble. Tell me the rest.',
  ],
  'vent.ack.waiting': [
    'Nobody likes to be kept waiting without a word. Please go on.',
    "Your time matters, and that's a good piece of it gone. I'm listening.",
    'Waiting like that wears anyone down. Tell me the rest.',
  ],
  'vent.ack.staff': [
    "Everyone wants to be dealt with properly. Please go on, I'd like all of it.",
    "I can see how that would stay with you. I'm listening.",
    "That's not how anybody likes to come away. Tell me the rest.",
  ],
  'vent.ack.aftersales': [
    'The first trouble was enough, and now you have this to see to as well. Please go on.',
    "You'll have wanted this behind you by now. I'm listening.",
    "You've put a fair bit of effort into this. Tell me the rest, I'm noting each step.",
  ],
  'vent.ack.billing': [
    "It's your money, and it should all add up. Please go on.",
    "Nobody likes a surprise when it comes to paying. I'm listening.",
    "I can see why you'd want that looked into. Tell me the rest.",
  ],
  'vent.ack.advertising': [
    'You went by what you were told, and then it looked different. Please go on.',
    "What is promised and what arrives ought to match. I'm listening.",
    'You chose it in good faith, so I see why this jars. Tell me the rest.',
  ],
  'vent.ack.network': [
    'So much hangs on it working when you need it. Please go on.',
    "That gets in the way of everything else in the day. I'm listening.",
    "It's hard to rely on something that keeps you guessing. Tell me the rest.",
  ],
  'vent.ack.account': [
    'Anything to do with your own account should leave you at ease. Please go on.',
    "I can see why that would be on your mind. I'm listening.",
    "That shouldn't be left for you to sort out. Tell me the rest, I'm noting it all.",
  ],
  'vent.ack.environment': [
    "That would take the shine off anyone's visit. Please go on.",
    "You came for a pleasant time, and this got in the way. I'm listening.",
    'How a place feels matters as much as anything else there. Tell me the rest.',
  ],
  'vent.ack.process': [
    "You thought it was all arranged, and then it wasn't so simple. Please go on.",
    "Being sent back and forth is tiring in itself. I'm listening.",
    'That should have gone the way it was arranged. Tell me the rest.',
  ],
  'vent.ack.occasion': [
    'And that on a day that was meant to be special. Please go on.',
    "A day like that only comes round once, so I see why this matters. I'm listening.",
    "You'd have wanted that day to go well from start to finish. Tell me the rest.",
  ],
} satisfies Partial<Catalog>;
