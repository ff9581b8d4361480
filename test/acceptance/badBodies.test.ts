import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { type Siege, startSiege } from '../support/appProcessSiege.ts';

const MB = 1024 * 1024;
const CHAT_TOKEN = '/api/v1/chat/token';

type Body = string | Buffer;
type Row = [what: string, status: number, body: (siege: Siege) => Body, headers?: Record<string, string>];

const json =
  (fields: Record<string, unknown> = {}) =>
  ({ message }: Siege) =>
    JSON.stringify(message(fields));
/** A message with `written` as the JSON of its `value`. */
const withValue =
  (written: string) =>
  ({ message }: Siege) =>
    JSON.stringify(message({ value: 'HERE' })).replace('"HERE"', written);
const keys = (count: number) => `{${Array.from({ length: count }, (_, n) => `"k${n}":1`).join()}}`;
const form = `--x\r\nContent-Disposition: form-data; name="f"; filename="f.bin"\r\n\r\n${'x'.repeat(2 * MB)}\r\n--x--\r\n`;
const coded = (encoding: string) => ({ 'content-encoding': encoding });
const typed = (type: string) => ({ 'content-type': type });

const BODIES: Row[] = [
  ['a text of 1 MB', 413, json({ text: 'x'.repeat(MB) })],
  ['one byte too many', 413, (siege) => json()(siege).padEnd(256 * 1024 + 1)],
  ['a text that is too long for a message', 400, json({ text: 'x'.repeat(100_001) })],
  ['junk that says it is gzip', 415, () => 'this is no gzip', coded('gzip')],
  ['a gzip cut short', 415, (siege) => gzipSync(json()(siege)).subarray(0, 40), coded('gzip')],
  ['an empty gzip', 415, () => '', coded('gzip')],
  ['a gzip bomb', 415, () => gzipSync(Buffer.alloc(100 * MB)), coded('gzip')],
  ['gzip twice', 415, (siege) => gzipSync(gzipSync(json()(siege))), coded('gzip, gzip')],
  ['deflate', 415, json(), coded('deflate')],
  ['brotli', 415, (siege) => brotliCompressSync(json()(siege)), coded('br')],
  ['zstd', 415, json(), coded('zstd')],
  ['a multipart form with a file', 415, () => form, typed('multipart/form-data; boundary=x')],
  ['octets', 415, json(), typed('application/octet-stream')],
  ['plain text', 415, json(), typed('text/plain')],
  ['a form', 415, json(), typed('application/x-www-form-urlencoded')],
  ['another charset', 415, json(), typed('application/json; charset=utf-16')],
  ['arrays 100,000 deep', 400, withValue('['.repeat(100_000) + ']'.repeat(100_000))],
  ['objects 20,000 deep', 400, withValue(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)],
  ['arrays 100,000 deep that do not end', 400, () => '['.repeat(100_000)],
  ['a million keys', 413, withValue(keys(1_000_000))],
  ['three thousand keys', 400, withValue(keys(3_000))],
  ['a key twice', 400, withValue('{"a":1,"a":2}')],
  ['a number beyond a double', 400, withValue('1e999')],
  ['a bare NUL', 400, (siege) => json()(siege).replace('mould', 'mo\0uld')],
  ['bytes that are not UTF-8', 400, (siege) => Buffer.from(json()(siege).replace('mould', 'mo\xffld'), 'latin1')],
  ['nothing', 400, () => ''],
  ['half an object', 400, (siege) => json()(siege).slice(0, -20)],
  ['an array', 400, () => '[]'],
  ['a string', 400, () => '"text"'],
  ['null', 400, () => 'null'],
  ['__proto__', 400, withValue('{"__proto__":{"polluted":true}}')],
  ['__proto__ in escapes', 400, withValue('{"\\u005f_proto__":{"polluted":true}}')],
];

