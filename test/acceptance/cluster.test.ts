import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { type ChannelPeer, type Reply, replyName } from '../../bench/cluster/channel.ts';
import { CHANNEL_ID, type Talk } from '../../bench/cluster/talk.ts';
import { verify } from '../../bench/cluster/verify.ts';
import { conversationKey, type Entry, type Store } from '../../storage/index.ts';
import { LEAN } from '../support/leanProcess.ts';
import { entry } from '../support/records.ts';

const DEMO = fileURLToPath(new URL('../../bench/cluster.ts', import.meta.url));
const NIGHTLY = process.env.KESU_NIGHTLY === '1';
const CONVERSATIONS = NIGHTLY ? 300 : 4;
const MESSAGES = NIGHTLY ? 12 : 3;
/** Seconds. By day so few messages are said that a fast machine would be done before anybody was killed. */
const KILL_EVERY = NIGHTLY ? 1 : 0.001;

describe('the demonstration of several processes', () => {
  it('kills one of them, and finds everything in its place', async function () {
    this.timeout(NIGHTLY ? 1_200_000 : 120_000);
    const args = ['--processes', '2', '--kill-every', `${KILL_EVERY}`, '--conversations', `${CONVERSATIONS}`];
    const { code, table } = await new Promise<{ code: unknown; table: string }>((resolve) => {
      const options = { env: { ...process.env, ...LEAN } };
      execFile(process.execPath, [DEMO, ...args, '--messages', `${MESSAGES}`], options, (error, table) =>
        resolve({ code: error?.code ?? 0, table }),
      );
    });
    expect(code, table).to.equal(0);
    expect(table).to.include(`${CONVERSATIONS * MESSAGES} of ${CONVERSATIONS * MESSAGES}`);
    expect(/processes killed +(\d+)/.exec(table)?.[1]).to.match(/^[1-9]/);
  });

  describe('compares', () => {
    const key = conversationKey(CHANNEL_ID, 'c');
    const said = (id: string, sentAt: number) => ({ id, text: id, sentAt, port: 1, acceptedAt: sentAt });
    const heard = (seq: number, id: string): Entry =>
      entry(key, seq, { author: 'customer', activityId: id, turnId: `turn of ${id}`, text: id });
    const reply = (seq: number, replyToId: string): Entry =>
      entry(key, seq, { author: 'bot', text: 'yes', activity: { type: 'message', replyToId } });
    const RIGHT = [heard(1, 'a'), reply(2, 'a'), heard(3, 'b'), reply(4, 'b')];
    const SENT: [string, Reply][] = [
      [replyName('a', 'yes'), { times: [5] }],
      [replyName('b', 'yes'), { times: [20] }],
    ];

    async function judged({ entries = RIGHT, sent = SENT, kills = [] as number[], delivered = [2, 4] }) {
      const store = {
        entries: async () => entries,
        deliveries: async () => delivered.map((seq) => ({ seq, state: 'delivered' as const })),
      } as unknown as Store;
      const channel = { repliesOf: () => new Map(sent) } as unknown as ChannelPeer;
      const talk: Talk = { conversationId: 'c', spoken: [said('a', 0), said('b', 10)], duplicates: 0, unanswered: 0 };
      const died = kills.map((at) => ({ port: 1, at }));
      return verify(store, channel, talk, died);
    }

    it('what is as it must be', async () => {
      expect(await judged({})).to.deep.equal({
        isComplete: true,
        isOrdered: true,
        owed: 2,
        sent: 2,
        doubled: 0,
        doubledWithoutReason: 0,
        strange: 0,
        unsettled: 0,
      });
    });

    const twice = (times: number[]): [string, Reply][] => [
      SENT[0] as [string, Reply],
      [replyName('b', 'yes'), { times }],
    ];
    const WRONG: [string, Parameters<typeof judged>[0], Partial<Awaited<ReturnType<typeof judged>>>][] = [
      ['a message that is missing', { entries: RIGHT.slice(0, 2) }, { isComplete: false }],
      ['a message that had two turns', { entries: [...RIGHT, heard(5, 'b')] }, { isComplete: false }],
      [
        'a gap',
        { entries: RIGHT.map((one) => ({ ...one, seq: one.seq + Number(one.seq > 2) })) },
        { isOrdered: false },
      ],
      [
        'an order that was not',
        { entries: [heard(1, 'b'), reply(2, 'b'), heard(3, 'a'), reply(4, 'a')] },
        { isOrdered: false },
      ],
      ['a reply that was not sent', { sent: SENT.slice(1) }, { sent: 1 }],
      ['a reply that is not on record', { sent: [...SENT, ['["x","y"]', { times: [1] }]] }, { strange: 1 }],
      ['a reply that is not noted as sent', { delivered: [2] }, { unsettled: 1 }],
      ['a reply sent twice', { sent: twice([20, 5_000]) }, { doubled: 1, doubledWithoutReason: 1 }],
      [
        'a reply sent twice by the dead',
        { sent: twice([20, 5_000]), kills: [25] },
        { doubled: 1, doubledWithoutReason: 0 },
      ],
    ];
    for (const [what, given, expected] of WRONG) {
      it(what, async () => expect(await judged(given)).to.include(expected));
    }
  });
});
