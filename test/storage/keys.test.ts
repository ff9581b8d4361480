import { expect } from 'chai';
import { describe, it } from 'mocha';
import { conversationKey, inboxId } from '../../storage/index.ts';
import { HOSTILE_IDS } from '../support/hostileIds.ts';

describe('keys', () => {
  it('are the same for the same names, and safe in any store', () => {
    for (const id of HOSTILE_IDS) {
      expect(conversationKey('directline', id)).to.equal(conversationKey('directline', id));
      expect(conversationKey('directline', id)).to.match(/^[\w-]{43}$/);
    }
  });

  it('never meet, however the names are cut', () => {
    const wellFormed = HOSTILE_IDS.filter((id) => id.isWellFormed());
    const keys = [
      ...wellFormed.flatMap((id) => [
        conversationKey('a', id),
        conversationKey(id, 'a'),
        conversationKey('a', 'c', id),
      ]),
      conversationKey('a', 'bc'),
      conversationKey('ab', 'c'),
      conversationKey('a', 'b', 'c'),
      inboxId('a', 'b,c'),
    ];
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('tell two customers of one group apart', () => {
    expect(conversationKey('msteams', 'group', 'u1')).not.to.equal(conversationKey('msteams', 'group', 'u2'));
    expect(conversationKey('msteams', 'group', 'u1')).not.to.equal(conversationKey('msteams', 'group'));
  });
});
