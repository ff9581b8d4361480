import type { Catalog } from '../keys.ts';

/** While the customer lets it out: short, no questions, no defence, room to go on. */
export const vent = {
  'vent.ack.angry': [
    "That would make anyone angry, and I'm glad you've told me. I'm listening.",
    "No wonder you're cross. Say it just as it is, I'm noting it all.",
    'I can see why this upsets you. Go on, nothing will be left out.',
    "You've every reason to speak plainly. I'm with you, please carry on.",
  ],
  'vent.ack.anxious': [
    "I can tell this can't wait. I'm already noting it, go on.",
    "Your time matters here, so I'll be brief. Tell me the main thing first.",
    "That's a worrying place to be left in. I'm right here, keep going.",
  ],
  'vent.ack.confused': [
    "It's a lot to untangle. Tell me in any order, I'll put it together.",
    "So many loose ends would puzzle anyone. I'm following you, please go on.",
    "Take it piece by piece, just as it comes to mind. I'll sort it out as we go.",
  ],
  'vent.ack.disappointed': [
    "You trusted us, and this isn't what you hoped for. Please tell me more.",
    "That's a real let-down. I'd like to hear all of it.",
    "You expected better, and that hurts. I'm listening.",
  ],
  'vent.ack.grief': [
    "I'm very sorry for your loss. Take all the time you need, I'm listening.",
    'Please accept my condolences. Tell me what I should know, whenever you feel able to.',
    "I'm so sorry to hear that. There's no hurry, tell me in your own time.",
  ],
  'vent.ack.care': [
    "Thank you for telling me. I'll keep this easy for you, so go on in your own time.",
    "I'm sorry this has come on top of the rest. No rush, go on when you're ready.",
    "You have enough to manage without this. Take your time, I'll keep it simple.",
  ],
  'vent.ack.neutral': [
    "Thank you, I'm noting that. Please go on.",
    "I've got that down. Carry on when you're ready.",
    'That helps. Tell me the rest in your own time.',
  ],
  'vent.more.hot': [
    "If there's more, let me have all of it. I'm still listening.",
    "Say as much as you like. There's no rush on my side.",
    "Keep going until it's all been said. I'm staying right here.",
  ],
  'vent.more.calm': [
    "If there's anything to add, please do.",
    "Go on, I'm reading along and taking notes.",
    'Take your time. Whatever comes to mind is welcome.',
  ],
} satisfies Partial<Catalog>;
