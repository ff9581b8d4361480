import { expect } from 'chai';
import sinon from 'sinon';
import { loadConfig } from '../../../bot/config.ts';
import { AppError } from '../../../bot/errors.ts';
import { parseActivity } from '../../../bot/ingress/activity.ts';
import {
  type AuthenticatorParts,
  authenticatorParts,
  composeAuthenticator,
} from '../../../bot/ingress/authenticate.ts';
import { CLAIM_CHECKS } from '../../../bot/ingress/tokenChecks.ts';
import { APP_ID, createTestKey, mintToken, type TokenOptions, toJwk } from '../../support/tokens.ts';
import { type KeyServer, startKeyServer } from '../../support/tokensKeyServer.ts';
import { message, SERVICE_URL } from './ingressServer.ts';

const key = createTestKey('k1');
const unendorsed = createTestKey('k2');
const foreign = createTestKey('k1');

const without = (...names: (keyof typeof CLAIM_CHECKS)[]) => ({
  claimChecks: Object.entries(CLAIM_CHECKS)
    .filter(([name]) => !names.some((off) => off === name))
    .map(([, check]) => check),
});
const NO_VALIDATION = { validate: () => Promise.resolve() };
const NO_VERIFICATION = { verify: () => undefined };

/** A bad token, and the guard without which it would be good. */
const cases: [what: string, token: Partial<TokenOptions>, off: Partial<AuthenticatorParts>][] = [
  ['no expiry', { claims: { exp: undefined } }, without('expires')],
  ['an unendorsed key', { key: unendorsed }, { checkKey: () => undefined }],
  ['another audience', { claims: { aud: 'another-app' } }, NO_VALIDATION],
  ['a foreign signature', { key: foreign }, { ...NO_VERIFICATION, ...NO_VALIDATION }],
  ['an old expiry', { claims: { exp: 1_700_000_000 } }, { ...NO_VERIFICATION, ...NO_VALIDATION }],
  ['another issuer', { claims: { iss: 'https://evil.com' } }, { ...without('issuer'), ...NO_VALIDATION }],
  ['no service URL', { claims: { serviceurl: undefined } }, { ...without('serviceUrl'), ...NO_VALIDATION }],
];

describe('each guard of the authenticator', () => {
  let keyServer: KeyServer;
  let parts: AuthenticatorParts;
  before(async () => {
    keyServer = await startKeyServer([toJwk(key, ['msteams']), toJwk(unendorsed)]);
    const { bot } = loadConfig({ MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'p' });
    if (bot === undefined) throw new Error('no bot');
    parts = authenticatorParts(bot, { now: () => new Date(), metadataUrl: keyServer.metadataUrl });
  });
  after(() => keyServer.close());
  afterEach(() => sinon.restore());

  const outcome = async (token: Partial<TokenOptions>, off: Partial<AuthenticatorParts>): Promise<string> => {
    const header = `Bearer ${mintToken({ key, serviceUrl: SERVICE_URL, ...token })}`;
    const activity = parseActivity(message({ serviceUrl: SERVICE_URL }));
    try {
      await composeAuthenticator({ ...parts, ...off }).authenticate(activity, header);
      return 'accepted';
    } catch (error) {
      return error instanceof AppError ? error.code : `not ours: ${String(error)}`;
    }
  };

  for (const [what, token, off] of cases)
    it(`matters: ${what} is refused with it and accepted without`, async () => {
      expect(await outcome(token, {})).to.be.oneOf(['unauthorized', 'forbidden']);
      expect(await outcome(token, off)).to.equal('accepted');
    });

  it('matters: without our own verification a forged token makes the SDK write to the console', async () => {
    const console_ = sinon.stub(console, 'error');
    expect(await outcome({ key: foreign }, {})).to.equal('unauthorized');
    sinon.assert.notCalled(console_);
    expect(await outcome({ key: foreign }, NO_VERIFICATION)).to.equal('unauthorized');
    sinon.assert.called(console_);
  });

  it('needs no network for a token that can never be valid', async () => {
    const hits = { ...keyServer.hits };
    for (const claims of [{ iss: 'x' }, { exp: undefined }, { serviceurl: 'x' }]) await outcome({ claims }, {});
    expect(keyServer.hits).to.deep.equal(hits);
  });
});
