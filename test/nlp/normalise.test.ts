import { expect } from 'chai';
import { originalSpan } from '../../nlp/mappedText.ts';
import { toMatchForm } from '../../nlp/matchForm.ts';
import { normalise } from '../../nlp/normalise.ts';
import { readLexicons } from '../../nlp/readLexicons.ts';
import { isKnownStem, termsOf } from '../../nlp/vocabulary.ts';

const PLAIN: readonly [string, string, string][] = [
  ['full-width letters and digits', 'ＡＢ１２', 'AB12'],
  ['zero-width characters', '退\u200b款\u2060', '退款'],
  ['bidirectional controls', '\u202eabc\u202c', 'abc'],
  ['control characters', 'a\u0000b\u0007', 'ab'],
  ['tabs and old line ends', 'a\tb\r\nc\u2028d', 'a b\n\nc\nd'],
  ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
  ['composed letters', 'e\u0301', '\u00e9'],
  ['emoji, without their joiners', '👨\u200d👩', '👨👩'],
  ['signs whose long form is only decoration', '\ufdfa', '\ufdfa'],
  ['letter case and repeated letters, kept', 'SOOO', 'SOOO'],
];

const FORMS: readonly [string, string][] = [
  ["Don't", 'dont'],
  ['don’t', 'dont'],
  ['waiting waited waits', 'wait wait wait'],
  ['sooooo', 'so'],
  ['gooood', 'good'],
  ['氣氣氣氣', '气气'],
  ['退款   退款', '退款 退款'],
  ['follow-up', 'follow up'],
  ['10000', '10000'],
  ['İi', 'İi'],
];

describe('normalising', () => {
  for (const [what, written, read] of PLAIN) {
    it(`reads ${what}`, () => {
      expect(normalise(written).text).to.equal(read);
    });
  }

  it('knows where every unit came from', () => {
    const written = 'ａ\u200b退\u200b款 e\u0301!';
    const plain = normalise(written);
    const at = plain.text.indexOf('退款');
    const { start, end } = originalSpan(plain, at, at + 2);
    expect(written.slice(start, end)).to.equal('退\u200b款');
    const accent = plain.text.indexOf('\u00e9');
    expect(originalSpan(plain, accent, accent + 1)).to.deep.equal({ start: 6, end: 8 });
  });

  it('keeps at most 30 marks on a letter', () => {
    expect(normalise(`x${'\u0335'.repeat(500)}`).text.length).to.be.at.most(31);
  });
});

describe('the form words are looked up in', () => {
  for (const [written, form] of FORMS) {
    it(`makes "${form}" of "${written}"`, () => {
      expect(toMatchForm(normalise(written), isKnownStem).text).to.equal(form);
    });
  }

  it('is the form the lexicons are in', () => {
    for (const { tag, words } of readLexicons()) {
      const expected = words.split(',').map((word) => toMatchForm(normalise(word.trim())).text);
      expect(termsOf(words), tag).to.deep.equal(expected.filter((term) => term !== ''));
    }
  });
});
