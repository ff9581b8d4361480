import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { writeReading } from '../support/reading.ts';

describe('docs/conversations.md', () => {
  it('shows what the bot says today, word for word', async () => {
    const page = readFileSync(new URL('../../docs/conversations.md', import.meta.url), 'utf8');
    expect(page).to.equal(await writeReading());
  });
});
