import { expect } from 'chai';
import { describe, it } from 'mocha';
import { scoreConversation } from '../../dialogs/score/index.ts';
import { expectedMarks, markOf, readScoredTalks, recordOf } from './scoredTalk.ts';

const FILES = ['en', 'zhHans', 'zhHant'].map((name) => new URL(`./${name}.yaml`, import.meta.url));
const TALKS = FILES.flatMap(readScoredTalks);

describe('The score of a conversation', () => {
  it('is compared with at least forty conversations judged by hand', () => {
    expect(TALKS.length).to.be.at.least(40);
  });

  for (const talk of TALKS) {
    it(`agrees with people, point by point and line by line: ${talk.title}`, async () => {
      const { points } = scoreConversation(await recordOf(talk));
      const marks = Object.fromEntries(points.map((point) => [point.id, markOf(point)]));
      expect(marks).to.deep.equal(expectedMarks(talk));
    });
  }
});
