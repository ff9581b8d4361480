import { expect } from 'chai';
import type { FoundCase, FoundCases, SampledCases } from '../../../bot/api/contract/index.ts';
import { useReview } from '../../support/reviewRig.ts';

type Row = FoundCase;
const has = (one: unknown, ...values: unknown[]) => values.includes(one);
const within = (one: number | undefined, min: number, max = Number.POSITIVE_INFINITY) =>
  one !== undefined && one >= min && one <= max;

/** Every parameter, with a link and what it must find among everything there is. */
const LINKS: [link: string, isMeant: (row: Row) => boolean][] = [
  ['channel=directline', ({ channel }) => channel === 'directline'],
  ['locale=zh-Hans,zh-Hant', ({ locale }) => has(locale, 'zh-Hans', 'zh-Hant')],
  ['pack=food', ({ pack }) => pack === 'food'],
  ['status=-closed', ({ status }) => status !== 'closed'],
  ['stage=follow_up,clarify', ({ stage }) => has(stage, 'follow_up', 'clarify')],
  ['lane=normal', ({ lane }) => lane === 'normal'],
  ['disposition=resolved,partly_resolved', ({ disposition }) => has(disposition, 'resolved', 'partly_resolved')],
  ['disposition=-*', ({ disposition }) => disposition === undefined],
  ['category=-quality,-delivery', ({ category }) => !has(category, 'quality', 'delivery')],
  ['categories=billing,account', ({ categories }) => categories.some((one) => has(one, 'billing', 'account'))],
  ['subcategory=*', ({ subcategory }) => subcategory !== undefined],
  ['signal=refund,human', ({ signals }) => signals.some((one) => has(one, 'refund', 'human'))],
  ['emotionStart=angry,disappointed', ({ emotions }) => has(emotions.start, 'angry', 'disappointed')],
  ['emotionPeak=-neutral', ({ emotions }) => emotions.peak !== 'neutral'],
  ['emotionEnd=neutral,satisfied', ({ emotions }) => has(emotions.end, 'neutral', 'satisfied')],
  ['change=better', ({ change }) => change === 'better'],
  ['by=both', ({ by }) => by === 'both'],
  ['agent=jun,leo', ({ agents }) => agents.some(({ id }) => has(id, 'jun', 'leo'))],
  ['agent=-*', ({ agents }) => agents.length === 0],
  ['guard=*', ({ guard }) => guard.length > 0],
  ['escalation=early,late', ({ escalation }) => has(escalation, 'early', 'late')],
  ['abandonedAt=*', ({ abandonedAt }) => abandonedAt !== undefined],
  ['is=resolved', ({ traits }) => traits.includes('resolved')],
  ['is=-first_contact&status=closed', ({ traits, status }) => !traits.includes('first_contact') && status === 'closed'],
  ['is=compensated,overdue', ({ traits }) => traits.some((one) => has(one, 'compensated', 'overdue'))],
  ['point=tone:partly,tone:missed', ({ points = [] }) => points.some((one) => has(one, 'tone:partly', 'tone:missed'))],
  ['remedy=*', ({ remedies = [] }) => remedies.length > 0],
  ['response=15s,1m', ({ response }) => has(response, '15s', '1m')],
  ['resolution=-*', ({ resolution }) => resolution === undefined],
  ['severity=3..', ({ severity }) => within(severity, 3)],
  ['csat=1..4', ({ csat }) => within(csat, 1, 4)],
  ['csat=-*', ({ csat }) => csat === undefined],
  ['score=..95', ({ score }) => within(score, 0, 95)],
  ['heatStart=0.5..', ({ heat }) => within(heat.start, 0.5)],
  ['heatPeak=0.9..1.5', ({ heat }) => within(heat.peak, 0.9, 1.5)],
  ['heatEnd=0', ({ heat }) => heat.end === 0],
  ['heatChange=..-0.5', ({ heat: { start = 0, end = 0 } }) => end - start <= -0.5],
  ['kept=2..', ({ kept }) => kept >= 2],
  ['broken=1..', ({ broken }) => broken >= 1],
  ['guardHits=0', ({ guardHits }) => guardHits === 0],
  ['reopenings=0', ({ reopened, number }) => number !== undefined && reopened === 0],
  ['handoffs=1..', ({ handoffs }) => handoffs >= 1],
  ['lines=..30', ({ lines }) => lines <= 30],
  ['opened=2026-11-10..2026-11-16', ({ openedAt }) => openedAt >= '2026-11-09T16' && openedAt < '2026-11-16T16'],
  ['opened=7d', ({ openedAt }) => openedAt >= '2026-11-13T16'],
  ['updated=2026-11-15..', ({ updatedAt }) => updatedAt >= '2026-11-14T16'],
  ['closed=..2026-11-18', ({ closedAt }) => closedAt !== undefined && closedAt < '2026-11-18T16'],
  [
    'pack=retail&severity=2..3&opened=14d',
    (row) => row.pack === 'retail' && within(row.severity, 2, 3) && row.openedAt >= '2026-11-06T16',
  ],
];

