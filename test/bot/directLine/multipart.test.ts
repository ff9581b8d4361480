import { expect } from 'chai';
import { boundaryOf, parseMultipart } from '../../../bot/channels/directLine/multipart.ts';
import { expectLinear, fill } from '../../support/growth.ts';

const part = (headers: string, data = 'data') => `--b\r\n${headers}\r\n\r\n${data}\r\n`;
const file = 'Content-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png';
const parse = (text: string) => parseMultipart(Buffer.from(text, 'latin1'), 'b');

describe('the multipart parser', () => {
  it('splits a form into its parts, byte by byte', () => {
    const data = '\r\n--\r\n--x-\0\xff\r\n';
    const parts = parse(`${part('content-disposition: form-data; name="activity"', '{}')}${part(file, data)}--b--\r\n`);
    expect(
      parts.map(({ name, filename, contentType, data }) => [name, filename, contentType, data.toString('latin1')]),
    ).to.deep.equal([
      ['activity', undefined, 'text/plain', '{}'],
      ['file', 'a.png', 'image/png', data],
    ]);
  });

  it('reads names as browsers write them', () => {
    const header = Buffer.from('Content-Disposition: form-data; name="file"; filename="发%22票%0D%0A; name=x.png"');
    const body = Buffer.concat([Buffer.from('--b\r\n'), header, Buffer.from('\r\n\r\nx\r\n--b--')]);
    const [only] = parseMultipart(body, 'b');
    expect([only?.name, only?.filename]).to.deep.equal(['file', '发"票; name=x.png']);
  });

  const malformed: Record<string, string> = {
    nothing: '',
    'no opening': `x${part(file)}--b--`,
    'no end': part(file),
    'no blank line': '--b\r\nContent-Disposition: form-data; name="f"\r\n--b--',
    'no name': `${part('Content-Disposition: form-data')}--b--`,
    'no disposition': `${part('Content-Type: image/png')}--b--`,
    'an attachment': `${part('Content-Disposition: attachment; name="f"')}--b--`,
    'a transfer encoding': `${part(`${file}\r\nContent-Transfer-Encoding: base64`)}--b--`,
    'a header twice': `${part(`${file}\r\ncontent-type: text/html`)}--b--`,
    'a header without a colon': `${part(`${file}\r\njunk`)}--b--`,
    'long headers': `${part(`${file}\r\nX: ${'x'.repeat(3000)}`)}--b--`,
    'too many parts': `${part(file).repeat(9)}--b--`,
    'junk behind a boundary': `${part(file)}--bjunk`,
  };
  for (const [name, text] of Object.entries(malformed)) {
    it(`refuses ${name}`, () => {
      expect(() => parse(text))
        .to.throw()
        .with.property('code', 'invalid_request');
    });
  }

  it('finds the boundary, and refuses any other type', () => {
    expect(boundaryOf('multipart/form-data; boundary=----WebKitFormBoundaryX1')).to.equal('----WebKitFormBoundaryX1');
    expect(boundaryOf('multipart/form-data; boundary="a b"')).to.equal('a b');
    for (const type of [undefined, '', 'application/json', 'multipart/mixed; boundary=b', 'multipart/form-data'])
      expect(() => boundaryOf(type))
        .to.throw()
        .with.property('code', 'unsupported_media_type');
  });

  it('takes 10 MB of near-boundaries in linear time', async () => {
    await expectLinear((size) => expect(() => parse(`--b\r\n${fill('\r\n--', size)}`)).to.throw(), 10_000_000);
  });
});
