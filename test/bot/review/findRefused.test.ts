import { expect } from 'chai';
import fc from 'fast-check';
import { CASE_SORTS, CASE_STRATA, CaseFilter, type FoundCases } from '../../../bot/api/contract/index.ts';
import { StoreError } from '../../../storage/index.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { useReview } from '../../support/reviewRig.ts';

interface Refusal {
  error: { code: string; field?: string; details?: { because?: string; allowed?: string[] } };
}

describe('A link that cannot be followed', () => {
  const rig = useReview({ conversations: 6 });
  const refusal = async (path: string) => {
    const { status, body } = await rig.client('rita').get<Refusal>(path);
    return { status, ...body.error };
  };

  const refused: [query: string, field: string, because?: string][] = [
    ['severity=high', 'severity', 'number'],
    ['score=50-100', 'score', 'number'],
    ['opened=last+week', 'opened', 'period'],
    ['closed=2026-13-01', 'closed', 'period'],
    ['emotionPeak=furious', 'emotionPeak', 'unknown_value'],
    ['category=delivery,-nonsense', 'category', 'unknown_value'],
    ['in=customer,everybody', 'in', 'unknown_value'],
    ['is=good', 'is', 'unknown_value'],
    [`agent=${'x'.repeat(201)}`, 'agent', 'too_long'],
    [`product=${Array.from({ length: 201 }, (_, n) => n).join()}`, 'product', 'too_many'],
    [`number=${Array.from({ length: 1001 }, (_, n) => n).join()}`, 'number', 'too_many'],
    ['number=,', 'number', 'number'],
    [`q=${'x'.repeat(1001)}`, 'q', 'too_long'],
    ['limit=0', 'limit', 'number'],
    ['limit=201', 'limit', 'number'],
    ['limit=ten', 'limit', 'number'],
    ['countTo=-1', 'countTo', 'number'],
    ['after=nonsense', 'after', 'page'],
    ['sort=random', 'sort'],
    ['sevrity=3', 'sevrity'],
  ];
  for (const [query, field, because] of refused)
    it(`is refused with ${field}: ${query.slice(0, 40)}`, async () => {
      const { status, code, details, ...given } = await refusal(`/review/cases?${query}`);
      expect([status, code, given.field, details?.because]).to.deep.equal([400, 'invalid_request', field, because]);
    });

  it('is refused with what would fit', async () => {
    const { details } = await refusal('/review/cases?lane=fast');
    expect(details?.allowed).to.include.members(['normal', 'safety']);
    expect((await refusal('/review/sample?size=900')).details?.allowed).to.deep.equal(['1', '500']);
    expect((await refusal('/review/sample?spread=agent')).field).to.equal('spread');
    expect((await refusal('/review/sample?seed=4294967296')).field).to.equal('seed');
  });

  it('is refused when its page is one of another order', async () => {
    const { body } = await rig.client('rita').get<FoundCases>('/review/cases?limit=2');
    expect((await refusal(`/review/cases?sort=score&after=${body.next}`)).field).to.equal('after');
  });

  it('asks for nothing where it is left empty, and takes a blank page for the first one', async () => {
    const { body } = await rig
      .client('rita')
      .get<FoundCases>('/review/cases?q=&severity=+&agent=&opened=&after=&limit=');
    const { body: plain } = await rig.client('rita').get<FoundCases>('/review/cases');
    expect(body).to.deep.equal(plain);
  });

  it('is answered or refused by name, never with a fault of ours, whatever it says', async function () {
    this.timeout(60_000);
    const names = Object.keys(CaseFilter.shape);
    const part = fc.constantFrom(
      '*',
      '-*',
      'angry',
      '-delivery',
      'normal',
      'me',
      '3',
      '1..2',
      '..',
      '7d',
      'today',
      '2026-11-01..',
      '\\',
      ',',
      'K123-456-782',
    );
    const text = fc.oneof(
      part,
      fc.array(part, { maxLength: 4 }).map((parts) => parts.join()),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(...hostileTexts()),
    );
    const more = fc.record(
      {
        sort: fc.constantFrom(...CASE_SORTS),
        limit: fc.constantFrom('1', '200', '0'),
        after: fc.string({ maxLength: 40 }),
        countTo: fc.constantFrom('0', '7'),
      },
      { requiredKeys: [] },
    );
    const link = fc.tuple(fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 4 }), more);
    const spread = fc.option(fc.constantFrom(...CASE_STRATA), { nil: undefined });
    const asked = async (path: string, given: object) => {
      const params = Object.entries(given).filter(([, value]) => value !== undefined) as [string, string][];
      const { status, body } = await rig.client('rita').get<Refusal>(`${path}?${new URLSearchParams(params)}`);
      expect(status, JSON.stringify(given)).to.be.oneOf([200, 400]);
      if (status === 400) expect(body.error.field).to.be.oneOf(Object.keys(given));
      return status;
    };
    const statuses: number[] = [];
    await fc.assert(
      fc.asyncProperty(link, spread, async ([filter, rest], by) => {
        statuses.push(await asked('/review/cases', { ...filter, ...rest }));
        await asked('/review/sample', { ...filter, spread: by });
      }),
      { numRuns: 80 },
    );
    expect(new Set(statuses)).to.deep.equal(new Set([200, 400]));
  });
});

describe('An index that is not there', () => {
  const gone = () => Promise.reject(new StoreError('unavailable', 'There is no search index yet.'));
  const rig = useReview({
    change: (deps) => ({ ...deps, search: { ...deps.search, find: gone, sample: gone, state: gone } }),
  });

  it('is said to be so, and to be asked again', async () => {
    for (const path of ['/review/cases', '/review/sample']) {
      const { status, body } = await rig.client('rita').get<Refusal>(path);
      expect([status, body.error.code], path).to.deep.equal([503, 'unavailable']);
    }
  });
});

describe('An index that is being made', () => {
  const rig = useReview({
    conversations: 3,
    change: (deps) => ({
      ...deps,
      search: {
        ...deps.search,
        find: async (query) => ({ ...(await deps.search.find(query)), isComplete: false }),
        state: async () => ({ ...(await deps.search.state()), isBuilding: true }),
      },
    }),
  });

  it('says that there may be more', async () => {
    for (const path of ['/review/cases', '/review/sample']) {
      const { body } = await rig.client('rita').get<FoundCases>(path);
      expect(body.isComplete, path).to.equal(false);
    }
  });
});
