import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { DataKey } from '../../../storage/custody/dataKey.ts';
import { Keyring, newLookupKey } from '../../../storage/custody/keyring.ts';
import { MasterKeys, parseMasterKey } from '../../../storage/custody/masterKeys.ts';
import { StoreError } from '../../../storage/index.ts';

const codeOf = (call: () => unknown): string | undefined => {
  try {
    call();
    return undefined;
  } catch (error) {
    return error instanceof StoreError ? error.code : `other: ${String(error)}`;
  }
};

describe('the keys of a store', () => {
  const masters = new MasterKeys([randomBytes(32)]);
  const keyring = new Keyring(masters, newLookupKey(masters));

  it('give back every text that JSON can hold, and tell nothing of it', () => {
    const key = new DataKey(randomBytes(32));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
        const text = JSON.stringify({ value });
        const sealed = key.seal('entry|1', text);
        expect(key.open('entry|1', sealed)).to.equal(text);
        expect(key.seal('entry|1', text)).not.to.equal(sealed);
      }),
      { numRuns: 300 },
    );
  });

  it('open nothing elsewhere, for another, changed or cut off', () => {
    const { key } = keyring.newKey('conversation|a');
    const other = keyring.newKey('conversation|a').key;
    const sealed = key.seal('entry|1', '{"text":"secret"}');
    expect(codeOf(() => key.open('entry|2', sealed))).to.equal('corrupt');
    expect(codeOf(() => key.open('case|1', sealed))).to.equal('corrupt');
    expect(codeOf(() => other.open('entry|1', sealed))).to.equal('corrupt');
    for (let at = 3; at < sealed.length - 2; at += 7) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(
        codeOf(() => key.open('entry|1', changed)),
        String(at),
      ).to.equal('corrupt');
    }
    expect(codeOf(() => key.open('entry|1', sealed.slice(0, 20)))).to.equal('corrupt');
  });

  it('are themselves of no use elsewhere, nor under another master key', () => {
    const { wrapped } = keyring.newKey('conversation|a');
    expect(codeOf(() => keyring.key(wrapped, 'conversation|b'))).to.equal('corrupt');
    const stranger = new MasterKeys([randomBytes(32)]);
    expect(codeOf(() => new Keyring(stranger, newLookupKey(stranger)).key(wrapped, 'conversation|a'))).to.equal(
      'unavailable',
    );
  });

  it('open what was sealed before a rotation, and after it without the old master key', () => {
    const [old, next] = [randomBytes(32), randomBytes(32)];
    const before = new MasterKeys([old]);
    const lookup = newLookupKey(before);
    const { wrapped, key } = new Keyring(before, lookup).newKey('conversation|a');
    const sealed = key.seal('entry|1', '"x"');
    const alone = new Keyring(before, lookup).sealAlone('["inbox","1"]', '"y"');
    const during = new Keyring(new MasterKeys([next, old]), lookup);
    expect(during.key(wrapped, 'conversation|a').open('entry|1', sealed)).to.equal('"x"');
    const rewrapped = during.rewrap(wrapped, 'conversation|a') ?? '';
    const renewed = during.rewrapAlone('["inbox","1"]', alone) ?? '';
    expect(during.rewrap(rewrapped, 'conversation|a')).to.equal(undefined);
    const after = new MasterKeys([next]);
    const last = new Keyring(after, newLookupKey(after));
    expect(last.key(rewrapped, 'conversation|a').open('entry|1', sealed)).to.equal('"x"');
    expect(last.openAlone('["inbox","1"]', renewed)).to.equal('"y"');
    expect(codeOf(() => last.openAlone('["inbox","1"]', alone))).to.equal('unavailable');
  });

  it('name a customer the same each time, and differently in another store', () => {
    const other = new Keyring(masters, newLookupKey(masters));
    expect(keyring.customer('msteams', 'u')).to.equal(keyring.customer('msteams', 'u'));
    expect(keyring.customer('msteams', 'u')).not.to.equal(keyring.customer('directline', 'u'));
    expect(keyring.customer('msteams', 'u')).not.to.equal(other.customer('msteams', 'u'));
  });

  it('are 32 bytes as base64 and nothing else', () => {
    const key = randomBytes(32);
    expect(parseMasterKey(key.toString('base64'))).to.deep.equal(key);
    expect(parseMasterKey(key.toString('base64url'))).to.deep.equal(key);
    for (const wrong of [
      '',
      'x',
      randomBytes(31).toString('base64'),
      randomBytes(33).toString('base64'),
      ' '.repeat(44),
    ])
      expect(parseMasterKey(wrong), wrong).to.equal(undefined);
    expect(() => new MasterKeys([])).to.throw(RangeError);
    expect(() => new MasterKeys([randomBytes(16)])).to.throw(RangeError);
  });
});
