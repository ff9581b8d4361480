import { createHash } from 'node:crypto';
import { expect } from 'chai';
import WebSocket from 'ws';
import { readTranscript } from '../../../bot/cli/export.ts';
import type { Channel } from '../../../bot/turn/engine.ts';
import { conversationKey } from '../../../storage/index.ts';
import { ANNA, BEN, SUE } from '../../dialogs/desk/deskTalk.ts';
import { type LiveApp, startLiveApp } from '../../support/liveApp.ts';
import { call } from '../directLine/rest.ts';
import { command, escalated, KEY, openDeskHarness, refusalIn } from './deskHarness.ts';

/** Something only staff may read, in every command that has room for it. */
const SECRET = 'for-staff-only';
const DIRECT_LINE_SECRET = 'test-secret-of-sixteen-or-more';

/** Everything staff can say to each other, around two messages to the customer. */
const COMMANDS = (send: (text: string) => ReturnType<typeof command>) => [
  command(ANNA, 'claim'),
  command(BEN, 'note', { text: `${SECRET} note` }),
  send('Good morning, I am Anna.'),
  command(SUE, 'note', { text: `${SECRET} whisper`, whisper: true }),
  command(ANNA, 'propose', { remedyId: 'small_voucher', amount: 120, reason: `${SECRET} reason` }),
  command(ANNA, 'transfer', { to: { id: 'ben', name: 'Ben' }, reason: `${SECRET} transfer` }),
  command(SUE, 'takeover', { reason: `${SECRET} takeover` }),
  command(SUE, 'release', { reason: `${SECRET} release` }),
  command(ANNA, 'claim'),
  send('I am back.'),
  send('Please calm down.'),
  command(BEN, 'note', { text: `${SECRET} last` }),
];
const send = (text: string) => command(ANNA, 'send', { text });

