import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect } from 'chai';
import { conversationKey } from '../../../storage/index.ts';
import { exifSegment, GIF, HEIC, JPEG, PDF, PNG, withSegment } from './pictures.ts';
import { call, startConversation } from './rest.ts';
import { type StubHost, startStubHost } from './stubHost.ts';

interface SeenAttachment {
  contentType: string;
  contentUrl: string;
  name: string;
}

describe('Direct Line uploads', () => {
  let host: StubHost;
  let now: Date;
  let at: { token: string; conversationId: string };

  beforeEach(async () => {
    now = new Date();
    host = await startStubHost({ clock: () => now });
    at = await startConversation(host);
  });
  afterEach(() => host.dispose());

  async function upload(files: [Buffer, string, string][], activity?: object, to = at) {
    const form = new FormData();
    if (activity !== undefined) {
      const type = 'application/vnd.microsoft.activity';
      form.append('activity', new Blob([JSON.stringify({ type: 'message', ...activity })], { type }));
    }
    for (const [bytes, name, type] of files) form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
    const answer = await call(host, 'POST', `/conversations/${to.conversationId}/upload?userId=dl_other`, {
      token: to.token,
      raw: form,
    });
    await host.receiver.idle();
    return answer;
  }

  async function seenAttachments(): Promise<SeenAttachment[]> {
    const { body } = await call(host, 'GET', `/conversations/${at.conversationId}/activities`, at);
    return body.activities.flatMap((activity: { attachments?: SeenAttachment[] }) => activity.attachments ?? []);
  }

  it('takes two files with words, as the user of the token, and serves them', async () => {
    const files: [Buffer, string, string][] = [
      [JPEG, 'mould.jpg', 'image/jpeg'],
      [PDF, '发票.pdf', 'application/pdf'],
    ];
    const answer = await upload(files, { text: 'see', channelData: { clientActivityID: 'u1' }, from: { id: 'x' } });
    expect(answer.status).to.equal(200);
    const received = host.receiver.received.at(-1);
    expect(received).to.deep.include({ text: 'see', id: answer.body.id, from: { id: 'dl_user', role: 'user' } });
    expect(received?.attachments?.map((a) => a.contentUrl)).to.satisfy((urls: string[]) =>
      urls.every((url) => url.startsWith('attachment:')),
    );
    const seen = await seenAttachments();
    expect(seen.map(({ contentType, name }) => [contentType, name])).to.deep.equal([
      ['image/jpeg', 'mould.jpg'],
      ['application/pdf', '发票.pdf'],
    ]);
    const [picture, paper] = await Promise.all(seen.map(({ contentUrl }) => fetch(contentUrl)));
    expect(Object.fromEntries(new Headers(picture?.headers).entries())).to.include({
      'content-type': 'image/jpeg',
      'content-disposition': "inline; filename*=UTF-8''mould.jpg",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=86400, immutable',
    });
    expect(paper?.headers.get('content-disposition')).to.match(/^attachment; filename\*=UTF-8''%E5/);
    expect(Buffer.from((await paper?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(PDF)).to.equal(true);
  });

  it('stores a repeated upload once', async () => {
    const send = () => upload([[PNG, 'a.png', 'image/png']], { channelData: { clientActivityID: 'same' } });
    const [first, second] = [await send(), await send()];
    expect(first.body.id).to.equal(second.body.id);
    expect(await seenAttachments()).to.have.length(1);
  });

  it('keeps a picture without the place it was taken', async () => {
    const picture = withSegment(JPEG, exifSegment({ orientation: 6, secret: 'GPS 31.2304N' }));
    await upload([[picture, 'p.jpg', 'image/jpeg']]);
    const [seen] = await seenAttachments();
    const served = Buffer.from(await (await fetch(seen?.contentUrl ?? '')).arrayBuffer());
    expect(served.includes('GPS 31.2304N')).to.equal(false);
    const id = host.receiver.received.at(-1)?.attachments?.[0]?.contentUrl?.slice('attachment:'.length) ?? '';
    const stored = await host.store.getAttachment(conversationKey('directline', at.conversationId), id);
    expect(Buffer.from(stored?.bytes ?? []).equals(served)).to.equal(true);
    expect(stored?.info.sha256).to.equal(createHash('sha256').update(served).digest('hex'));
  });

  it('serves nothing to a link that was changed, is another conversation’s, or is old', async () => {
    await upload([[GIF, 'a.gif', 'image/gif']]);
    const [seen] = await seenAttachments();
    const other = await startConversation(host);
    const url = new URL(seen?.contentUrl ?? '');
    const changed = (change: (copy: URL) => void) => {
      const copy = new URL(url);
      change(copy);
      return copy;
    };
    const links = [
      changed((u) => u.searchParams.delete('s')),
      changed((u) => u.searchParams.set('s', 'A'.repeat(43))),
      changed((u) => u.searchParams.set('e', String(Number(u.searchParams.get('e')) + 1))),
      changed((u) => {
        u.pathname = u.pathname.replace(at.conversationId, other.conversationId);
      }),
      changed((u) => {
        u.pathname = `${u.pathname.slice(0, -1)}${u.pathname.endsWith('A') ? 'B' : 'A'}`;
      }),
    ];
    for (const link of links) expect((await fetch(link)).status, link.href).to.equal(403);
    expect((await fetch(url)).status).to.equal(200);
    now = new Date(now.getTime() + 10 * 24 * 3_600_000);
    expect((await fetch(url)).status).to.equal(403);
  });

  const refused: [string, [Buffer, string, string][], number][] = [
    [
      'a page that claims to be a picture',
      [[Buffer.from('<html><script>alert(1)</script>'), 'a.png', 'image/png']],
      415,
    ],
    ['an SVG', [[Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 'image/svg+xml']], 415],
    ['a program', [[Buffer.from('MZ\x90\0'), 'a.jpg', 'image/jpeg']], 415],
    ['a zip', [[Buffer.from('PK\x03\x04'), 'a.pdf', 'application/pdf']], 415],
    ['an empty file', [[Buffer.alloc(0), 'a.jpg', 'image/jpeg']], 415],
    ['a damaged picture', [[JPEG.subarray(0, 12), 'a.jpg', 'image/jpeg']], 415],
    [
      'one bad file among good ones',
      [
        [PNG, 'a.png', 'image/png'],
        [Buffer.from('x'), 'b.png', 'image/png'],
      ],
      415,
    ],
    ['no file', [], 400],
    ['five files', Array.from({ length: 5 }, () => [PNG, 'a.png', 'image/png'] as [Buffer, string, string]), 400],
    ['more than 10 MB', [[Buffer.concat([HEIC, Buffer.alloc(10 * 1024 * 1024)]), 'a.heic', 'image/heic']], 413],
  ];
  for (const [name, files, status] of refused) {
    it(`refuses ${name} with ${status} and stores nothing`, async () => {
      const before = host.receiver.received.length;
      const put = host.store.putAttachment;
      let stored = 0;
      host.store.putAttachment = (...args) => {
        stored += 1;
        return put(...args);
      };
      const answer = await upload(files, { text: 'x' });
      expect(answer.status).to.equal(status);
      expect(answer.body.error).to.include.keys('code', 'message');
      expect([stored, host.receiver.received.length]).to.deep.equal([0, before]);
    });
  }

  it('leaves nothing in the folder for temporary files', async () => {
    const before = readdirSync(tmpdir()).sort();
    await upload([[JPEG, 'a.jpg', 'image/jpeg']], { text: 'x' });
    await upload([[Buffer.alloc(3_000_000, 1), 'a.jpg', 'image/jpeg']], { text: 'x' });
    // Other tests run beside this one and make folders of their own, which begin with kesu-.
    const made = readdirSync(tmpdir()).filter((name) => !before.includes(name) && /upload|multi|form/i.test(name));
    expect(made).to.deep.equal([]);
  });

  it('takes an iPhone picture and offers it for download only', async () => {
    await upload([[HEIC, 'IMG_1.HEIC', 'image/heic']]);
    const [seen] = await seenAttachments();
    const { headers } = await fetch(seen?.contentUrl ?? '');
    expect([seen?.contentType, seen?.name]).to.deep.equal(['image/heic', 'IMG_1.heic']);
    expect(headers.get('content-disposition')).to.match(/^attachment/);
  });
});
