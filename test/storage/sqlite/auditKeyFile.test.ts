import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { AUDIT_KEY_FILE, auditSecretOf } from '../../../storage/sqlite/auditKeyFile.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

describe('the secret of the audit chains beside the data', () => {
  const folderOf = useTempFolder();

  it('is made once, for this user alone, and is the same from then on', async () => {
    const folder = folderOf();
    const secret = auditSecretOf(folder, true);
    expect(secret.length).to.be.at.least(32);
    expect(auditSecretOf(folder, false)).to.equal(secret);
    expect((await readFile(join(folder, AUDIT_KEY_FILE), 'utf8')).trim()).to.equal(secret);
    expect((await stat(join(folder, AUDIT_KEY_FILE))).mode & 0o777).to.equal(0o600);
  });

  it('is not made by somebody who only reads', () => {
    expect(() => auditSecretOf(folderOf(), false)).to.throw(/There is no audit\.key/);
  });

  it('is the one that somebody else has put there', async () => {
    const folder = folderOf();
    await writeFile(join(folder, AUDIT_KEY_FILE), 'a secret of an earlier store, long enough\n');
    expect(auditSecretOf(folder, true)).to.equal('a secret of an earlier store, long enough');
  });

  it('says so when it cannot be read', async () => {
    const folder = folderOf();
    await mkdir(join(folder, AUDIT_KEY_FILE));
    expect(() => auditSecretOf(folder, true)).to.throw(/EISDIR/);
  });
});