describe('Finding cases', () => {
  const rig = useReview({ conversations: 40 });
  const list = async (query: string) => {
    const { status, body } = await rig.client('rita').get<FoundCases>(`/review/cases?${query}`);
    expect(status, query).to.equal(200);
    return body;
  };
  let all: Row[];
  before(async () => {
    all = (await list('limit=200')).cases;
    expect(all.length).to.be.at.least(35);
  });
  const ids = (rows: readonly Row[]) => rows.map((row) => row.case);

  for (const [link, isMeant] of LINKS)
    it(`finds by ${link} exactly what it says, and counts it`, async () => {
      const { cases, total, isComplete } = await list(`${link}&limit=200`);
      expect(ids(cases)).to.deep.equal(ids(all.filter(isMeant)));
      expect(total).to.deep.equal({ count: cases.length, isExact: true });
      expect(isComplete).to.equal(true);
    });

  it('has links that tell the cases apart: nearly none of them finds all or nothing', () => {
    const counts = LINKS.map(([, isMeant]) => all.filter(isMeant).length);
    expect(counts.filter((count) => count > 0 && count < all.length).length).to.be.at.least(30);
  });

  it('finds what was said, by whom it was said, and shows the line', async () => {
    const { cases } = await list('q=voucher&in=bot');
    expect(cases.length).to.be.at.least(1);
    for (const { found } of cases) {
      const { text = '', ranges = [], author } = found ?? {};
      expect(author).to.equal('bot');
      expect(ranges.map(({ start, end }) => text.slice(start, end).toLowerCase())).to.include('voucher');
    }
    expect((await list('q=voucher&in=notes')).cases).to.deep.equal([]);
    expect((await list('q=退款&locale=zh-Hans')).cases.length).to.be.at.least(1);
  });

  it('finds cases by their numbers, however these are typed', async () => {
    const [one, two] = ids(all);
    const { cases } = await list(`number=${one?.toLowerCase().replaceAll('-', '')},${two}&sort=newest`);
    expect(ids(cases)).to.deep.equal([one, two]);
  });

  it('reads the title in the language of the reader', async () => {
    const titles = async (read: string) =>
      (await list(`limit=5&category=*&read=${read}`)).cases.map(({ title }) => title);
    for (const title of await titles('zh-Hant')) expect(title).to.match(/\p{Script=Han}/u);
    for (const title of await titles('en')) expect(title).to.match(/^[\x20-\x7e]+$/);
  });

  const orders: [sort: string, key: (row: Row) => number][] = [
    ['newest', ({ openedAt }) => -Date.parse(openedAt)],
    ['oldest', ({ openedAt }) => Date.parse(openedAt)],
    ['updated', ({ updatedAt }) => -Date.parse(updatedAt)],
    ['score', ({ score = 1e9 }) => score],
    ['-score', ({ score = -1e9 }) => -score],
    ['csat', ({ csat = 1e9 }) => csat],
    ['-severity', ({ severity = -1e9 }) => -severity],
    ['-heatPeak', ({ heat }) => -(heat.peak ?? -1e9)],
    ['heatEnd', ({ heat }) => heat.end ?? 1e9],
    ['heatChange', ({ heat: { start, end } }) => (start === undefined || end === undefined ? 1e9 : end - start)],
  ];
  for (const [sort, key] of orders)
    it(`comes in order of ${sort}, page by page, each case once`, async () => {
      const seen: Row[] = [];
      let after = '';
      do {
        const page = await list(`sort=${sort}&limit=7${after}`);
        expect(page.total === undefined).to.equal(after !== '');
        seen.push(...page.cases);
        after = page.next === undefined ? '' : `&after=${page.next}`;
      } while (after !== '');
      expect(ids(seen)).to.have.members(ids(all)).and.have.length(all.length);
      const keys = seen.map((row) => Math.round(key(row) * 10));
      expect(keys).to.deep.equal(keys.toSorted((one, other) => one - other));
    });

  it('counts no further than asked, and says so', async () => {
    expect((await list('countTo=5&limit=1')).total).to.deep.equal({ count: 5, isExact: false });
  });

  const sample = async (query: string) => (await rig.client('sue').get<SampledCases>(`/review/sample?${query}`)).body;

  it('draws the same cases for a seed, others for another, and tells the seed it drew', async () => {
    const one = await sample('size=8&seed=7');
    expect(ids(one.cases)).to.have.length(8);
    expect(one).to.include({ seed: 7, isComplete: true });
    expect(ids((await sample('size=8&seed=7')).cases)).to.deep.equal(ids(one.cases));
    expect(ids((await sample('size=8&seed=8')).cases)).not.to.have.members(ids(one.cases));
    const drawn = await sample('size=8');
    expect(ids((await sample(`size=8&seed=${drawn.seed}`)).cases)).to.deep.equal(ids(drawn.cases));
  });

  it('spreads a sample evenly over a field', async () => {
    const { cases } = await sample('size=9&seed=3&spread=locale');
    for (const wanted of ['en', 'zh-Hans', 'zh-Hant'])
      expect(
        cases.filter(({ locale }) => locale === wanted),
        wanted,
      ).to.have.length(3);
    const two = await sample('size=2&seed=3&spread=by&by=bot,both');
    expect(two.cases.map(({ by }) => by)).to.have.members(['bot', 'both']);
  });
});
