import { expect } from 'chai';
import { toClientActivity } from '../../../bot/channels/directLine/outgoing.ts';
import type { Entry, JsonValue } from '../../../storage/index.ts';

const BOT = { id: 'kesu', name: 'Kesu' };

function entry(author: Entry['author'], activity: Record<string, JsonValue>): Entry {
  const fixed = { v: 1 as const, conversationKey: 'k', seq: 7, at: '2026-11-21T08:00:00.000Z', locale: 'en' as const };
  return { ...fixed, author, activityId: 'a7', turnId: 't', text: '', activity };
}

const show = (one: Entry) => toClientActivity(one, 'conv', BOT, (id) => `https://bot.example/${id}?s=1`);

describe('what a Direct Line client sees of an entry', () => {
  it('is the message, with who, when and where, and without the reasons of the policy', () => {
    const kesu = {
      stage: 'clarify',
      replyKey: 'ask.product',
      ask: { kind: 'fact', fact: 'product' },
      because: 'first gap',
    };
    const shown = show(
      entry('bot', { type: 'message', text: 'Which one?', channelData: { kesu }, replyToId: 'conv|m-1' }),
    );
    expect(shown).to.deep.equal({
      type: 'message',
      text: 'Which one?',
      id: 'a7',
      timestamp: '2026-11-21T08:00:00.000Z',
      channelId: 'directline',
      conversation: { id: 'conv' },
      from: { id: 'kesu', role: 'bot', name: 'Kesu' },
      replyToId: 'conv|m-1',
      channelData: {
        kesu: { stage: 'clarify', replyKey: 'ask.product', ask: { kind: 'fact', fact: 'product' } },
        'webchat:sequence-id': 7,
      },
    });
  });

  it('is the customer’s own message with its clientActivityID untouched', () => {
    const channelData = { clientActivityID: 'x.1', attachmentSizes: [3] };
    const shown = show(entry('customer', { type: 'message', text: 'hi', from: { id: 'u', name: 'n' }, channelData }));
    expect(shown?.from).to.deep.equal({ id: 'u', role: 'user' });
    expect(shown?.channelData).to.deep.equal({ ...channelData, 'webchat:sequence-id': 7 });
  });

  it('names the agent who writes, and marks the message as an agent’s', () => {
    const shown = show(entry('agent', { type: 'message', text: 'I am Li', from: { id: 'agent-1', name: 'Li' } }));
    expect(shown?.from).to.deep.equal({ id: 'agent-1', role: 'bot', name: 'Li' });
    expect(shown?.channelData).to.deep.include({ kesu: { author: 'agent' } });
  });

  it('is nothing when it is for staff, whatever its activity looks like', () => {
    const note = entry('agent', { type: 'message', text: 'too much already', from: { id: 'agent-1', name: 'Li' } });
    expect(show({ ...note, audience: 'staff' })).to.equal(undefined);
  });

  it('has a link in place of an attachment reference, and other attachments as they are', () => {
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: { a: 1 } };
    const attachments = [{ contentType: 'image/png', contentUrl: 'attachment:f1', name: 'a.png' }, card];
    const shown = show(entry('customer', { type: 'message', attachments }));
    const url = 'https://bot.example/f1?s=1';
    expect(shown?.attachments).to.deep.equal([{ ...attachments[0], contentUrl: url, thumbnailUrl: url }, card]);
  });

  const hidden: [string, Entry][] = [
    [
      'the handoff with the transcript in it',
      entry('bot', { type: 'event', name: 'handoff.initiate', attachments: [] }),
    ],
    ['an event of the house', entry('system', { type: 'event', name: 'kesu.promiseDue' })],
    ['a note of the system', entry('system', { type: 'message', text: 'case reopened' })],
    ['an unknown event', entry('bot', { type: 'event', name: 'anything' })],
    ['a trace', entry('bot', { type: 'trace', value: { secret: 1 } })],
    ['a conversation update', entry('customer', { type: 'conversationUpdate' })],
    ['an invoke response', entry('bot', { type: 'invokeResponse' })],
    ['an entry without a type', entry('bot', { text: 'x' })],
  ];
  for (const [name, one] of hidden) {
    it(`is nothing at all for ${name}`, () => {
      expect(show(one)).to.equal(undefined);
    });
  }

  it('holds no field of the stored activity that is not on the list', () => {
    const extra = { serviceUrl: 'http://x', recipient: { id: 'r' }, relatesTo: {}, callerId: 'c', membersAdded: [] };
    const shown = show(entry('bot', { type: 'message', text: 'x', ...extra }));
    expect(shown).not.to.have.any.keys(...Object.keys(extra));
  });

  it('answers only a message the client has seen', () => {
    for (const replyToId of ['conv|start', 'other|m-1', 'd9a0-uuid', 7])
      expect(show(entry('bot', { type: 'message', text: 'x', replyToId }))?.replyToId, String(replyToId)).to.equal(
        undefined,
      );
  });
});
