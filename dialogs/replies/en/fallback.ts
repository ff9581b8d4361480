import type { Catalog } from '../keys.ts';

/** Not understood (ours to fix), not a complaint, or something broke on our side. */
export const fallback = {
  'fallback.rephrase': [
    "I'm sorry, I didn't quite catch that. Could you put it another way?",
    "I'm not sure I've followed you. Would you say it once more, in a few words?",
    'That one slipped past me. May I ask you to say it differently?',
  ],
  'fallback.choice': [
    "I still haven't caught it, and I'm sorry. Would you like to go on with your complaint, check a case, or talk to a person?",
    'Let me make it easier: is it about your complaint, the progress of a case, or would you like a person?',
    'I want to get this right. Which is closest: "go on", "status" or "talk to a person"?',
  ],
  'fallback.person': [
    "I don't want to make you say it again. I've asked a colleague to step in, and you'll have a reply here by {by}. They can see all of this.",
    "A person will follow this better than I do. One of my colleagues will answer you here by {by}, with everything you've written in front of them.",
    "So as not to hold you up, I've handed this to a colleague, who'll reply by {by}. Add anything you like meanwhile.",
  ],
  'notComplaint.question': [
    "Thank you for asking. I look after complaints, so my colleagues will answer this better. Say you'd like a person and I'll bring one in.",
    "I've noted your question. For a reliable answer, ask me for a person. And if something has gone wrong, tell me about it here.",
    "That's one for my colleagues, who know it best. Ask for a person, and I'll pass it to them.",
  ],
  'notComplaint.praise': [
    "Thank you, that's lovely to hear. I've kept it on record. We're here if you ever need us.",
    'How kind of you to write. Your words are noted, for my colleagues to read.',
    "It's good of you to say so, and it encourages us. Do come back whenever we can help.",
  ],
  'error.apology': [
    "I'm sorry, something went wrong on our side. Your message is safely kept. Please try again or simply go on. The reference is {reference}.",
    'That was a fault in our system, and I apologise. Nothing you wrote is lost. Carry on when you like, and quote {reference} if you want to ask about it.',
    "Our system stumbled just now. I'm sorry. What you sent has been saved under reference {reference}. You can send it again, or just carry on.",
  ],
  'error.person': [
    "I'm sorry, our system keeps failing, and I don't want to cost you more time. I've asked a colleague to take over, and you'll have a reply here by {by}. All your messages are safe. The reference is {reference}.",
    'It has gone wrong again on our side, and I apologise. A person will answer you here by {by}, with everything you wrote at hand. Your reference is {reference}.',
    "Our system still isn't right, and you've been more than patient. This is now with a colleague, who'll write to you by {by}. Nothing has been lost, reference {reference}.",
  ],
  'guard.held': [
    "I'd rather have a colleague answer this properly than tell you something I can't keep. You'll hear from them here by {by}.",
    "This one deserves a person's answer. A colleague will write to you here by {by}, with everything you've told me in front of them.",
    "Let me not guess at this. I've asked a colleague, who'll reply here by {by}.",
  ],
  'notComplaint.suggestion': [
    "Thank you, that's a good thought. I've noted it in your words for the people who can change it.",
    "I've passed your suggestion on as you put it. Thank you for thinking along with us.",
    "That's noted, with thanks. Ideas like this go to the colleagues who plan such things.",
  ],
} satisfies Partial<Catalog>;
