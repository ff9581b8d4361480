import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect } from 'chai';
import { Passwords, SCRYPT_COST } from '../../../bot/auth/passwords.ts';
import { isWeakPassword } from '../../../bot/auth/weakPassword.ts';
import { AppError } from '../../../bot/errors.ts';
import { CHEAP, PASSWORD } from './authRig.ts';

/** Dear enough that its time stands out from everything else: some 10 ms. */
const SOME = { ln: 12, r: 8, p: 1 };

describe('the hash of a password', () => {
  const passwords = new Passwords(CHEAP);

  it('costs what OWASP asks for', () => {
    // Password Storage Cheat Sheet: N=2^17 p=1, 2^16 p=2, 2^15 p=3, 2^14 p=5 or 2^13 p=10, with r=8.
    const { ln, r, p } = SCRYPT_COST;
    const least: Record<number, number> = { 17: 1, 16: 2, 15: 3, 14: 5, 13: 10 };
    expect(r).to.equal(8);
    expect(p).to.be.at.least(least[ln] ?? Number.POSITIVE_INFINITY);
  });

  it('holds its parameters and a salt of its own, and matches only its password', async () => {
    const [one, other] = [await passwords.hash(PASSWORD), await passwords.hash(PASSWORD)];
    expect(one).to.match(/^\$scrypt\$ln=4,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.to.equal(other);
    expect(await passwords.verify(PASSWORD, one)).to.equal(true);
    expect(await passwords.verify(`${PASSWORD} `, one)).to.equal(false);
  });

  it('is checked with the parameters it was made with, and known to be outdated', async () => {
    const old = await new Passwords({ ln: 3, r: 4, p: 2 }).hash(PASSWORD);
    expect(await passwords.verify(PASSWORD, old)).to.equal(true);
    expect(passwords.isOutdated(old)).to.equal(true);
    expect(passwords.isOutdated(await passwords.hash(PASSWORD))).to.equal(false);
  });

  const strange = ['', 'plain', '$scrypt$ln=30,r=8,p=1$', '$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA'];
  it('that is none of ours, or would take all memory, matches nothing', async () => {
    const [salt, hash] = ['a'.repeat(22), 'b'.repeat(43)];
    const greedy = ['ln=30,r=8,p=1', 'ln=4,r=99,p=1', 'ln=4,r=8,p=99', 'ln=0,r=8,p=1'];
    for (const stored of [...strange, ...greedy.map((cost) => `$scrypt$${cost}$${salt}$${hash}`)])
      expect(await passwords.verify(PASSWORD, stored), stored).to.equal(false);
  });

  it('of a login that does not exist takes as long to check', async function () {
    this.timeout(20_000);
    const dear = new Passwords(SOME);
    const stored = await dear.hash(PASSWORD);
    const median = async (hash: string | undefined) => {
      const times: number[] = [];
      for (let n = 0; n < 15; n += 1) {
        const begun = process.cpuUsage();
        await dear.verify('wrong wrong', hash);
        const { user, system } = process.cpuUsage(begun);
        times.push(user + system);
      }
      return times.sort((a, b) => a - b)[7] ?? 0;
    };
    const ratio = (await median(undefined)) / (await median(stored));
    expect(ratio).to.be.within(0.5, 2);
  });

  it('is worked on two at a time, off the event loop, and 100 at once all get their turn', async function () {
    this.timeout(20_000);
    const dear = new Passwords(SOME);
    const stored = await dear.hash(PASSWORD);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const before = process.memoryUsage().rss;
    delay.enable();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before);
    }, 5);
    const right = await Promise.all(Array.from({ length: 100 }, () => dear.verify(PASSWORD, stored)));
    clearInterval(watch);
    delay.disable();
    expect(right.every(Boolean)).to.equal(true);
    // 100 at once would take 400 MB and hold all of Node's four worker threads for a second.
    expect(most).to.be.below(120 * 1024 * 1024);
    expect(delay.percentile(50) / 1e6).to.be.below(100);
  });

  it('is refused when too many wait, and taken again later', async () => {
    const asked = Array.from({ length: 300 }, () => passwords.verify(PASSWORD, undefined));
    const ended = await Promise.allSettled(asked);
    const refused = ended.filter((one) => one.status === 'rejected');
    expect(refused).to.have.length(300 - 202);
    for (const { reason } of refused) {
      expect(reason).to.be.instanceOf(AppError);
      expect((reason as AppError).code).to.equal('too_many_requests');
    }
    expect(await passwords.verify(PASSWORD, await passwords.hash(PASSWORD))).to.equal(true);
  });
});

describe('a weak password', () => {
  const weak = [
    'password1234',
    'Passw0rd!2026',
    'qwertyuiop12',
    '123456789012',
    '1234567890123456',
    'abcdefghijklm',
    '111111111111',
    'ababababababab',
    'letmeinletmein',
    'administrator',
    'changeme2026',
    'woaini520520',
    'mei.lin2026!!',
    'XX-mei.lin-XX',
  ];
  const good = [
    PASSWORD,
    'Quiet copper 44',
    '七月的雨下在旧城门外面很久',
    'correct horse battery',
    'tR7#kw09Lq!z',
    'password but a much longer sentence',
  ];
  for (const password of weak)
    it(`is ${password}`, () => expect(isWeakPassword(password, 'mei.lin@kesu.example')).to.equal(true));
  for (const password of good)
    it(`is not ${password}`, () => expect(isWeakPassword(password, 'mei.lin@kesu.example')).to.equal(false));
});
