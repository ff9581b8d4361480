import type { Catalog } from '../keys.ts';

/** A person was asked for, is on the way, or is no longer wanted. Nothing here may be untrue. */
export const human = {
  'human.requested': [
    "Of course. I've asked a colleague to take over, and you'll have a reply here by {by}. They see everything you've told me under {number}, so nothing has to be repeated. Meanwhile, add anything you like here, or say \"continue\" to carry on with me.",
    'Gladly. A person will answer you here by {by}. Your case {number} goes along, with all you\'ve said, word for word. If something else comes to mind, just write it. To go on with me while you wait, say "continue".',
    "I'm arranging that now. By {by}, one of my colleagues will reply, having read the whole of {number} first. You're welcome to keep adding to it here. If you'd like to move on with me for now, \"continue\" is all it takes.",
  ],
  'human.requested.first': [
    'Of course. A colleague will reply to you here by {by}. If you like, write down what happened in the meantime: they\'ll see it, and you won\'t have to tell it twice. Or say "continue" and we can begin together.',
    "Gladly. I've asked for a person, who'll answer here by {by}. Anything you send now will be waiting for them. If you'd like to start with me, say \"continue\".",
    "I'm arranging that now, and you'll hear from a colleague by {by}. Feel free to leave the story here first, so there's nothing to repeat. Saying \"continue\" brings you back to me at any time.",
  ],
  'human.waiting': [
    'Thank you for waiting. My colleague has your messages and will reply here by {by}. If you\'d like to go on with me, say "continue".',
    'That\'s been added to your record, where my colleagues can read it. You\'ll hear from one of them by {by}, and "continue" brings you back to me.',
    'I\'m still with you. A reply from a person is due by {by}. Write more if you wish, or say "continue" and we\'ll carry on for now.',
  ],
  'human.late': [
    "I told you a colleague would be here by now, and nobody has come. I'm sorry. I've raised it as urgent, and a person will reply by {by}.",
    "The time I gave you has passed without a reply, and that isn't what I promised. I'm sorry. Your case now goes first, and you'll hear from someone by {by}.",
    "You've waited longer than I said you would, and I'm sorry about that. I've called again and marked it urgent. The new time is {by}.",
  ],
  'human.added': [
    "Thank you, I've added that to what my colleague will see. They'll reply here by {by}, with all of it in front of them.",
    "That's with your case now, for my colleague to read before they write to you. You'll hear from them by {by}.",
    "I've put that down as well, so you won't have to tell it again. A colleague answers you here by {by}.",
  ],
  'human.noted': [
    "Thank you, I've passed that on.",
    'Noted, my colleague will see it.',
    "I've put that with the rest.",
  ],
  'human.carryOn': [
    'Gladly. A colleague will still be with you by {by}, and we can go on until then.',
    "Let's carry on, then. Your place with a colleague is kept, with an answer by {by}.",
    'Happy to. The person you asked for still answers by {by}.',
  ],
  'human.cancelled': [
    "All right, let's go on together. A person is still there if you want one.",
    "Happy to carry on with you. Just say if you'd like a colleague after all.",
    "Good, we'll pick up where we were. You can ask for a person again whenever you like.",
  ],
  'human.offer': [
    'I can hear this is getting worse for you, not better. If you\'d rather have a person take it from here, say "person" and I\'ll bring one in.',
    'You\'ve had enough of this, and I understand that. A colleague can take over whenever you say "person".',
    'It matters to me that this goes no further wrong. If you\'d like to speak with one of my colleagues, just write "person".',
  ],
  'human.near': [
    "I'm here, and I'm reading every word. A colleague comes to you here by {by}. If the waiting gets too heavy, {crisis} answers now.",
    "You matter to us, and you're not on your own with this. Please keep {crisis} close, and a colleague will be with you by {by}.",
    'Thank you for staying with me. Somebody from our team writes to you by {by}, and {crisis} is there this very minute.',
  ],
  'human.relief': [
    "I'm glad to hear that. A colleague will still look in on you by {by}, and meanwhile we go on with this.",
    "Thank you for saying so, that is a relief. A colleague will still check in with you here by {by}; let's carry on with your case.",
    "Good, I'm relieved. Should it ever be more than a figure of speech, somebody here will listen, and a colleague will still be in touch by {by}. Back to your case.",
  ],
} satisfies Partial<Catalog>;
