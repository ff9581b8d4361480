import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { packJsonSchema } from '../../../dialogs/pack/index.ts';

interface Node {
  $ref?: string;
  description?: string;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  items?: Node;
  anyOf?: Node[];
}

/** Keys that say by themselves what they are. */
const PLAIN = /^(?:en|zh-(?:Hans|Hant|HK|TW)|mon|tue|wed|thu|fri|sat|sun|bot|agent|supervisor|specialist)$/;

const schema = JSON.parse(JSON.stringify(packJsonSchema())) as Node & { $defs: Record<string, Node> };

const resolve = (node: Node) => (node.$ref ? (schema.$defs[node.$ref.replace('#/$defs/', '')] ?? node) : node);

/** Paths of the settings without a description. */
function undescribed(node: Node, path = '', seen = new Set<Node>()): string[] {
  const whole = resolve(node);
  if (seen.has(whole)) return [];
  seen.add(whole);
  const inner = [whole.items, whole.additionalProperties, ...(whole.anyOf ?? [])].filter(
    (one) => typeof one === 'object',
  );
  return [
    ...Object.entries(whole.properties ?? {}).flatMap(([key, value]) => [
      ...(value.description || resolve(value).description || PLAIN.test(key) ? [] : [`${path}.${key}`]),
      ...undescribed(value, `${path}.${key}`, seen),
    ]),
    ...inner.flatMap((one) => undescribed(one, `${path}[]`, seen)),
  ];
}

describe('packs/pack.schema.json', () => {
  it('is what the code makes (docs/packs.md says how to write it anew)', async () => {
    const written: unknown = JSON.parse(await readFile('packs/pack.schema.json', 'utf8'));
    expect(written).to.deep.equal(schema);
  });

  it('describes every setting, for whoever writes a pack in an editor', () => {
    expect(undescribed(schema)).to.deep.equal([]);
  });

  it('would notice a setting that is not described', () => {
    expect(undescribed({ properties: { a: { description: 'x', properties: { b: {} } } } })).to.deep.equal(['.a.b']);
  });

  it('is named in the first line of each pack, for completion in an editor', async () => {
    for (const name of (await readdir('packs')).filter((one) => one.endsWith('.yaml'))) {
      const text = await readFile(`packs/${name}`, 'utf8');
      expect(text.split('\n')[0], name).to.equal('# yaml-language-server: $schema=./pack.schema.json');
    }
  });
});
