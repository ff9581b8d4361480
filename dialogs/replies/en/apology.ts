import type { Catalog } from '../keys.ts';

/** Sorry for what they went through, feeling and matter named, thanks, the wish to help, the number. */
export const apology = {
  'apology.angry': [
    "I'm truly sorry about {matter}, and that it has made you this angry. Thank you for telling us straight. It's on record as {number}, and I want to help you get it put right.",
    "I've taken in how angry this has left you, and I'm sorry you've had to go through it. I've opened case {number} about {matter}. Thank you for speaking up. Let's get it sorted together.",
    'No one would take this lightly. I am sorry about {matter}. You could have walked away, and you told us instead, so thank you. Your case is {number}, and I want to see it solved.',
  ],
  'apology.anxious': [
    "I'm sorry about {matter}, and for the worry it's caused you. Thank you for letting us know. Case {number} is open now, and I'd like to get it moving straight away.",
    "You've been left worrying, and I'm sorry for that. I've noted {matter} under {number}. Thank you for coming to us. I'm here to help and I'll keep it quick.",
    "I'm sorry you've been kept on edge by {matter}. Thank you for telling me. It's all under {number}, and I'd like to take some of this worry off you.",
  ],
  'apology.confused': [
    "I'm sorry about {matter}, and that it's been so hard to make sense of. Thank you for explaining it. Your case is {number}, and I'd like to help you get to the bottom of it.",
    "You've had a puzzling time of it, and I'm sorry. I've put {matter} on record as {number}. Thank you for bearing with it. Let's work it out one step at a time.",
    'I am sorry that {matter} has left you with so many questions. Thank you for asking us. They are all kept under {number}, and I want to help you find the answers.',
  ],
  'apology.disappointed': [
    "I'm sorry about {matter}. You trusted us, and you've been left disappointed. Thank you for telling us all the same. Your case is {number}, and I'd like to help make this good.",
    "You came to us in good faith, and I'm sorry you've been left disappointed. I've recorded {matter} as {number}. Thank you for giving us the chance to help.",
    "It's a sad thing to be let down, and I am sorry about {matter}. I'm grateful that you said so. It's under {number} now, and I want to help you with it.",
  ],
  'apology.grief': [
    "I'm sorry that you've had to deal with {matter} as well, at a time like this. Thank you for telling us. It's on record as {number}, and I'd like to take as much of it off you as I can.",
    "You have enough to carry just now, and I'm sorry that {matter} came on top of it. Thank you for telling us. Your case is {number}, and I'll keep what I ask to a minimum.",
    "I'm sorry about {matter}, and that it reached you at such a time. Thank you for letting us know. It's all under {number}, and I'd like to help you get it settled quietly.",
  ],
  'apology.neutral': [
    "I'm sorry about {matter}, and for the trouble it's given you. Thank you for telling us. I've opened case {number}, and I'll help you with it from here.",
    "Thank you for bringing this to us, and I'm sorry you've had to. {number} is your case number for {matter}. I'd like to help you get it settled.",
    "Thank you for letting us know, and I'm sorry about {matter}. It's all noted as {number}. Let's see what I can do for you.",
  ],
  'apology.grave': [
    "I'm so sorry you've had to face this. Thank you for telling us about {matter} straight away. It's all under {number}, and I want to help you as far as I can from here.",
    "That must have been unsettling, and I'm sorry. Thank you for letting us know. I've put {matter} on record as {number}, and I'd like to help, so I'll ask only what moves it forward.",
    "Nobody should have to deal with this, and I am sorry. Thank you for coming to us about {matter}. {number} holds everything you've said, and I'd like to help you through the rest.",
  ],
  'apology.promise': [
    "You'll hear from us here by {by}, even if there is no news yet.",
    "By {by} you'll have word from us in this chat, with or without a result.",
    "I'm putting a time on it now: you'll hear from us here by {by}, whatever we know by then.",
  ],
  'listen.close': [
    "You needn't do anything more. It's written down in your own words, and the people it concerns will read it. If you'd like to add to it, I'm here.",
    "I won't ask you a list of questions. What you said goes to those who can learn from it, just as you put it. I'm still listening if there's more.",
    'Thank you for trusting me with it. It stays on record in your words and will be read by the people responsible. Write again whenever you feel like it.',
  ],
  'apology.hurt': [
    "I'm so sorry that somebody is suffering because of this. Looking after them comes first. Everything is on record as {number}, and I'll ask only for what helps the colleague who is coming to you. Thank you for telling us.",
    "What you and yours are going through matters more than anything else here, and I'm sorry. I've kept it all under {number}. A few details help us act faster, and I want to help.",
    "I'm very sorry to hear how it is. Please stay with whoever needs you. Your case is {number}, thank you for reporting it, and I'll keep this short.",
  ],
} satisfies Partial<Catalog>;
