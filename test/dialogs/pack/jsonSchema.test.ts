import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { packJsonSchema } from '../../../dialogs/pack/index.ts';

describe('packs/pack.schema.json', () => {
  it('is what the code makes (packs/README.md says how to write it anew)', async () => {
    const written: unknown = JSON.parse(await readFile('packs/pack.schema.json', 'utf8'));
    expect(written).to.deep.equal(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('is named in the first line of each pack, for completion in an editor', async () => {
    const text = await readFile('packs/retail.yaml', 'utf8');
    expect(text.split('\n')[0]).to.equal('# yaml-language-server: $schema=./pack.schema.json');
  });
});
