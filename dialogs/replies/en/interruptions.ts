import type { Catalog } from '../keys.ts';

/** What a customer may bring up at any moment: progress, withdrawing, language, thanks, goodbye, another matter. */
export const interruptions = {
  'status.case': [
    "I've looked it up: case {number} is {state}. {next}",
    'Here is where things stand. {number} is {state}. {next}',
    'Your case {number} is {state} at the moment. {next}',
  ],
  'status.ask': [
    'Gladly. Could you send me the case number? It looks like K482-910-375.',
    "What is your case number? With that I'll find it straight away.",
    'Which case shall I look up? Its number starts with K, and I sent it to you when we opened it.',
  ],
  'status.verify': [
    'To keep your case private, may I check the phone number or email you left with {number}?',
    "{number} wasn't opened in this chat, so I'd like to be sure it's you. Which contact did you give us then?",
    'Before I open {number}, could you tell me the email or phone number noted on it? It keeps your details safe.',
  ],
  'status.unknown': [
    "I haven't found {number} on my side. Please send the number once more, or ask for a person, who can search further.",
    "{number} doesn't match anything I can see. You can try it again, or simply tell me what happened and I'll take it down afresh.",
    "My search for {number} came back empty, and the fault may be in my search. Send it once more, or say you'd like a person.",
  ],
  'cancel.ask': [
    'Would you like me to withdraw {number} and take it no further?',
    'Just to be sure: shall I stop work on {number}?',
    'Shall I withdraw {number} now? The record is kept, so you can come back to it.',
  ],
  'cancel.done': [
    "I've withdrawn {number}. If you'd like to take it up again, quote the number and you won't have to start over.",
    'Done, {number} is withdrawn, as you asked. Thank you for letting us know.',
    '{number} goes no further now. The record stays, and a word from you is enough to reopen it.',
  ],
  'cancel.kept': [
    "All right, it stays open and we'll go on.",
    'Nothing has changed, then. We carry on as before.',
    "Good, your case is still moving. Let's continue.",
  ],
  'cancel.nothing': [
    "There's no open case of yours to withdraw. If something is on your mind, tell me.",
    "You have nothing pending with us here, so there's nothing to cancel. I'm listening if you need me.",
    "I see no complaint from you in this chat, so there's nothing to take back. I'm glad to listen if something is wrong.",
  ],
  'language.switched': [
    "Of course, let's go on in English.",
    'English it is. Please carry on.',
    "I've switched to English for you.",
  ],
  'goodbye.open': [
    "Goodbye for now. We'll keep working on {number}, and you can pick it up here whenever you like.",
    'Take care. Everything is saved under {number}, so you can add to it at any time.',
    "Of course, we'll leave it there for today. {number} stays open, with nothing to repeat when you come back.",
  ],
  'goodbye.plain': [
    'Goodbye, and take care.',
    "Thank you for coming by. I'm here when you need me.",
    'All the best to you.',
  ],
  'thanks.open': [
    "You're welcome. I'll stay with this until it's done.",
    "That's kind of you. Let's carry on.",
    'Thank you for your patience, too. On we go.',
  ],
  'thanks.closed': ["You're very welcome.", 'Glad I could help. Take care.', 'Thank you as well, and all the best.'],
  help: [
    'Tell me what went wrong, in your own words, and send a photo if you have one. You can correct anything, ask how your case stands, change the language, withdraw it, or ask for a person.',
    'I take down what happened, look for a solution with you and keep you informed. Write as you like. "Status", "cancel" and "talk to a person" work at any time.',
    'You can simply tell me about it, step by step. Photos are welcome, corrections too. Ask for the progress of your case, another language or a person whenever you wish.',
  ],
  'case.second': [
    "That's a separate matter, so I've given it its own case: {number}. The first one carries on as before. Please tell me about this one.",
    "I've noted this one apart, as {number}, so that neither holds up the other. Go on, I'm listening.",
    'A new case for this: {number}. Your earlier one is untouched. Take your time and tell me what happened.',
  ],
  'case.separate': [
    'That sounds like a second matter: {matter}. Shall I open a separate case for it, so that neither holds up the other?',
    "I've noted {matter} as well. Would you like it handled as a case of its own?",
    'Besides the first matter there is now {matter}. Should I keep it as a separate case?',
  ],
  'case.separated': [
    "Done: it has its own number, {number}. We'll finish the first one and then turn to it.",
    "It's on record as {number}, and it won't be forgotten while we finish the first.",
    "I've opened {number} for it. First things first, then that one.",
  ],
  'case.together': [
    "All right, I'm keeping both together in this case.",
    'Then it stays in one case, and nothing gets lost.',
    "Good, one case for both. I've added it.",
  ],
  'case.next': ['Now to the other matter.', 'And now to your second matter.', 'Next, the other one you told me about.'],
  'law.told': [
    'As information, since every case is judged on its own facts: {fact}',
    "This much I may pass on, though it isn't legal advice: {fact}",
    'Here is what the law says in general, without judging your case by it: {fact}',
  ],
  'law.noView': [
    "I'm not able to judge a point of law. Your question is noted in {number} for the colleague who handles it.",
    "That's a legal question, and a bot shouldn't answer it for you. It goes to my colleagues with {number}, word for word.",
    "I'd rather not guess at the law. I've added your question to {number}, so that whoever takes it up can answer properly.",
  ],
} satisfies Partial<Catalog>;
