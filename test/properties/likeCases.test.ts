import { expect } from 'chai';
import fc from 'fast-check';
import type { Pack } from '../../dialogs/index.ts';
import { beyondAuthority, openOffers } from '../../dialogs/policy/remedies.ts';
import { CATEGORIES, EMOTIONS, SIGNALS } from '../../nlp/labels.ts';
import { type CaseRecord, CUSTOMER_STYLES, type Fact } from '../../storage/index.ts';
import { caseRecord, instant } from '../support/records.ts';
import { packNamed, Talk } from '../support/talk.ts';

const NIGHTLY = process.env.KESU_NIGHTLY !== undefined;
const RUNS = NIGHTLY ? 50_000 : 1500;
const TALKS = NIGHTLY ? 1000 : 25;

const packs = await Promise.all(['retail', 'food', 'restaurant', 'telecom'].map(packNamed));

const known = (value: string, normal?: string): Fact => ({
  state: 'known',
  value,
  at: instant(0),
  ...(normal ? { normal } : {}),
});

/** What an outcome may depend on. */
const matter = fc.record({
  pack: fc.nat(packs.length - 1),
  categories: fc.uniqueArray(fc.constantFrom(...CATEGORIES), { maxLength: 3 }),
  subcategory: fc.nat(200),
  severity: fc.nat(4),
  signals: fc.uniqueArray(fc.constantFrom(...SIGNALS), { maxLength: 3 }),
  evidence: fc.boolean(),
  amount: fc.option(fc.integer({ min: 1, max: 20_000 })),
  earlier: fc.nat(2),
  wish: fc.constantFrom('', '退款', 'a new one please', '我要賠償', '不要换货', 'an explanation', 'not another repair'),
  has: fc.uniqueArray(fc.constantFrom('orderNumber', 'contact', 'product', 'place', 'occurredOn', 'name'), {
    maxLength: 6,
  }),
});
type Matter = typeof matter extends fc.Arbitrary<infer T> ? T : never;

/** Who they are, and how they say it: none of it may matter. */
const person = fc.record({
  name: fc.constantFrom('Anna Lee', '王女士', '陳小明', 'Mohammed Al-Farsi', 'Nguyễn Thị Hoa'),
  locale: fc.constantFrom('en' as const, 'zh-Hans' as const, 'zh-Hant' as const),
  words: fc.string({ maxLength: 80 }),
  key: fc.uuid(),
  emotion: fc.constantFrom(...EMOTIONS),
  intensity: fc.nat(3),
  styles: fc.uniqueArray(fc.constantFrom(...CUSTOMER_STYLES), { maxLength: 3 }),
  seconds: fc.nat(50_000_000),
  asked: fc.nat(2),
});
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

function subcategoryIn(pack: Pack, { categories, subcategory }: Matter): string | undefined {
  const [category] = categories;
  const known = category ? pack.categories[category].subcategories : [];
  return known[subcategory % (known.length + 1)]?.id;
}

function caseOf(pack: Pack, about: Matter, who: Person): CaseRecord {
  const mood = { label: who.emotion, intensity: who.intensity, at: instant(who.seconds) };
  const subcategory = subcategoryIn(pack, about);
  const facts: CaseRecord['facts'] = { details: known(who.words) };
  for (const name of about.has) facts[name] = known(name === 'name' ? who.name : `${who.words} ${name}`);
  if (about.evidence) facts.evidence = known(who.words);
  if (about.amount !== null) facts.amount = known(who.words, String(about.amount));
  if (about.wish) facts.wish = known(about.wish);
  return caseRecord(who.key, `case-${who.key}`, {
    customer: { id: who.key, name: who.name },
    locale: who.locale,
    openedAt: instant(who.seconds),
    opening: { activityId: who.key, text: who.words },
    categories: about.categories,
    ...(subcategory ? { subcategory } : {}),
    severity: about.severity,
    signals: about.signals,
    earlier: about.earlier,
    mood: { first: mood, last: mood, peak: mood },
    styles: who.styles,
    facts,
    asked: { name: who.asked },
  });
}

describe('like cases', () => {
  it('are offered the same, whoever complains and however they put it', () => {
    let offered = 0;
    fc.assert(
      fc.property(matter, person, person, (about, one, other) => {
        const pack = packs[about.pack];
        if (!pack) throw new Error('no pack');
        const [first, second] = [caseOf(pack, about, one), caseOf(pack, about, other)];
        const ids = openOffers(pack, first).map(({ id }) => id);
        offered += ids.length;
        expect(openOffers(pack, second).map(({ id }) => id)).to.deep.equal(ids);
        expect(beyondAuthority(pack, second)).to.deep.equal(beyondAuthority(pack, first));
      }),
      { numRuns: RUNS },
    );
    expect(offered).to.be.above(RUNS / 2);
  });

  const people = fc.record({
    name: fc.constantFrom('Anna Lee', 'Mr Brown', 'Fatima Khan'),
    contact: fc.constantFrom('anna@example.com', '+44 7700 900123', 'b.brown@example.org'),
    orderNumber: fc.constantFrom('A123456789', 'B987654321', 'C555000111'),
    key: fc.uuid(),
  });

  async function offersTo(pack: Pack, story: string, who: Record<string, string>): Promise<string[]> {
    const talk = new Talk({ pack, locale: 'en' });
    talk.conversation.key = who.key ?? '';
    for (const text of [story, "that's all"]) await talk.say(text);
    for (let steps = 0; steps < 20; steps += 1) {
      const { ask } = talk.replies.at(-1) ?? {};
      if (!ask || ask.kind === 'proposal') break;
      const answer = { confirm: 'yes', wish: 'put it right please', fact: who[ask.fact ?? ''] ?? 'not sure' };
      await talk.say(answer[ask.kind as keyof typeof answer] ?? 'not sure');
    }
    return talk.case.remedies.map(({ remedyId }) => remedyId);
  }

  it('come to the same offer in conversation', async function () {
    this.timeout(NIGHTLY ? 600_000 : 60_000);
    const stories = [
      'My order is 9 days late and nobody answers',
      'I was charged twice',
      'The assistant was rude to me',
    ];
    const anyStory = fc.constantFrom(...stories);
    await fc.assert(
      fc.asyncProperty(fc.nat(packs.length - 1), anyStory, people, people, async (index, story, one, other) => {
        const pack = packs[index];
        if (!pack) throw new Error('no pack');
        expect(await offersTo(pack, story, other)).to.deep.equal(await offersTo(pack, story, one));
      }),
      { numRuns: TALKS },
    );
  });
});
