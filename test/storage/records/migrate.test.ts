import { expect } from 'chai';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { StoreError } from '../../../storage/index.ts';
import { decode, decodeText, encodeText, type RecordKind } from '../../../storage/records/migrate.ts';

const Leaf = z.object({ v: z.literal(2), words: z.string() });
const Tree = z.object({ v: z.literal(3), name: z.string(), leaves: z.array(Leaf), best: Leaf.optional() });

const leafKind: RecordKind<z.infer<typeof Leaf>> = {
  name: 'leaf',
  schema: Leaf,
  steps: [({ text, ...rest }) => ({ ...rest, words: text })],
};
const treeKind: RecordKind<z.infer<typeof Tree>> = {
  name: 'tree',
  schema: Tree,
  steps: [
    ({ title, ...rest }) => ({ ...rest, label: title }),
    ({ label, ...rest }) => ({ ...rest, name: `${label}!`, leaves: rest.leaves ?? [] }),
  ],
  nested: { leaves: leafKind, best: leafKind },
};

function failure(work: () => unknown): StoreError {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('reading a stored record', () => {
  const stored: [what: string, doc: unknown][] = [
    ['the first version', { v: 1, title: 'oak' }],
    ['a version between', { v: 2, label: 'oak' }],
    ['the current version', { v: 3, name: 'oak!', leaves: [] }],
    ['a version with fields since dropped', { v: 3, name: 'oak!', leaves: [], height: 9 }],
  ];
  for (const [what, doc] of stored) {
    it(`brings ${what} up to date`, () => {
      expect(decode(treeKind, doc)).to.deep.equal({ v: 3, name: 'oak!', leaves: [] });
    });
  }

  it('brings the records inside a record up to date, each from its own version', () => {
    const leaves = [
      { v: 1, text: 'a' },
      { v: 2, words: 'b' },
    ];
    const doc = { v: 2, label: 'oak', leaves, best: { v: 1, text: 'c' } };
    expect(decodeText(treeKind, JSON.stringify(doc))).to.deep.equal({
      v: 3,
      name: 'oak!',
      leaves: [
        { v: 2, words: 'a' },
        { v: 2, words: 'b' },
      ],
      best: { v: 2, words: 'c' },
    });
  });

  it('leaves the document it was given as it is', () => {
    const doc = Object.freeze({ v: 1, title: 'oak', leaves: Object.freeze([Object.freeze({ v: 1, text: 'a' })]) });
    decode(treeKind, doc);
    expect(doc).to.deep.equal({ v: 1, title: 'oak', leaves: [{ v: 1, text: 'a' }] });
  });

  const damaged: [what: string, text: string][] = [
    ['cut off', '{"v":3,"name":"secret wor'],
    ['no JSON at all', 'secret words'],
    ['empty', ''],
    ['no object', '"secret words"'],
    ['null', 'null'],
    ['an array', '[{"v":3}]'],
    ['without a version', '{"name":"secret words","leaves":[]}'],
    ['of version 0', '{"v":0,"name":"secret words","leaves":[]}'],
    ['of half a version', '{"v":2.5,"name":"secret words","leaves":[]}'],
    ['of a version in words', '{"v":"3","name":"secret words","leaves":[]}'],
    ['of a newer version', '{"v":4,"name":"secret words","leaves":[]}'],
    ['with a record of a newer version inside', '{"v":3,"name":"secret words","leaves":[{"v":3,"words":"x"}]}'],
    ['of a wrong type inside', '{"v":3,"name":["secret words"],"leaves":[]}'],
  ];
  for (const [what, text] of damaged) {
    it(`calls a document that is ${what} corrupt, and does not quote it`, () => {
      const error = failure(() => decodeText(treeKind, text));
      expect(error.code).to.equal('corrupt');
      expect(`${error.message} ${error.stack} ${JSON.stringify(error.cause)}`).not.to.contain('secret');
    });
  }
});

describe('writing a record', () => {
  it('drops what the record does not have', () => {
    const record = { v: 3 as const, name: 'oak', leaves: [], height: 9 };
    expect(JSON.parse(encodeText(treeKind, record))).to.deep.equal({ v: 3, name: 'oak', leaves: [] });
  });

  it('refuses what could not be read back, and does not quote it', () => {
    const error = failure(() =>
      encodeText(treeKind, { v: 3, name: 'secret words', leaves: [{ v: 1, words: 'secret' }] } as never),
    );
    expect(error.code).to.equal('corrupt');
    expect(error.message).to.equal('A tree is not valid (leaves.0.v: invalid_value).');
  });

  it('refuses what JSON cannot hold', () => {
    const kind: RecordKind<{ v: 1; any: unknown }> = {
      name: 'bag',
      schema: z.object({ v: z.literal(1), any: z.unknown() }),
      steps: [],
    };
    expect(failure(() => encodeText(kind, { v: 1, any: 1n })).code).to.equal('corrupt');
  });
});
