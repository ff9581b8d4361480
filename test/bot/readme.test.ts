import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { settingsTable } from '../../bot/config.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

describe('the README', () => {
  it('lists every setting with its default and meaning, and no other', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)` \| (?:`([^`]*)`)? ?\| (.+) \|$/gm)].map(
      ([, name, fallback = '', description]) => ({ name, default: fallback, description }),
    );
    expect(rows).to.deep.equal(settingsTable());
  });

  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).to.be.above(5);
    for (const path of links) expect(existsSync(new URL(path, root)), path).to.equal(true);
  });
});
