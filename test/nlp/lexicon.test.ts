import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { CATEGORIES, EMOTIONS, SIGNALS } from '../../nlp/labels.ts';
import { readLexicons } from '../../nlp/readLexicons.ts';

const FOLDER = new URL('../../nlp/lexicon/', import.meta.url);

describe('the lexicons', () => {
  for (const language of ['en', 'zh']) {
    it(`have words for every label in ${language}`, () => {
      const tags = readdirSync(new URL(`${language}/`, FOLDER)).map(
        (name) => /^tag (.+)$/m.exec(readFileSync(new URL(`${language}/${name}`, FOLDER), 'utf8'))?.[1],
      );
      const labels = [
        ...EMOTIONS.filter((label) => label !== 'neutral').map((label) => `emotion:${label}`),
        ...CATEGORIES.filter((code) => code !== 'other').map((code) => `category:${code}`),
        ...SIGNALS.map((signal) => `signal:${signal}`),
      ];
      expect(tags).to.include.members(labels);
      expect(new Set(tags).size, 'one file a tag').to.equal(tags.length);
    });
  }

  it('have no empty term, as a doubled comma would make', () => {
    for (const { tag, words } of readLexicons()) {
      const terms = words.split(',').map((term) => term.trim());
      expect(terms.slice(0, -1), tag).not.to.include('');
    }
  });

  it('never wrap a term over two lines', () => {
    for (const { tag, words } of readLexicons()) {
      for (const term of words.split(',')) expect(term.trim(), tag).not.to.include('\n');
    }
  });
});
