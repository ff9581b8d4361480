import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import restify from 'restify';
import { type IngressServer, post, startIngress } from './ingressServer.ts';

const FORM = [
  '--x',
  'Content-Disposition: form-data; name="f"; filename="f.bin"',
  'Content-Type: application/octet-stream',
  '',
  'x'.repeat(2_000_000),
  '--x--',
  '',
].join('\r\n');
const TYPE = { 'content-type': 'multipart/form-data; boundary=x' };

describe('a file sent to /api/messages', () => {
  const usual = process.env.TMPDIR;
  let folder: string;
  let server: IngressServer;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kesu-test-'));
    process.env.TMPDIR = folder; // where every library puts its temporary files
    server = await startIngress();
  });
  afterEach(async () => {
    await server.close();
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    rmSync(folder, { recursive: true });
  });

  it('is refused and leaves nothing on disk', async () => {
    expect((await post(server.url, FORM, TYPE)).status).to.equal(415);
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('would be left on disk by the body parser of restify, past its own limit', async () => {
    const parsed = restify.createServer();
    parsed.use(restify.plugins.bodyParser({ maxBodySize: 256 * 1024 }));
    parsed.post('/api/messages', (_request, response, next) => {
      response.send(401, {});
      next();
    });
    await new Promise<void>((resolve) => parsed.listen(0, '127.0.0.1', resolve));
    const { port } = parsed.address() as AddressInfo;
    await post(`http://127.0.0.1:${port}/api/messages`, FORM, { ...TYPE, connection: 'close' });
    await new Promise<void>((resolve) => parsed.close(resolve));
    expect(readdirSync(folder)).to.have.length(1);
  });
});
