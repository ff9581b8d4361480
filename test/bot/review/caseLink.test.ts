import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { CaseFilter } from '../../../bot/api/contract/index.ts';
import { LABEL_PARAMETERS, NUMBER_PARAMETERS, PERIOD_PARAMETERS } from '../../../bot/review/find/parameters.ts';
import { readCaseFilter } from '../../../bot/review/find/readCaseFilter.ts';
import { writeCaseFilter, writeCaseLink } from '../../../bot/review/find/writeCaseLink.ts';
import { SPEAKERS } from '../../../storage/index.ts';
import { LABEL_FIELDS, NUMBER_FIELDS } from '../../../storage/search/fields.ts';

const context = { personId: 'rita', zone: 'Asia/Shanghai', now: new Date('2026-11-22T09:00:00.000Z') };

describe('A link to cases', () => {
  it('can ask for everything the index knows', () => {
    const labels = Object.values(LABEL_PARAMETERS).map(({ field }) => field);
    expect(labels).to.have.members([...LABEL_FIELDS]);
    expect(Object.values(NUMBER_PARAMETERS)).to.have.members(Object.keys(NUMBER_FIELDS));
    const named = [...Object.keys(LABEL_PARAMETERS), ...Object.keys(NUMBER_PARAMETERS), ...PERIOD_PARAMETERS];
    expect([...named, 'q', 'in', 'number']).to.have.members(Object.keys(CaseFilter.shape));
  });

  it('is described for reviewers, parameter by parameter', () => {
    const page = readFileSync(new URL('../../../docs/review.md', import.meta.url), 'utf8');
    const named = new Set([...page.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name));
    for (const name of Object.keys(CaseFilter.shape)) expect(named, name).to.include(name);
  });

  /** Some values of a parameter, of the closed list where it has one. */
  const valuesOf = (allowed: readonly string[] | undefined) => {
    const free = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim());
    const value = allowed ? fc.constantFrom(...allowed) : free.filter((text) => text !== '' && text !== 'me');
    return fc.uniqueArray(value, { minLength: 1, maxLength: 3 });
  };
  const labels = fc.record(
    Object.fromEntries(
      Object.values(LABEL_PARAMETERS).map((parameter) => [
        parameter.field,
        valuesOf('values' in parameter ? parameter.values : undefined),
      ]),
    ),
    { requiredKeys: [] },
  );
  const number = fc.integer({ min: -30, max: 900 }).map((tenths) => tenths / 10);
  const range = fc
    .record({ min: number, max: number }, { requiredKeys: [] })
    .filter(({ min, max }) => min !== undefined || max !== undefined);
  const numbers = fc.dictionary(fc.constantFrom(...Object.values(NUMBER_PARAMETERS)), range, { maxKeys: 3 });
  const time = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const period = fc.oneof(fc.record({ from: time, to: time }), fc.record({ from: time }), fc.record({ to: time }));
  const periods = fc.dictionary(fc.constantFrom(...PERIOD_PARAMETERS), period);

  it('is read as it was written, whatever it asks for', () => {
    const query = fc.record({
      terms: fc.string({ maxLength: 20 }),
      speakers: fc.option(fc.subarray([...SPEAKERS], { minLength: 1 }), { nil: undefined }),
      labels,
      notLabels: labels,
      numbers,
      periods,
      presence: fc.uniqueArray(fc.constantFrom(...LABEL_FIELDS), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(query, ({ terms, speakers, labels: some, notLabels, numbers: ranges, periods: times, presence }) => {
        const [present, absent] = [presence.slice(0, 2), presence.slice(2)];
        const filters = { labels: some, notLabels, numbers: ranges, present, absent, ...times };
        const link = writeCaseLink({ terms, speakers, filters });
        const read = readCaseFilter(CaseFilter.parse(Object.fromEntries(new URLSearchParams(link))), context);
        expect(read.terms).to.equal(terms);
        expect(read.speakers).to.deep.equal(speakers);
        const { present: any, absent: none, ...others } = read.filters;
        expect(others).to.deep.equal({ labels: some, notLabels, numbers: ranges, ...times });
        expect(any).to.have.members(present);
        expect(none).to.have.members(absent);
      }),
    );
  });

  it('stays readable', () => {
    const filters = {
      labels: { emotionPeak: ['angry', 'anxious'] },
      notLabels: { category: ['other'] },
      numbers: { severity: { min: 3 }, csat: { min: 1, max: 1 } },
      absent: ['score' as const],
      cases: ['K482-910-379'],
    };
    expect(writeCaseFilter({ terms: '退款', filters })).to.deep.equal({
      q: '退款',
      number: 'K482-910-379',
      category: '-other',
      emotionPeak: 'angry,anxious',
      severity: '3..',
      csat: '1',
      score: '-*',
    });
    expect(writeCaseLink({})).to.equal('');
  });

  it('means whoever reads it by me', () => {
    expect(readCaseFilter({ agent: 'me,-tom' }, context).filters).to.deep.include({
      labels: { agents: ['rita'] },
      notLabels: { agents: ['tom'] },
    });
  });
});