const WRONG_FIELDS: Record<string, unknown>[] = [
  { type: undefined },
  { type: 5 },
  { type: '__proto__' },
  { id: 7 },
  { id: '' },
  { timestamp: 'not-a-date' },
  { channelId: ['msteams'] },
  { channelId: '../msteams' },
  { serviceUrl: undefined },
  { serviceUrl: 8 },
  { from: 'maria' },
  { from: { id: { $ne: '' } } },
  { from: { name: 'Maria' } },
  { recipient: [] },
  { conversation: undefined },
  { conversation: 'hostile' },
  { conversation: { id: 'hostile', isGroup: 'yes' } },
  { conversation: { id: 'ho\u0007stile' } },
  { text: ['a'] },
  { text: { toString: 'a' } },
  { locale: 5 },
  { attachments: 'x' },
  { attachments: [{ contentType: 1 }] },
  { attachments: Array(21).fill({ contentType: 'image/png' }) },
  { membersAdded: {} },
  { entities: [5] },
  { channelData: 'x' },
  { channelData: { pad: 'x'.repeat(40_000) } },
  { value: 'x'.repeat(40_000) },
];

const FOREIGN_URLS = [
  'https://evil.example/',
  'https://smba.trafficmanager.net/amer/',
  'https://127.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://localhost.evil.example/',
  'http://127.0.0.1@evil.example/',
  'http://2130706433/',
  'http://0x7f.1/',
  'file:///etc/passwd',
  'urn:kesu:directline',
  '//evil.example/',
];

describe('the whole product sent bad bodies', function () {
  this.timeout(30_000);
  let siege: Siege;
  before(async () => {
    siege = await startSiege();
  });
  after(() => siege.close());

  const post = async (body: Body, headers: Record<string, string> = {}, path = '/api/messages') => {
    const answer = await fetch(siege.app.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  };
  const expectRefusal = ({ status, text }: { status: number; text: string }, wanted: number) => {
    expect(status).to.equal(wanted);
    const { error } = JSON.parse(text) as { error: { code: string; message: string; field?: string } };
    expect(error).to.include.keys('code', 'message');
    expect(text, 'says nothing of what was sent or of the libraries').not.to.match(
      /mould|juice|zod|\bat \/|Unexpected/,
    );
  };

  for (const [what, status, body, headers] of BODIES)
    it(`answers ${status} to ${what}`, async () => {
      expectRefusal(await post(body(siege), headers), status);
    });

  for (const fields of WRONG_FIELDS)
    it(`answers 400 to ${JSON.stringify(fields, (_, value) => value ?? null).slice(0, 60)}`, async () => {
      const answer = await post(JSON.stringify(siege.message(fields)));
      expectRefusal(answer, 400);
      expect(answer.text, 'names the field').to.include(`"field":"${Object.keys(fields)[0]}`);
    });

  for (const serviceUrl of FOREIGN_URLS)
    it(`answers 403 to the service URL ${serviceUrl}`, async () => {
      expectRefusal(await post(JSON.stringify(siege.message({ serviceUrl }))), 403);
    });

  for (const [what, status, body, headers] of [
    ['junk that says it is gzip', 415, 'junk', coded('gzip')],
    ['a form', 415, form, typed('multipart/form-data; boundary=x')],
    ['arrays 100,000 deep', 400, '['.repeat(100_000), {}],
    ['a body of 1 MB', 413, `{"locale":"${'x'.repeat(MB)}"}`, {}],
    ['fields it does not know', 400, '{"userId":"dl_somebody"}', {}],
  ] as const)
    it(`answers ${status} to ${what} on the door of the chat page`, async () => {
      expectRefusal(await post(body, { origin: siege.app.url, ...headers }, CHAT_TOKEN), status);
    });

  it('has heard none of it and goes on', async () => {
    await siege.expectUnharmed();
    expect(await siege.recorded('hostile', 'honest-1')).to.deep.equal(['honest-1']);
    for (const { path } of siege.connector.calls) expect(path).to.include('/honest-1/');
  });

  it('takes odd names that are plain data for plain data', async () => {
    const odd = [
      'constructor',
      'toString',
      'hasOwnProperty',
      'prototype',
      "' OR 1=1 --",
      '../../etc/passwd',
      '果汁 🤢',
    ];
    const channelData = Object.fromEntries(odd.map((name) => [name, { [name]: name }]));
    for (const id of odd) {
      const body = siege.message({ id, from: { id, name: id }, conversation: { id }, channelData, text: id });
      expect((await post(JSON.stringify(body))).status).to.equal(202);
    }
    await siege.expectUnharmed();
    expect(await siege.recorded(...odd)).to.deep.equal(odd);
  });
});
