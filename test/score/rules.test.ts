import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { POINT_IDS, REASONS, rubricOf, scoreConversation } from '../../dialogs/score/index.ts';
import { LOCALES } from '../../nlp/index.ts';
import { readScoredTalks, recordOf } from './scoredTalk.ts';

const TALKS = ['en', 'zhHans', 'zhHant'].flatMap((name) => readScoredTalks(new URL(`./${name}.yaml`, import.meta.url)));
const talk = (title: string) => {
  const found = TALKS.find((one) => one.title.includes(title));
  if (!found) throw new Error(`no conversation ${title}`);
  return found;
};

describe('The rules of the score', () => {
  it('give the same score for the same record, whenever and in whatever order it was read', async () => {
    for (const one of TALKS) {
      const input = await recordOf(one);
      const backwards = { ...structuredClone({ ...input, pack: undefined }), pack: input.pack };
      backwards.entries = [...input.entries].reverse();
      expect(scoreConversation(backwards), one.title).to.deep.equal(scoreConversation(input));
    }
  });

  it('award nothing to a conversation in which none of us has spoken', async () => {
    const input = await recordOf(talk('late parcel'));
    const entries = input.entries.filter(({ author }) => author === 'customer');
    const { points } = scoreConversation({ ...input, entries });
    expect(points.filter(({ marks }) => marks > 0)).to.deep.equal([]);
  });

  it('quote words that stand in the line they name', async () => {
    for (const one of TALKS) {
      const input = await recordOf(one);
      for (const { id, state, reason, proof } of scoreConversation(input).points) {
        const isProved = proof.length > 0 || state === 'not_applicable' || reason === 'clean';
        const isAbsence = id === 'apology' && reason === 'none';
        expect(isProved || isAbsence, `${one.title}: ${id}`).to.equal(true);
        for (const { seq, start, end } of proof) {
          const { text = '' } = input.entries.find((entry) => entry.seq === seq) ?? {};
          expect(text.slice(start, end).trim(), `${one.title}: ${id}`).not.to.equal('');
          expect(end).to.be.at.most(text.length);
        }
      }
    }
  });

  it('credit everybody with their own lines', async () => {
    const { points, parties } = scoreConversation(await recordOf(talk('calm down')));
    expect(points.find(({ id }) => id === 'forbidden')?.by).to.deep.equal(['tom']);
    expect(points.find(({ id }) => id === 'apology')?.by).to.deep.equal(['bot']);
    expect(parties.bot).to.be.above(80);
    expect(parties.tom).to.be.below(50);
  });

  it('run from 0 to 100', async () => {
    expect(scoreConversation(await recordOf(talk('late parcel'))).total).to.equal(100);
    expect(scoreConversation(await recordOf(talk('hides behind policy'))).total).to.be.below(40);
  });

  it('hear nothing that is for staff only', async () => {
    const input = await recordOf(talk('calm down'));
    const entries = input.entries.map((entry) =>
      entry.author === 'agent' ? { ...entry, audience: 'staff' as const } : entry,
    );
    const { parties } = scoreConversation({ ...input, entries });
    expect(Object.keys(parties)).to.deep.equal(['bot']);
  });
});

describe('The rubric', () => {
  it('has a name and words for every reason in every language', () => {
    const { points } = rubricOf({}, 'en');
    for (const id of POINT_IDS) {
      expect(Object.keys(points[id].reasons).sort()).to.deep.equal(Object.keys(REASONS[id]).sort());
      for (const locale of LOCALES) expect(points[id].name[locale]).not.to.equal('');
    }
  });

  it('can be changed by a pack, for all languages and for one', async () => {
    const input = await recordOf(talk('An interrogation'));
    const rubric = {
      points: { forbidden: { weight: 0 } },
      locales: { en: { points: { pace: { weight: 50 } }, limits: { mostQuestions: 2 } } },
    };
    const { points } = scoreConversation({ ...input, pack: { ...input.pack, rubric } });
    expect(points.map(({ id }) => id)).not.to.include('forbidden');
    expect(points.find(({ id }) => id === 'pace')?.weight).to.equal(50);
    expect(points.find(({ id }) => id === 'onlyUnknown')?.state).to.equal('met');
    expect(rubricOf({ rubric }, 'zh-Hans').points.pace.weight).to.equal(rubricOf({}, 'en').points.pace.weight);
  });
});

describe('docs/scoring.md', () => {
  it('explains every point', () => {
    const page = readFileSync(new URL('../../docs/scoring.md', import.meta.url), 'utf8');
    const { points } = rubricOf({}, 'en');
    for (const id of POINT_IDS) expect(page).to.include(`| ${points[id].name.en} |`);
  });
});
