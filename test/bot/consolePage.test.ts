import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { createConsolePage } from '../../bot/console/consolePage.ts';
import { useTempFolder } from '../support/tempFolder.ts';

const HTML =
  '<meta property="csp-nonce" nonce="{{nonce}}"><script nonce="{{nonce}}" src="/console/assets/a-1.js"></script>';

describe('the page of the console', () => {
  const folder = useTempFolder();
  let server: Server | undefined;

  async function serve(options: { built: boolean; frames?: string[] }): Promise<string> {
    const dist = join(folder(), 'dist');
    if (options.built) {
      mkdirSync(join(dist, 'assets'), { recursive: true });
      writeFileSync(join(dist, 'index.html'), HTML);
      writeFileSync(join(dist, 'assets', 'a-1.js'), 'let a = 1;');
    }
    const log = { info() {}, warn() {}, error() {} } as never;
    const page = createConsolePage({ log, frameAncestors: options.frames ?? [], folder: dist });
    server = createServer((req, res) => {
      void page.handle(req, res).then((isOurs) => {
        if (isOurs) return;
        // Not chained: restify, where it is loaded, replaces writeHead by one that returns nothing.
        res.writeHead(418);
        res.end();
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  afterEach(() => server?.close());

  it('is never kept, and has another nonce each time', async () => {
    const url = await serve({ built: true });
    const nonces = new Set<string>();
    for (const path of ['/console', '/console/', '/console/setup', '/console?signin=inactive']) {
      const answer = await fetch(url + path);
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('cache-control')).to.equal('no-store');
      const [, nonce = ''] = /nonce="([^"]+)"/.exec(await answer.text()) ?? [];
      expect(answer.headers.get('content-security-policy')).to.contain(`'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).to.equal(4);
  });

  it('runs no script but its own, and may be shown in no frame', async () => {
    const url = await serve({ built: true });
    const policy = (await fetch(`${url}/console`)).headers.get('content-security-policy') ?? '';
    expect(policy).to.match(/script-src 'self';/);
    expect(policy).to.contain("frame-ancestors 'none'");
    expect(policy).to.contain("require-trusted-types-for 'script'");
    expect(policy).to.not.match(/unsafe|https?:|\*/);
  });

  it('may be shown in the frames that are named', async () => {
    const url = await serve({ built: true, frames: ['https://teams.microsoft.com'] });
    const policy = (await fetch(`${url}/console`)).headers.get('content-security-policy');
    expect(policy).to.contain('frame-ancestors https://teams.microsoft.com');
  });

  it('has files that are kept for ever, because their names change with them', async () => {
    const url = await serve({ built: true });
    const answer = await fetch(`${url}/console/assets/a-1.js`);
    expect(answer.headers.get('cache-control')).to.contain('immutable');
    expect(answer.headers.get('content-type')).to.contain('text/javascript');
    expect(await answer.text()).to.equal('let a = 1;');
  });

  const refused: [string, string, number][] = [
    ['GET', '/console/assets/none.js', 404],
    ['GET', '/console/assets/..%2findex.html', 404],
    ['POST', '/console', 405],
    ['GET', '/consoles', 418],
    ['GET', '/console/other', 418],
  ];
  for (const [method, path, status] of refused) {
    it(`answers ${method} ${path} with ${status}`, async () => {
      const url = await serve({ built: true });
      expect((await fetch(url + path, { method })).status).to.equal(status);
    });
  }

  it('answers 503 when it was not built', async () => {
    const url = await serve({ built: false });
    expect((await fetch(`${url}/console`)).status).to.equal(503);
  });
});
