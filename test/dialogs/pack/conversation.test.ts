import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { stringify } from 'yaml';
import { loadPack, type Pack } from '../../../dialogs/pack/index.ts';
import type { Locale } from '../../../nlp/labels.ts';
import { packNamed, Talk } from '../../support/talk.ts';
import { hotelPack } from './hotelPack.ts';

const SAYS: Readonly<Record<Locale, { more: string; skip: string; yes: string; wish: string; accept: string }>> = {
  en: {
    more: "That's all, nothing else.",
    skip: "I don't know",
    yes: 'yes',
    wish: 'I want an explanation',
    accept: 'yes, the first one',
  },
  'zh-Hans': { more: '就这些，没有别的了', skip: '不知道', yes: '对', wish: '给我一个说法', accept: '可以，第一个' },
  'zh-Hant': { more: '就這些，沒有別的了', skip: '不知道', yes: '對', wish: '給我一個說法', accept: '可以，第一個' },
};

/** More turns than any short conversation takes. */
const MOST_TURNS = 30;

/** A customer who complains, knows little, confirms what is read back, and takes what is offered. */
async function talkTo(pack: Pack, locale: Locale, complaint: string): Promise<Talk> {
  const talk = new Talk({ pack, locale });
  await talk.join();
  const words = SAYS[locale];
  await talk.say(complaint);
  await talk.say(words.more);
  for (let turn = 0; turn < MOST_TURNS && talk.case.stage !== 'follow_up'; turn += 1) {
    const { ask } = talk.replies.at(-1) ?? {};
    if (ask?.kind === 'confirm') await talk.say(words.yes);
    else if (ask?.kind === 'wish' || ask?.kind === 'opinion') await talk.say(words.wish);
    else if (ask?.kind === 'proposal') await talk.say(words.accept);
    else await talk.say(words.skip);
  }
  return talk;
}

const OPENINGS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  food: {
    en: 'The biscuits I bought were soft and stale, really disappointing',
    'zh-Hans': '买的饼干一点都不脆，软塌塌的，太失望了',
    'zh-Hant': '買的餅乾軟軟的完全不脆，太失望了',
  },
  restaurant: {
    en: 'We waited 50 minutes for our food and nobody said a word, terrible service',
    'zh-Hans': '等了四十分钟一道菜都没上，催了三次没人理',
    'zh-Hant': '等咗成個鐘都未上菜，催咗三次都冇人理',
  },
  retail: {
    en: 'My order is nine days late and nobody answers',
    'zh-Hans': '快递九天了还没到，打电话没人理',
    'zh-Hant': '訂單九天了還沒到，打電話都沒人接',
  },
  telecom: {
    en: 'My bill has a charge I never agreed to, this is outrageous',
    'zh-Hans': '话费里多扣了二十块，我根本没开通过这个业务',
    'zh-Hant': '帳單多收了二十元，我根本沒申請過這個服務',
  },
  hotel: {
    en: 'The room was filthy and the air conditioning broken all night',
    'zh-Hans': '房间又脏又吵，空调坏了一晚上没人修',
    'zh-Hant': '房間又髒又吵，冷氣壞了一整晚都沒人來修',
  },
};

function holdsConversations(name: string, load: () => Promise<Pack>): void {
  for (const [locale, complaint] of Object.entries(OPENINGS[name] ?? {}) as [Locale, string][]) {
    it(`of the ${name} pack takes a complaint from the first word to an agreed plan in ${locale}`, async () => {
      const pack = await load();
      const talk = await talkTo(pack, locale, complaint);
      const texts = talk.replies.map(({ text }) => text);
      expect(talk.case.pack).to.equal(pack.id);
      expect(talk.case.stage, texts.join('\n')).to.equal('follow_up');
      expect(talk.conversation.promises.length).to.be.above(0);
      expect(texts[0]).to.include(pack.brand[locale]);
      expect(texts.join('\n')).not.to.match(/[{}]|undefined|NaN/);
      for (const [at, said] of texts.entries()) expect(said).not.to.equal(texts[at + 1]);
    });
  }
}

describe('the bot', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-hotel-'));
  });
  after(() => rm(folder, { recursive: true }));

  for (const name of ['food', 'restaurant', 'retail', 'telecom']) {
    holdsConversations(name, () => packNamed(name));
  }

  // An industry nobody has written code for: a file is all it takes.
  holdsConversations('hotel', async () => {
    const file = join(folder, 'hotel.yaml');
    await writeFile(file, stringify(hotelPack()));
    return loadPack(file);
  });
});
