import { createHmac, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createAuditSeal } from '../../../storage/audit/auditSeal.ts';
import { createFastHmac } from '../../../storage/audit/hmac.ts';

describe('the HMAC of the audit chains', () => {
  it('is HMAC-SHA256, for keys and texts of any length', () => {
    for (let length = 0; length <= 64; length += 4) {
      const key = randomBytes(length);
      const ours = createFastHmac(key);
      for (const text of ['', 'a', '我'.repeat(length * 3), 'x'.repeat(length * 50), '\ud83d\ude00']) {
        expect(ours(text)).to.equal(createHmac('sha256', key).update(text).digest('base64url'));
      }
    }
    expect(() => createFastHmac(randomBytes(65))).to.throw(RangeError);
  });

  it('needs a secret that cannot be guessed', () => {
    expect(() => createAuditSeal('short')).to.throw(RangeError);
  });

  it('has names and MACs that say nothing of each other, nor of another secret', () => {
    const [one, other] = [createAuditSeal('x'.repeat(32)), createAuditSeal('y'.repeat(32))];
    expect(one.chainName('k'))
      .to.match(/^[\w-]{16}$/)
      .and.not.to.equal(other.chainName('k'));
    expect(one.mac('c', 'b', 't'))
      .to.match(/^[\w-]{22}$/)
      .and.not.to.equal(other.mac('c', 'b', 't'));
    expect(one.keyId).not.to.equal(other.keyId);
  });
});
