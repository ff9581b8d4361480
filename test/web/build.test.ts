import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect } from 'chai';
import { buildConsole } from '../../web/build.ts';

const DIST = new URL('../../web/console/dist/', import.meta.url);

describe('the build of the console', function () {
  this.timeout(60_000);
  before(async () => {
    await buildConsole();
  });

  it('is not done again while its sources are the same', async () => {
    expect(existsSync(new URL('stamp.txt', DIST))).to.equal(true);
    expect(await buildConsole()).to.equal(false);
  });

  it('gives away no sources, loads nothing from elsewhere and stays small', () => {
    const names = readdirSync(new URL('assets/', DIST));
    expect(names.filter((name) => name.endsWith('.map'))).to.deep.equal([]);
    const page = readFileSync(new URL('index.html', DIST), 'utf8');
    const bytesOf = (some: readonly string[]) =>
      some.reduce((sum, name) => sum + statSync(new URL(`assets/${name}`, DIST)).size, 0);
    expect(bytesOf(names)).to.be.below(1_800_000);
    // What everybody waits for; the pages of reviewers come when they are opened.
    expect(bytesOf(names.filter((name) => page.includes(name)))).to.be.below(1_050_000);
    expect(page).to.not.match(/https?:|\/\/[a-z]|<style|<script(?![^>]*\ssrc="\/console\/assets\/)/);
    expect(page.match(/<script/g)).to.have.length(1);
    expect(page).to.contain('{{nonce}}');
  });
});
