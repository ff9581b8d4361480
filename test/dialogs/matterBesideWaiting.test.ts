import { expect } from 'chai';
import type { Locale } from '../../nlp/index.ts';
import { packNamed, Talk } from '../support/talk.ts';

/** Pack, locale, what somebody says, and what it is mainly about. */
const STORIES: readonly [string, Locale, string, string][] = [
  ['retail', 'zh-Hans', '给我妈买的助听器，老人家戴了一天说右耳没声音。联系客服两天了没人回', 'quality'],
  ['retail', 'zh-Hant', '沙發塌了，打客服打了五次都沒人接', 'quality'],
  ['telecom', 'en', 'my 5G keeps dropping and your helpline kept me on hold for an hour', 'network'],
  ['retail', 'en', 'I was charged twice and nobody answers the phone', 'billing'],
  // the waiting is the matter: for food, or for an answer and nothing else
  ['restaurant', 'en', 'we waited an hour for our mains and no one came over, the chips were cold too', 'waiting'],
  ['retail', 'zh-Hans', '你们客服电话一直占线，打了三次才打通', 'waiting'],
];

describe('what a complaint is mainly about', () => {
  for (const [pack, locale, text, about] of STORIES) {
    it(`${about}: ${text}`, async () => {
      const talk = new Talk({ pack: await packNamed(pack), locale });
      await talk.say(text);
      expect(talk.case.categories[0]).to.equal(about);
    });
  }
});
