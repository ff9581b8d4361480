import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { BackOff } from '../../../bot/auth/backOff.ts';
import { clientAddress } from '../../../bot/auth/clientAddress.ts';

const RULE = { free: 2, firstMs: 1000, longestMs: 10_000, forgetMs: 60_000 };

describe('backing off', () => {
  let now = 0;
  beforeEach(() => {
    now = 1_000_000;
  });
  const make = () => new BackOff(RULE, () => new Date(now));

  it('costs nothing at first, then doubles up to its longest', () => {
    const backOff = make();
    const waits = Array.from({ length: 8 }, () => {
      backOff.count('a');
      const wait = backOff.wait('a');
      now += wait * 1000;
      return wait;
    });
    expect(waits).to.deep.equal([0, 0, 1, 2, 4, 8, 10, 10]);
    expect(backOff.wait('b')).to.equal(0);
  });

  it('is over when the time has passed, and forgotten after a quiet time', () => {
    const backOff = make();
    for (let n = 0; n < 4; n += 1) backOff.count('a');
    expect(backOff.wait('a')).to.equal(2);
    now += 1999;
    expect(backOff.wait('a')).to.equal(0.001);
    now += 1;
    expect(backOff.wait('a')).to.equal(0);
    now += 60_000;
    backOff.count('a');
    expect(backOff.wait('a')).to.equal(0);
  });

  it('takes back what was no failure', () => {
    const backOff = make();
    for (let n = 0; n < 3; n += 1) backOff.count('a');
    expect(backOff.wait('a')).to.equal(1);
    backOff.refund('a');
    expect(backOff.wait('a')).to.equal(0);
    for (let n = 0; n < 5; n += 1) backOff.refund('a');
    for (let n = 0; n < 3; n += 1) backOff.count('a');
    expect(backOff.wait('a')).to.equal(1);
  });

  it('remembers 20,000 sources, and forgets the one idle longest', () => {
    const backOff = make();
    for (let n = 0; n < 3; n += 1) backOff.count('first');
    for (let n = 0; n < 3; n += 1) backOff.count('second');
    for (let n = 0; n < 19_998; n += 1) backOff.count(`s${n}`);
    expect(backOff.wait('first')).to.equal(1);
    backOff.count('one more');
    expect([backOff.wait('first'), backOff.wait('second')]).to.deep.equal([0, 1]);
  });
});

describe('the address a request is counted under', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({
      socket: { remoteAddress },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    }) as unknown as IncomingMessage;
  const cases: [what: string, req: IncomingMessage, proxies: number, expected: string][] = [
    ['its own without a proxy', from('10.0.0.9', '1.2.3.4'), 0, '10.0.0.9'],
    ['what our proxy saw', from('10.0.0.9', '1.2.3.4'), 1, '1.2.3.4'],
    ['not what the caller wrote', from('10.0.0.9', '6.6.6.6, 1.2.3.4'), 1, '1.2.3.4'],
    ['what the outermost of two proxies saw', from('10.0.0.9', '6.6.6.6, 1.2.3.4, 10.0.0.8'), 2, '1.2.3.4'],
    ['its own when a proxy said nothing', from('10.0.0.9'), 1, '10.0.0.9'],
    ['its own when fewer proxies said something', from('10.0.0.9', '1.2.3.4'), 2, '10.0.0.9'],
    ['its own when that is no address', from('10.0.0.9', 'unknown'), 1, '10.0.0.9'],
    ['the network of an IPv6 customer', from('::1', '2001:db8:1:2:3:4:5:6'), 1, '2001:db8:1:2'],
  ];
  for (const [what, req, proxies, expected] of cases)
    it(`is ${what}`, () => expect(clientAddress(req, proxies)).to.equal(expected));
});
