import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createCosmosClient } from '../../../storage/cosmos/cosmosClient.ts';
import { refusalOf } from '../../../storage/cosmos/cosmosFault.ts';
import { DEFAULT_LIMITS } from '../../../storage/cosmos/settings.ts';

const SECRET = 'AccountKey=do-not-tell';

describe('what an operator is told when Cosmos DB refuses', () => {
  const rows: [status: number, code: string, words: RegExp][] = [
    [401, 'unavailable', /key, role assignment or firewall/],
    [403, 'unavailable', /key, role assignment or firewall/],
    [404, 'unavailable', /kesu cosmos check/],
    [413, 'too_large', /too large/],
    [503, 'unavailable', /503/],
    [0, 'unavailable', /no answer/],
  ];
  for (const [status, code, words] of rows) {
    it(`names what to look at for ${status}, and tells nothing of the request`, () => {
      for (const cause of [new TypeError(SECRET), { headers: { authorization: SECRET } }, undefined]) {
        const refusal = refusalOf(status, cause);
        expect(refusal.code).to.equal(code);
        expect(refusal.message).to.match(words);
        expect(`${refusal.stack} ${refusal.cause}`).not.to.include(SECRET);
      }
    });
  }
});

describe('the client of Cosmos DB', () => {
  it('is made for an account over TLS without a key, and lets go of its connections', () => {
    const settings = { endpoint: 'https://kesu.documents.azure.com:443/', database: 'kesu' };
    const client = createCosmosClient(settings, DEFAULT_LIMITS);
    expect(() => client.dispose()).not.to.throw();
  });
});
