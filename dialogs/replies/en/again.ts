import type { Catalog } from '../keys.ts';

/** The second and last time: narrower, with a choice or an example; not knowing is welcome. */
export const again = {
  'again.details': [
    'Put simply, was it the product, the delivery or the way you were served? Not sure is fine.',
    'One sentence is plenty, such as "it arrived broken". How would you put it? If it is hard to say, we can move on.',
    'Just the part that bothered you most: what was it? No need to go into it if you prefer not to.',
  ],
  'again.name': [
    'A first name or a surname is enough, such as "Ms Wong". What suits you? You can also skip this.',
    "Shall I use your first name, or Mr or Ms? It's fine to leave it out.",
    "What may I call you, just for this chat? If you'd rather not say, that's all right.",
  ],
  'again.contact': [
    "One is enough: a mobile number, or an email? If you'd rather not, that's fine, we can stay in this chat.",
    'Phone, email, or only here in the chat, which do you prefer? None is fine too.',
    "Would you like a call when there's news? If so, send me a number, and if not, just say skip.",
  ],
  'again.product': [
    'Just the kind of thing will do, such as "a kettle" or "a coat". Which is it? Not sure is fine.',
    'The first few words of its name on the order are enough. What does it say? We can skip this too.',
    "Is it food, clothing, something for the home or an appliance? It's all right if you can't say.",
  ],
  'again.batch': [
    "It's often on the neck, the seal or the base, like 20261105. Can you see one? If not, never mind.",
    'Would a photo of the back of the pack be easier? If the pack has gone, we can skip this.',
    "Even the date alone helps. What does it say? It's fine if you're not sure.",
  ],
  'again.orderNumber': [
    "If it isn't to hand, what are the last four digits of the phone number on the order? Not sure is fine.",
    'Would a screenshot of the order be easier? If you cannot find it, we can look another way.',
    'Was it bought online or in a shop? A receipt works as well, and no worries if you have neither.',
  ],
  'again.place': [
    'Was it in one of our shops, on our website or somewhere else? Not sure is fine.',
    'A town or a street is enough. Roughly where was it? We can also leave it out.',
    'Did it happen in the shop, or once you had it at home? Just say so if you are not certain.',
  ],
  'again.occurredOn': [
    'Was it today, in the last few days, or longer ago? Not sure is fine.',
    'A rough idea will do, such as "last weekend". When was it? We can skip it too.',
    'Was it within the past week? No trouble if you cannot recall.',
  ],
  'again.amount': [
    'A rough figure is enough, such as "about forty". What was it? Not sure is fine.',
    'Was it under a hundred, or more than that? We can skip this if you prefer.',
    'Going by your payment, what would it be to the nearest ten? If you do not have it, never mind.',
  ],
  'again.quantity': [
    'Just the one, or more than one? Not sure is fine.',
    'A guess will do. About how many? We can also leave it open.',
    'Is it all of them, or only some? It does not matter if you have not counted.',
  ],
  'again.evidence': [
    'A quick snap is fine, nothing special. Could you take one? We can go on without it too.',
    "A photo, a receipt, a screenshot: is any of these easy to send? If not, that's all right.",
    'Would you rather send a picture later? None at all is fine as well.',
  ],
  'again.symptoms': [
    'For example, is there stomach pain, sickness or a rash? Not sure is a fine answer.',
    "Is it still going on, or getting better? It's all right if it's hard to tell.",
    "Has a doctor been able to take a look? If not, or if you'd rather not say, that's fine.",
  ],
  'again.injury': [
    'For example, is anybody in pain, bleeding or short of breath? Not sure is a fine answer.',
    "Is it still hurting, or easing off? It's all right if it's hard to tell.",
    "Has a doctor been able to take a look? If not, or if you'd rather not say, that's fine.",
  ],
  'again.effect': [
    'Was it mostly time, money or upset? Hard to say is fine too.',
    'What was the worst of it for you? We can skip this if you like.',
    'Did you miss something because of it? If not, or you are not sure, just tell me.',
  ],
  'again.tried': [
    'Did you call, visit a shop, or is this the first time? Not sure is fine.',
    'Did anyone promise you something before? We can move on if you cannot recall.',
    'Has it been returned, exchanged or repaired already? If none of these, just say no.',
  ],
} satisfies Partial<Catalog>;
