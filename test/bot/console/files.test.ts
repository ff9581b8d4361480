import { request } from 'node:http';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ConversationView } from '../../../bot/api/contract/index.ts';
import { command, waitingCustomer } from '../../support/consoleCustomer.ts';
import { person, useConsole } from '../../support/consoleRig.ts';
import { attachmentInfo } from '../../support/records.ts';

describe('a file at the console', () => {
  const rig = useConsole({ people: [person('anna'), person('ben')] });

  function fetchFile(
    path: string,
    who: string,
  ): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
    return new Promise((resolve, reject) => {
      const req = request(`${rig.url}${path}`, { headers: { 'x-person': who } }, (res) => {
        let text = '';
        res.setEncoding('latin1');
        res.on('data', (chunk: string) => {
          text += chunk;
        });
        res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, text }));
      });
      req.on('error', reject).end();
    });
  }

  const kinds: [stored: string, name: string, type: string, disposition: RegExp][] = [
    ['image/png', 'photo.png', 'image/png', /^inline; filename\*=UTF-8''photo\.png$/],
    ['application/pdf', '收据.pdf', 'application/pdf', /^attachment; filename\*=UTF-8''%E6%94%B6/],
    ['text/html', 'a"b\r\nX: y.html', 'application/octet-stream', /^attachment; filename\*=UTF-8''a%22b%0D%0AX%3A%20y/],
    ['image/svg+xml', "x'(*).svg", 'application/octet-stream', /^attachment; filename\*=UTF-8''x%27%28%2a%29\.svg$/],
  ];
  for (const [stored, name, type, disposition] of kinds) {
    it(`is sent as ${type} when it says ${stored}, and cannot run`, async () => {
      const { key } = await waitingCustomer(rig, 'f1');
      const bytes = Buffer.from('<script>alert(1)</script>');
      const info = attachmentInfo(key, 'file1', { name, contentType: stored, bytes: bytes.length });
      await rig.store.putAttachment(info, bytes);
      const { status, headers, text } = await fetchFile(`/api/v1/conversations/${key}/attachments/file1`, 'anna');
      expect([status, text]).to.deep.equal([200, '<script>alert(1)</script>']);
      expect(headers['content-type']).to.equal(type);
      expect(headers['content-disposition']).to.match(disposition);
      expect(headers['x-content-type-options']).to.equal('nosniff');
      expect(headers['content-security-policy']).to.equal("default-src 'none'; sandbox");
      expect(headers['cache-control']).to.include('no-store');
    });
  }

  it('is for those who may read the conversation, of this conversation, and nobody else', async () => {
    const { key } = await waitingCustomer(rig, 'f2');
    const other = await waitingCustomer(rig, 'f3');
    await rig.store.putAttachment(attachmentInfo(key, 'file1', { bytes: 3 }), Uint8Array.of(1, 2, 3));
    await rig.client('anna').post(`/conversations/${key}/claim`, command());
    const status = async (path: string, who: string) => (await fetchFile(`/api/v1/conversations/${path}`, who)).status;
    expect(await status(`${key}/attachments/file1`, 'anna')).to.equal(200);
    expect(await status(`${key}/attachments/file1`, 'ben')).to.equal(403);
    expect(await status(`${key}/attachments/file1`, 'nobody')).to.equal(401);
    expect(await status(`${other.key}/attachments/file1`, 'ben')).to.equal(404);
    expect(await status(`${key}/attachments/..%2f..%2fx`, 'anna')).to.equal(404);
  });

  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );

  async function upload(
    key: string,
    who: string,
    name: string,
    bytes: Buffer,
  ): Promise<{ status: number; body: unknown }> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const headers = { 'x-person': who };
    const res = await fetch(`${rig.url}/api/v1/conversations/${key}/attachments`, {
      method: 'POST',
      headers,
      body: form,
    });
    return { status: res.status, body: await res.json() };
  }

  it('is taken from whoever holds the conversation, by what it is and not by what it says, and once', async () => {
    const customer = await waitingCustomer(rig, 'f5');
    const { key } = customer;
    const anna = rig.client('anna');
    expect((await upload(key, 'anna', 'plan.png', PNG)).status).to.equal(409);
    await anna.post(`/conversations/${key}/claim`, command());
    expect((await upload(key, 'ben', 'plan.png', PNG)).status).to.equal(403);
    expect((await upload(key, 'anna', 'plan.png', Buffer.from('<script>'))).status).to.equal(415);
    const first = await upload(key, 'anna', '../../pl"an.exe', PNG);
    expect(first.status).to.equal(201);
    const [file] = (first.body as { files: { id: string; name: string; contentType: string; url: string }[] }).files;
    expect([file?.name, file?.contentType]).to.deep.equal(['plan.png', 'image/png']);
    expect((await upload(key, 'anna', '../../pl"an.exe', PNG)).body).to.deep.equal(first.body);
    expect((await anna.post(`/conversations/${key}/send`, command({ text: 'Here.', attachments: [file?.id] }))).status)
      .to //
      .equal(200);
    expect((await fetchFile(file?.url ?? '', 'anna')).headers['content-type']).to.equal('image/png');
    const shown = (await customer.transcript()).find(({ text }) => text === 'Here.')?.activity.attachments;
    expect(shown).to.deep.equal([{ name: 'plan.png', contentType: 'image/png', contentUrl: `attachment:${file?.id}` }]);
  });

  it('sent by an agent must lie in the conversation, and is shown from there alone', async () => {
    const customer = await waitingCustomer(rig, 'f4');
    const { key } = customer;
    const anna = rig.client('anna');
    await anna.post(`/conversations/${key}/claim`, command());
    const missing = await anna.post(
      `/conversations/${key}/send`,
      command({ text: 'See here.', attachments: ['none'] }),
    );
    expect(missing.status).to.equal(400);
    const info = attachmentInfo(key, 'file2', { name: 'plan.pdf', contentType: 'application/pdf', bytes: 3 });
    await rig.store.putAttachment(info, Uint8Array.of(1, 2, 3));
    await anna.post(`/conversations/${key}/send`, command({ text: 'See here.', attachments: ['file2'] }));
    const { lines } = (await anna.get<ConversationView>(`/conversations/${key}`)).body;
    expect(lines.find(({ text }) => text === 'See here.')?.attachments).to.deep.equal([
      { name: 'plan.pdf', contentType: 'application/pdf', url: `/api/v1/conversations/${key}/attachments/file2` },
    ]);
  });
});
