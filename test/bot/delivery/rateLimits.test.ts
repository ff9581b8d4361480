import { expect } from 'chai';
import {
  createRateGate,
  type RateWindow,
  TEAMS_CONVERSATION_LIMITS,
  TENANT_LIMITS,
} from '../../../bot/delivery/rateLimits.ts';

const LIMITS = { conversation: TEAMS_CONVERSATION_LIMITS, tenant: TENANT_LIMITS };
const HOUR = 3_600_000;

/** Sends as fast as the gate allows until `until`, and returns when each send was let through. */
function sendUntil(until: number, keys: readonly string[], limits: typeof LIMITS): number[] {
  let now = Date.UTC(2026, 10, 21);
  const end = now + until;
  const gate = createRateGate(() => new Date(now), limits);
  const sent: number[] = [];
  while (now < end) {
    const waits = keys.map((key) => gate.take(key, 'tenant'));
    sent.push(...waits.filter((wait) => wait === 0).map(() => now));
    now += Math.max(0, Math.min(...waits));
  }
  return sent;
}

function mostIn({ windowMs }: RateWindow, sent: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [index, at] of sent.entries()) {
    while (at - (sent[first] ?? at) >= windowMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

describe('rate limits', () => {
  it('keep every window of a conversation, and use nine tenths of what is allowed', () => {
    const sent = sendUntil(2 * HOUR, ['one'], LIMITS);
    for (const window of TEAMS_CONVERSATION_LIMITS)
      expect(mostIn(window, sent), `${window.windowMs}`).to.be.at.most(window.limit);
    expect(sent.length).to.be.at.least(2 * 1800 * 0.9);
  });

  it('keep the window of a tenant over all its conversations, and use nine tenths of it', () => {
    const sent = sendUntil(
      60_000,
      Array.from({ length: 200 }, (_, n) => `c${n}`),
      LIMITS,
    );
    for (const window of TENANT_LIMITS) expect(mostIn(window, sent)).to.be.at.most(window.limit);
    expect(sent.length).to.be.at.least(60 * 30 * 0.9);
  });

  it('do not let one tenant wait for another', () => {
    const gate = createRateGate(() => new Date(0), LIMITS);
    for (let n = 0; n < 30; n += 1) expect(gate.take(`c${n}`, 'busy')).to.equal(0);
    expect(gate.take('c99', 'busy')).to.be.greaterThan(0);
    expect(gate.take('d', 'quiet')).to.equal(0);
  });
});