describe('what is for staff only', () => {
  describe('on the chat page', () => {
    let live: LiveApp;
    let at: { token: string; conversationId: string; streamUrl: string };
    const path = () => `/conversations/${at.conversationId}/activities`;

    beforeEach(async () => {
      live = await startLiveApp({ DIRECTLINE_SECRET: DIRECT_LINE_SECRET, KESU_SETTLE_MS: '0' });
      const { body } = await call(live, 'POST', '/tokens/generate', { token: DIRECT_LINE_SECRET });
      at = (await call(live, 'POST', '/conversations', { token: body.token, body: {} })).body;
    });
    afterEach(() => live.dispose());

    async function post(text: string): Promise<void> {
      await call(live, 'POST', path(), { token: at.token, body: { type: 'message', text } });
      await live.app.engine.whenIdle();
    }

    async function talk(): Promise<string> {
      const key = conversationKey('directline', at.conversationId);
      await post('My parcel A123456789 is a week late and I am furious!');
      for (const one of COMMANDS(send)) await refusalIn(live.app.desk.perform(key, one));
      await post('hello');
      return key;
    }

    it('is in no answer to a client that polls, whose watermark goes on over it without a stop', async () => {
      const key = await talk();
      const entries = await live.app.store.entries(key, { after: 0, limit: 1000 });
      expect(JSON.stringify(entries), 'it is on record').to.include(SECRET);
      const seen: { text?: string; from: { name?: string } }[] = [];
      const ids: string[] = [];
      let watermark = '';
      for (let n = 0; n <= entries.length; n += 1) {
        const { body } = await call(live, 'GET', `${path()}?watermark=${watermark}`, { token: at.token });
        expect(JSON.stringify(body)).to.not.include(SECRET).and.not.include('kesu.agent');
        seen.push(...body.activities);
        ids.push(...body.activities.map(({ id }: { id: string }) => id));
        watermark = body.watermark;
      }
      expect(Number(watermark)).to.equal(entries.length);
      expect(new Set(ids).size, 'nothing twice').to.equal(ids.length);
      const shown = entries.filter(({ author, audience }) => author !== 'system' && audience === undefined);
      expect(ids).to.deep.equal(shown.map(({ activityId }) => activityId));
      expect(seen.filter(({ from }) => from.name === 'Anna').map(({ text }) => text)).to.deep.equal([
        'Good morning, I am Anna.',
        'I am back.',
      ]);
    });

    it('is in no frame of a live stream, which shows each message once, live and after coming back', async () => {
      const frames: string[] = [];
      const socket = new WebSocket(at.streamUrl);
      socket.on('message', (data) => frames.push(String(data)));
      await new Promise((resolve) => socket.once('open', resolve));
      const key = await talk();
      const entries = await live.app.store.entries(key, { after: 0, limit: 1000 });
      const shown = entries
        .filter(({ author, audience }) => author !== 'system' && audience === undefined)
        .map(({ activityId }) => activityId);
      const idsIn = (all: string[]) =>
        all.flatMap((frame) =>
          JSON.parse(frame)
            .activities.filter(({ type }: { type: string }) => type === 'message')
            .map(({ id }: { id: string }) => id),
        );
      const until = async (all: string[]) => {
        const deadline = Date.now() + 5000;
        while (idsIn(all).length < shown.length && Date.now() < deadline)
          await new Promise((resolve) => setTimeout(resolve, 10));
      };
      await until(frames);
      expect(idsIn(frames)).to.deep.equal(shown);
      socket.close();
      const again: string[] = [];
      const { body } = await call(live, 'GET', `/conversations/${at.conversationId}?watermark=0`, { token: at.token });
      const next = new WebSocket(body.streamUrl);
      next.on('message', (data) => again.push(String(data)));
      await until(again);
      next.close();
      expect(idsIn(again)).to.deep.equal(shown);
      expect([...frames, ...again].join())
        .to.not.include(SECRET)
        .and.not.include('kesu.agent');
    });

    it('leaves a colleague’s file where the customer can fetch it', async () => {
      const key = conversationKey('directline', at.conversationId);
      const bytes = new TextEncoder().encode('a letter');
      const info = {
        v: 1,
        id: 'f1',
        conversationKey: key,
        name: 'letter.pdf',
        contentType: 'application/pdf',
      } as const;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const createdAt = new Date().toISOString();
      await live.app.store.putAttachment({ ...info, bytes: bytes.length, sha256, createdAt }, bytes);
      await post('My parcel A123456789 is a week late and I am furious!');
      await live.app.desk.perform(key, command(ANNA, 'claim'));
      const attachments = [{ id: 'f1', name: 'letter.pdf', contentType: 'application/pdf' }];
      await live.app.desk.perform(key, command(ANNA, 'send', { text: 'Here is the letter.', attachments }));
      const { body } = await call(live, 'GET', path(), { token: at.token });
      const [file] = body.activities.at(-1).attachments;
      expect(await (await fetch(file.contentUrl)).text()).to.equal('a letter');
    });

    it('does not stop the colleague’s typing from being shown, nor the customer’s from being told', async () => {
      const key = conversationKey('directline', at.conversationId);
      const told: string[] = [];
      const stop = live.app.desk.onCustomerTyping((typed) => told.push(typed));
      const socket = new WebSocket(at.streamUrl);
      await new Promise((resolve) => socket.once('open', resolve));
      const shown = new Promise<string>((resolve) => {
        socket.on('message', (data) => {
          if (String(data).includes('"typing"')) resolve(String(data));
        });
      });
      live.app.desk.showTyping(key, 'Anna');
      expect(JSON.parse(await shown).activities[0]).to.deep.include({
        type: 'typing',
        from: { id: 'kesu', name: 'Anna', role: 'bot' },
      });
      await call(live, 'POST', path(), { token: at.token, body: { type: 'typing' } });
      expect(told).to.deep.equal([key]);
      stop();
      await call(live, 'POST', path(), { token: at.token, body: { type: 'typing' } });
      expect(told).to.have.length(1);
      socket.close();
      const entries = await live.app.store.entries(key, { after: 0, limit: 10 });
      expect(
        entries.some(({ activity }) => activity.type === 'typing'),
        'it leaves no trace',
      ).to.equal(false);
    });
  });

  it('is never pushed to a channel, which gets each message once and in order', async () => {
    const harness = await openDeskHarness();
    try {
      const pushed: Record<string, unknown>[] = [];
      const channel: Channel = {
        delivery: 'push',
        sender: {
          send: async (_address, activity) => {
            pushed.push(activity);
            return { result: 'sent', channelActivityId: undefined };
          },
        },
      };
      const office = await harness.open({ channelOf: () => channel });
      await escalated(office);
      for (const one of COMMANDS(send)) await refusalIn(office.desk.perform(KEY, one));
      await office.engine.whenIdle();
      const entries = await harness.transcript();
      const owed = entries.filter(({ author, audience }) => (author === 'bot' || author === 'agent') && !audience);
      expect(pushed.map(({ text }) => text)).to.deep.equal(owed.map(({ text }) => text));
      expect(JSON.stringify(pushed)).to.not.include(SECRET).and.not.include('"because"');
      const anna = pushed.find(({ text }) => text === 'I am back.');
      expect(anna).to.deep.include({ from: { id: 'bot', role: 'bot', name: 'Anna' } });
      expect(JSON.stringify(anna?.channelData)).to.include('"agent":"Anna"').and.not.include('"by"');
    } finally {
      await harness.close();
    }
  });

  it('is in no export for the customer', async () => {
    const harness = await openDeskHarness();
    try {
      const office = await harness.open();
      await escalated(office);
      for (const one of COMMANDS(send)) await refusalIn(office.desk.perform(KEY, one));
      const shown: unknown[] = [];
      for await (const line of readTranscript(harness.store, KEY, 'customer')) shown.push(line);
      expect(JSON.stringify(shown)).to.not.include(SECRET);
      const texts = shown.map((line) => (line as { text: string }).text);
      expect(texts).to.include.members(['Good morning, I am Anna.', 'I am back.']);
      expect(JSON.stringify(shown)).to.not.match(/because|understanding|"guard"|for_staff/);
    } finally {
      await harness.close();
    }
  });
});
