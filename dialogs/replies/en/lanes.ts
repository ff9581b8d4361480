import type { Catalog } from '../keys.ts';

/** Matters that outweigh the ordinary path: each in its own tone, all of them on record. */
export const lanes = {
  'lane.safety': [
    "People first. If anyone feels unwell, please see a doctor, and in an emergency call {emergency}. Please keep the product and its packaging, and stop using it. I've alerted a colleague, who will answer you here by {by}. Your case is {number}. How is everyone feeling now?",
    "I'm concerned to hear this. For any symptoms, please get medical help, and call {emergency} if it's urgent. Do keep what is left, with the packaging. The person responsible has been told and will reply by {by}, under {number}. How are things right now?",
    "Your safety matters most. Please see a doctor if something feels wrong, or ring {emergency} if it can't wait. Set the product and the packaging aside, unused. It's been reported to a colleague as {number}, and you'll hear by {by}. How are you all doing now?",
  ],
  'lane.selfHarm': [
    "Thank you for telling me. You matter far more than any complaint. Please talk to {crisis} now. Someone there will listen. If there's a person you trust nearby, let them be with you. I've asked a colleague to come to you here by {by}.",
    "I'm worried about you, and I'm glad you said it. You don't have to carry this alone: {crisis} is there for you. We'll take care of the complaint. A person from our team will write to you here by {by}.",
    "That sounds very hard to bear. Please reach out to {crisis}, or to somebody close to you, right away. I've called a colleague, who'll be with you here by {by}. I'm reading every word until then.",
  ],
  'lane.threat': [
    "I've recorded what you say, just as you put it, under {number}. Where you take it is your decision, and we respect that. A senior colleague will answer you on the facts by {by}. Anything you'd like to add can be sent here.",
    'Thank you for telling us plainly. You take this seriously, and so do we. The whole account is in {number}, with a senior colleague, who will reply to you here by {by}.',
    "That's noted in full as {number}. I've passed it to a senior colleague, and you'll have a considered reply by {by}. You're welcome to send further details or documents here.",
  ],
  'lane.extortion': [
    "I've written down your request as you made it, under {number}. To look into the facts, any photos or receipts would help us, and you can send them here. A colleague will answer you in writing by {by}.",
    "Thank you, that's all on record as {number}. To look at it fairly, we'd be grateful for a picture of the item or proof of purchase. We'll keep everything in this chat, and the person responsible will reply by {by}.",
    "A colleague who deals with such matters will look into {number} and write to you here by {by}. Anything that shows what happened is welcome, and we'll examine it with care.",
  ],
  'lane.crime': [
    "I'm very sorry to hear that. If there's any danger, please call {emergency} now. I've noted everything under {number}, and a colleague will contact you by {by}. If the police need anything from us, we'll gladly assist.",
    "I hope you're safe. This is one for the police, on {emergency}. What you've told me is recorded as {number}, and you'll have an answer here by {by}.",
    "Your safety comes first, so please ring {emergency} and let the police help. On our side it's {number}, with a colleague who'll be in touch by {by} to see what we can do.",
  ],
  'lane.abuse': [
    "I do want to help you with this. Let's keep it to what happened rather than to people, and I'll note every point.",
    "I can hear that you're upset. I'd ask that we leave out the insults. About the matter itself, say as much as you like.",
    "I'm here to help. Insults make that harder, so please tell me about the problem itself.",
  ],
  'lane.abusePerson': [
    "It's best that a colleague takes this from here. They have all of it and will reply by {by}.",
    "I'll stop here and hand over to a person, who'll be in touch by {by}. Your complaint will be dealt with just the same.",
    "This conversation has gone to a colleague, and you'll have an answer by {by}. Nothing you reported is lost.",
  ],
  'lane.vip': [
    "Thank you for telling me who you are. {number} goes straight to {who}, who will answer you here by {by}. Let me take down the rest meanwhile, so you won't be asked again.",
    "I've put {number} with {who}. You'll have an answer here by {by}. Until then I'll note everything, so that nothing is asked twice.",
    "Your case {number} is with {who} already, and you'll hear by {by}. What you tell me now goes along with it.",
  ],
  'lane.hazardUnharmed': [
    "I'm glad nobody came to harm. Please don't use any more of it, and keep everything as it is. It's on record as {number}, and a colleague will answer you here by {by}. Go on, I'm noting everything.",
    "It's a relief that nobody came to harm. It should never have happened, so please set it aside and leave the rest untouched. The person responsible has it as {number}, and you'll hear by {by}. Please tell me more.",
    "Thank you for telling us, and I'm relieved that nobody was harmed. Please leave it as it is, and keep the packaging if you have it. It's been reported as {number}, with an answer by {by}. Carry on, I'm listening.",
  ],
  'lane.hazard': [
    "Before anything else: please don't eat or use any more of it, and leave things as they are. I've reported this straight away, and a colleague will answer you here by {by}. Your case is {number}. Has anyone felt unwell or been hurt?",
    "That should never be there. Please set it aside and don't use any more of it. It's with the person responsible as {number}, and you'll hear by {by}. Is everybody with you all right?",
    "Thank you for telling us at once. Please don't eat or use any more, and keep what's left. It's on record as {number}, with an answer by {by}. Does anyone feel unwell?",
  ],
  'lane.hazardThing': [
    "Before anything else: please stop using it, and leave things as they are. I've reported this straight away, and a colleague will answer you here by {by}. Your case is {number}. Has anyone been hurt or felt unwell?",
    "Please switch it off or set it aside, and keep everybody away from it. It's with the person responsible as {number}, and you'll hear by {by}. Is everybody with you all right?",
    "Thank you for telling us at once. Please leave it unused, and keep it as it is. It's on record as {number}, with an answer by {by}. Has anyone come to harm?",
  ],
  'lane.fraud': [
    "That sounds as if somebody else has used your account or your money. It's on record as {number}, and a colleague will check it and answer you here by {by}. Please change your password in the meantime, and give no code to anybody, us included. If money has gone, please tell your bank and report it to the police as well.",
    "I've put this down as a charge you didn't make, under {number}. It's being checked, with an answer by {by}. Until then, keep your passwords and codes to yourself and change them if you can. If you've lost money, please let your bank know and report it to the police, too.",
    "Let's make sure nothing more is taken. {number} has gone to a colleague, who'll reply by {by}. It helps to change your password now. We'll never ask you for it, nor for a code. Where money has gone, your bank and the police should hear of it today as well.",
  ],
  'lane.leak': [
    "Your details are yours, and I take this seriously. {number} is with a colleague who looks after data protection, and you'll have an answer here by {by}. If such a caller asks for a code or a payment, please give nothing. We never ask for codes.",
    "That must not happen with anybody's details. It's on record as {number}; we're checking who could see yours, and you'll hear by {by}. Please keep the numbers or messages they used, they help us trace it.",
    'Thank you for telling us. Where your details went is being looked into as {number}, with an answer by {by}. Until then, please give no codes or passwords to callers, whoever they say they are.',
  ],
  'lane.relief': [
    "I'm relieved that nobody came to harm.",
    "That's the main thing, and I'm glad to hear it.",
    'Good to know that everyone is all right.',
  ],
  'lane.medical': [
    "That isn't for me to judge, and I don't want you to wait for us: please ask a doctor now, above all if it's about a child. If anything gets worse, call {emergency}.",
    'Please let a doctor decide that, today rather than later. If breathing, swelling or consciousness change, ring {emergency} at once.',
    "I can't tell from here. The safe way is to call a doctor or a clinic now, and {emergency} if it looks serious.",
  ],
} satisfies Partial<Catalog>;
