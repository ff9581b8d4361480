import { expect } from 'chai';
import fc from 'fast-check';
import { AppError } from '../../../bot/errors.ts';
import { JSON_LIMITS, parseJson } from '../../../bot/ingress/jsonGuard.ts';
import { expectLinear, fill } from '../../support/growth.ts';
import { message, post, startIngress } from './ingressServer.ts';

const reasonOf = (text: string): string => {
  try {
    parseJson(text);
  } catch (error) {
    return error instanceof AppError && error.code === 'invalid_json' ? String(error.reason) : `? ${String(error)}`;
  }
  return 'accepted';
};

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objectOf = (count: number) => `{${Array.from({ length: count }, (_, i) => `"k${i}":0`).join()}}`;
const arrayOf = (count: number) => `[${Array.from({ length: count }, () => '0').join()}]`;

describe('parseJson', () => {
  /** What JSON.parse itself would take: each of these is our own refusal. */
  const swallowed: [what: string, text: string, reason: string][] = [
    ['arrays 100,000 deep', nested(100_000), 'too_deep'],
    ['one level too deep', nested(JSON_LIMITS.depth + 1), 'too_deep'],
    ['objects too deep', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'too_deep'],
    ['one key too many', objectOf(JSON_LIMITS.keys + 1), 'too_many_keys'],
    ['a million keys', objectOf(1_000_000), 'too_many_keys'],
    ['too many values', arrayOf(JSON_LIMITS.values + 1), 'too_many_values'],
    ['too many empty arrays', `[${Array.from({ length: 6_000 }, () => '[]').join()}]`, 'too_many_values'],
    ['a key twice', '{"from":{"id":"a","id":"b"}}', 'duplicate_key'],
    ['a key twice, once escaped', '{"text":"a","te\\u0078t":"b"}', 'duplicate_key'],
    ['a number beyond a double', '{"a":1e999}', 'number_range'],
    ['a negative number beyond a double', '[-1e999]', 'number_range'],
    ['a key __proto__', '{"__proto__":{"polluted":true}}', 'proto_key'],
    ['a key __proto__ deep inside', '{"value":[{"__proto__" : 1}]}', 'proto_key'],
    ['an escaped key __proto__', '{"\\u005f_proto__":{}}', 'proto_key'],
  ];
  for (const [what, text, reason] of swallowed)
    it(`refuses ${what}, which JSON.parse takes`, () => {
      expect(reasonOf(text)).to.equal(reason);
      expect(() => JSON.parse(text)).not.to.throw();
    });

  for (const text of [
    '',
    ' ',
    '{',
    '}',
    '{"a":1',
    '"abc',
    '"\\',
    '[1,]',
    '{"a" 1}',
    '01',
    'NaN',
    'nul',
    '{"a":1}}',
    ']',
    ':',
    '{"\\x":1}',
  ])
    it(`refuses ${JSON.stringify(text)}, which is no JSON`, () => {
      expect(reasonOf(text)).to.equal('syntax');
    });

  it('refuses a raw NUL and other control characters in a string', () => {
    expect([reasonOf('"a\u0000b"'), reasonOf('"a\nb"'), reasonOf('\u0000{}')]).to.deep.equal([
      'syntax',
      'syntax',
      'syntax',
    ]);
  });

  it('takes what lies just within the limits', () => {
    expect(reasonOf(nested(JSON_LIMITS.depth))).to.equal('accepted');
    expect(reasonOf(objectOf(JSON_LIMITS.keys))).to.equal('accepted');
    expect(reasonOf(arrayOf(JSON_LIMITS.values - 2))).to.equal('accepted');
  });

  it('does not count what stands inside strings', () => {
    const text = JSON.stringify({ text: '[{[{":,"'.repeat(5_000), a: '"__proto__": 1e999' });
    expect(reasonOf(text)).to.equal('accepted');
  });

  it('takes __proto__ as a value, and the same key in different objects', () => {
    expect(reasonOf('[{"a":"__proto__"},{"a":"__proto__"}]')).to.equal('accepted');
  });

  it('keeps odd keys as plain data and pollutes nothing', () => {
    const text = '{"constructor":{"prototype":{"polluted":1}},"prototype":1,"toString":2,"hasOwnProperty":3}';
    expect(JSON.stringify(parseJson(text))).to.equal(text);
    expect(Object.getPrototypeOf(parseJson(text))).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  it('makes lone surrogates and U+0000 well-formed, in values and in keys', () => {
    expect(parseJson('{"a\\ud800":["b\\udfff\\u0000", "\\ud83e\\udd22"]}')).to.deep.equal({
      'a\uFFFD': ['b\uFFFD\uFFFD', '🤢'],
    });
  });

  it('agrees with JSON.parse on everything it accepts', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const reason = reasonOf(text);
        if (reason === 'accepted') expect(parseJson(text)).to.deep.equal(JSON.parse(text, (_, v) => v));
        else expect(reason).to.equal('proto_key');
      }),
      { numRuns: 500 },
    );
  });

  it('never throws anything but its own refusal, on any text', () => {
    const junk = fc.string({ unit: fc.constantFrom(...'{}[]",:\\ue1-.+ \n\u0000a') });
    fc.assert(
      fc.property(junk, (text) => !reasonOf(text).startsWith('?')),
      { numRuns: 3_000 },
    );
  });

  it('is linear for the worst texts of 256 KiB', async () => {
    const worst: [start: string, unit: string][] = [
      ['', '['],
      ['', '"'],
      ['', '9'],
      ['"', '\\'],
      ['', ' '],
      ['', ':'],
      ['', '"a":'],
    ];
    for (const [start, unit] of worst) {
      await expectLinear((size) => reasonOf(start + fill(unit, size)), 256 * 1024, unit);
    }
  });

  it('stands before the parser: taken out, what it refuses is served', async () => {
    const body = JSON.stringify(message()).replace(
      '"type"',
      '"text":"another","pad":{"__proto__":{"polluted":1}},"type"',
    );
    for (const [without, status] of [
      [() => ({}), 400],
      [() => ({ parseJson: (text: string): unknown => JSON.parse(text) }), 202],
    ] as const) {
      const server = await startIngress({ without });
      const answer = await post(server.url, body);
      await server.close();
      expect(answer.status).to.equal(status);
    }
  });

  it('spares later code a crash: what JSON.parse built of 100,000 arrays cannot be written out again', () => {
    const built: unknown = JSON.parse(nested(100_000));
    expect(() => JSON.stringify(built)).to.throw(RangeError);
  });
});
