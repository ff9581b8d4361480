import type { Catalog } from '../keys.ts';

/** A colleague comes, changes, goes, or is late. Nothing here may be untrue, and nobody has to repeat anything. */
export const agents = {
  'human.lateSupervisor': [
    "I have to say it a second time, and I'm sorry: nobody has come. I've now taken it to {who}, who'll reply to you by {by}.",
    "That's twice you have waited past the time I gave you. I apologise. Your case is with {who} now, and an answer is due by {by}.",
    'Still no reply, though I told you there would be one. I regret that. The matter has gone up to {who}. Expect to hear from them by {by}.',
  ],
  'human.promiseDue': [
    "A colleague named this time to you for something, and I can't see that it's been done. I've called for them urgently: a person will reply here by {by}.",
    "What one of us promised you is due, and there's nothing on record about it yet. So that it isn't lost, somebody will look into it and answer by {by}.",
    "By now you were to have something from my colleague. I'm not able to tell whether you do, so I've asked a person to check and write to you by {by}.",
  ],
  'human.joined': [
    "{name} has joined us and will look after this personally. Everything you've written is in front of them, so nothing has to be repeated.",
    "You're now speaking with {name}, one of my colleagues, who can see our whole conversation. I'll stay quiet in the meantime.",
    "Here is {name}, a person from our team. They have your messages from the first to the last. From now on it's the two of you.",
  ],
  'human.transferred': [
    "{name} is taking over from my colleague and has the whole conversation, so you won't have to explain it twice.",
    'From this point somebody else continues with you: {name}. All that was said and agreed so far goes along.',
    "There's a change on our side, and {name} looks after you now. Everything up to here is in their hands.",
  ],
  'human.released': [
    "{name} has passed your case back so that another colleague can continue. You'll have a reply here by {by}, and nothing said so far is lost.",
    'To get you the right person, {name} has handed this on. Someone else from the team answers by {by}, with all your messages at hand.',
    "A different colleague will follow {name} and write to you by {by}. What you've told us stays on record.",
  ],
  'human.lapsed': [
    "I've lost contact with {name}, and I'm sorry for the gap. Another colleague will pick this up and reply by {by}. Everything you wrote is safe.",
    "It looks as though {name} has been cut off. That shouldn't be your trouble, so I've called someone else, urgently, who'll answer by {by}.",
    "{name} is no longer connected. I apologise for the silence. You're first in line again, and a person will be with you by {by}.",
  ],
  'human.back': [
    "Thank you for talking with {name}. You're back with me now, and it's all on record.",
    '{name} has handed you back to me. Nothing the two of you discussed is lost.',
    "It's me again, the bot. What you and {name} talked about is kept with the rest, so we go on from there.",
  ],
  'human.backPending': [
    "{number} is under way, and you'll hear from us by {by}.",
    'The next news about {number} reaches you by {by}.',
    "We'll write to you about {number} by {by}, without your having to ask.",
  ],
  'human.backOpen': [
    'If anything else comes up, write it here.',
    "I'm listening, should you want to add something.",
    'Whenever you need us again, one line is enough.',
  ],
  'human.done': [
    '{name} has finished work on {number}, which is now closed. Should anything still be wrong, write here and it opens again.',
    "With that, the work of {name} on {number} is complete. It's closed on our side, and a message from you is all it takes to reopen it.",
    '{number} has been closed by {name}. If something turns out not to be right, tell me and we carry on.',
  ],
  'human.doneFollowUp': [
    "{name} has set everything in motion for {number}. I'll ask you by {by} whether it was done.",
    "What you agreed with {name} is on record under {number}. You'll hear from me by {by}, to see that it has happened.",
    "{number} stays open until it's all done. {name} has passed it to me, and I'll check with you by {by}.",
  ],
  'human.left': [
    "{name} has left the conversation. I'm still here if you want anything.",
    'That was {name}. Should something else come up, you can write to me at any time.',
    "You're back with me, the bot. {name} has signed off, and everything is on record.",
  ],
  'agent.offer': [
    "Here's what I can offer you: {remedy}. Would you like that?",
    "I've looked at it, and this can be arranged for you: {remedy}. Shall I go ahead?",
    'My proposal would be: {remedy}. Is that all right with you?',
  ],
} satisfies Partial<Catalog>;
