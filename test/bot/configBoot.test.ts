import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { LEAN } from '../support/leanProcess.ts';

const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));

describe('starting with a wrong configuration', () => {
  for (const [what, env, line] of [
    ['listening beyond loopback without an app id', { HOST: '0.0.0.0' }, /^ {2}HOST: .*needs MicrosoftAppId/],
    ['an app id of a space', { MicrosoftAppId: ' ' }, /^ {2}MicrosoftAppId: must be /],
  ] as const)
    it(`ends at once with a code and one clear line: ${what}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'kesu-test-'));
      const ended = spawnSync(process.execPath, [MAIN], {
        env: {
          PATH: process.env.PATH,
          PORT: '0',
          ...LEAN,
          KESU_DATA: join(folder, 'data'),
          ...env,
        },
        encoding: 'utf8',
        timeout: 15_000,
      });
      const left = readdirSync(folder);
      rmSync(folder, { recursive: true });
      const lines = ended.stderr.split('\n').filter((text) => text !== '' && !/DEP0040|trace-deprecation/.test(text));
      expect(ended.status).to.equal(1);
      expect(lines).to.have.length(2);
      expect(lines[1]).to.match(line);
      expect(left).to.deep.equal([]);
    });
});
