import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { play, Scenario } from './scenario.ts';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('conversations from beginning to end', () => {
  it('are many', () => {
    expect(files.length).to.be.at.least(110);
  });

  for (const file of files) {
    const scenario = Scenario.parse(parse(readFileSync(new URL(file, folder), 'utf8')));
    it(`${scenario.title} (${file})`, async () => {
      const talk = await play(scenario);
      const texts = talk.replies.map(({ text }) => text);
      for (const [index, text] of texts.entries()) expect(text, 'said twice in a row').to.not.equal(texts[index - 1]);
    });
  }
});
