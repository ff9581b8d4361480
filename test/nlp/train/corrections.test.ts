import { expect } from 'chai';
import { CorrectionsError, readCorrections } from '../../../nlp/train/corrections.ts';

describe('corrections by reviewers', () => {
  it('are read line by line, the last of one message counting', () => {
    const read = readCorrections(
      [
        '{"text":"my parcel is late","complaint":1,"categories":["delivery"],"severity":2,"by":"u7","at":"2026-01-05T10:00:00Z"}',
        '',
        '{"text":"thanks","complaint":0,"emotion":"neutral"}',
        '{"text":"thanks","complaint":0,"emotion":"satisfied","signals":[],"act":"thanks"}',
      ].join('\n'),
    );
    expect(read.map(({ text, emotion }) => [text, emotion])).to.deep.equal([
      ['my parcel is late', undefined],
      ['thanks', 'satisfied'],
    ]);
  });

  const wrong: [why: string, line: string, message: RegExp][] = [
    ['no JSON', '{"text":', /line 2: not JSON/],
    ['no text', '{"complaint":1}', /line 2: text: /],
    ['an unknown tag', '{"text":"x","emotion":"sad"}', /line 2: emotion: /],
    ['a category that is none', '{"text":"x","categories":["price"]}', /line 2: categories\.0: /],
    ['an intensity too high', '{"text":"x","intensity":4}', /line 2: intensity: /],
    ['a field that is none', '{"text":"x","mood":"angry"}', /line 2: .*mood/],
    ['a list', '[]', /line 2: object: /],
  ];
  for (const [why, line, message] of wrong) {
    it(`are refused by line for ${why}`, () => {
      expect(() => readCorrections(`{"text":"fine"}\n${line}`)).to.throw(CorrectionsError, message);
    });
  }

  it('never repeats a message in an error, and lists ten lines at most', () => {
    const lines = Array.from({ length: 14 }, () => '{"text":"private words","emotion":"sad"}').join('\n');
    try {
      readCorrections(lines);
      expect.fail('nothing was refused');
    } catch (error) {
      expect(String(error)).to.include('and 4 more').and.not.include('private');
    }
  });
});
