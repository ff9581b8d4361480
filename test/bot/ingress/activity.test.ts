import { expect } from 'chai';
import { AppError } from '../../../bot/errors.ts';
import { parseActivity } from '../../../bot/ingress/activity.ts';
import { message, post, startIngress } from './ingressServer.ts';

const SECRET = 'do-not-echo-me';

const refusalOf = (json: unknown): { code: string; field: string | undefined } | undefined => {
  try {
    parseActivity(json);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, field: error.field };
    throw error;
  }
  return undefined;
};

/** A field, a value it must not have, and the path that is named (the field itself when left out). */
const wrong: [field: string, value: unknown, path?: string][] = [
  ['type', undefined],
  ['type', ''],
  ['type', 7],
  ['type', 'message\n'],
  ['type', 'x'.repeat(65)],
  ['id', 5],
  ['id', ''],
  ['id', 'a\u0007'],
  ['id', 'x'.repeat(1025)],
  ['timestamp', 'not-a-date'],
  ['timestamp', 1_700_000_000],
  ['timestamp', '2026-02-30T00:00:00Z'],
  ['localTimestamp', 'yesterday'],
  ['channelId', undefined],
  ['channelId', ['msteams']],
  ['channelId', '../msteams'],
  ['serviceUrl', undefined],
  ['serviceUrl', null],
  ['serviceUrl', ''],
  ['serviceUrl', { href: SECRET }],
  ['serviceUrl', `https://${'x'.repeat(2048)}`],
  ['from', undefined],
  ['from', SECRET],
  ['from', {}, 'from.id'],
  ['from', { id: '' }, 'from.id'],
  ['from', { id: 7 }, 'from.id'],
  ['from', { id: 'x', name: [SECRET] }, 'from.name'],
  ['from', { id: 'x', aadObjectId: 'x'.repeat(129) }, 'from.aadObjectId'],
  ['recipient', undefined],
  ['recipient', [], 'recipient'],
  ['conversation', undefined],
  ['conversation', SECRET],
  ['conversation', { id: 'x'.repeat(1025) }, 'conversation.id'],
  ['conversation', { id: 'x', isGroup: 'yes' }, 'conversation.isGroup'],
  ['text', [SECRET]],
  ['text', 42],
  ['text', 'x'.repeat(100_001)],
  ['locale', 'x'.repeat(65)],
  ['name', {}],
  ['replyToId', 1],
  ['value', 'x'.repeat(40_000)],
  ['value', { deep: 'x'.repeat(40_000) }],
  ['membersAdded', SECRET],
  ['membersAdded', [{ id: 'x' }, SECRET], 'membersAdded.1'],
  ['membersAdded', Array.from({ length: 201 }, () => ({ id: 'x' }))],
  ['attachments', SECRET],
  ['attachments', {}],
  ['attachments', [{}], 'attachments.0.contentType'],
  ['attachments', [{ contentType: 'image/png', contentUrl: 7 }], 'attachments.0.contentUrl'],
  ['attachments', [{ contentType: 'x', content: 'x'.repeat(70_000) }], 'attachments.0.content'],
  ['attachments', Array.from({ length: 21 }, () => ({ contentType: 'x' }))],
  ['entities', {}],
  ['entities', [SECRET], 'entities.0'],
  ['channelData', SECRET],
  ['channelData', []],
  ['channelData', { [SECRET]: 'x'.repeat(40_000) }],
  ['action', 1],
  ['deliveryMode', 1],
];

describe('parseActivity', () => {
  for (const [field, value, path = field] of wrong)
    it(`refuses ${field} = ${JSON.stringify(value)?.slice(0, 40)}, naming ${path}`, () => {
      expect(refusalOf(message({ [field]: value }))).to.deep.equal({ code: 'invalid_request', field: path });
    });

  for (const body of [null, 'message', 7, true, [], [message()]])
    it(`refuses ${JSON.stringify(body).slice(0, 20)} in place of an activity`, () => {
      expect(refusalOf(body)).to.deep.equal({ code: 'invalid_request', field: undefined });
    });

  it('refuses what is no JSON at all when called from inside', () => {
    const loop: Record<string, unknown> = {};
    loop.value = loop;
    for (const value of [loop, () => 1, 1n, Symbol('s'), Number.NaN])
      expect(refusalOf(message({ value })), typeof value).to.deep.equal({ code: 'invalid_request', field: undefined });
  });

  it('drops fields it does not know', () => {
    const activity = parseActivity(message({ role: 'admin', from: { id: 'x', isAdmin: true } }));
    expect(activity).not.to.have.property('role');
    expect(activity.from).to.deep.equal({ id: 'x' });
  });

  it('takes null for absent where a field is optional, and keeps it inside value and channelData', () => {
    const activity = parseActivity(
      message({ locale: null, from: { id: 'x', name: null }, value: { a: null }, channelData: { b: null } }),
    );
    expect(activity).not.to.have.property('locale');
    expect(activity.from).to.deep.equal({ id: 'x' });
    expect([activity.value, activity.channelData]).to.deep.equal([{ a: null }, { b: null }]);
  });

  it('makes text well-formed, so that it is stored as it was hashed', () => {
    const activity = parseActivity(message({ text: 'a\ud800b\u0000c 🤢', value: { '\udfff': ['\ud83e'] } }));
    expect(activity.text).to.equal('a\uFFFDb\uFFFDc 🤢');
    expect(activity.value).to.deep.equal({ '\uFFFD': ['\uFFFD'] });
  });

  it('keeps odd names as plain ids', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', "' OR 1=1 --", '../..', '🤢'])
      expect(parseActivity(message({ conversation: { id } })).conversation.id).to.equal(id);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  const real: [what: string, fields: Record<string, unknown>][] = [
    ['a time with seven decimals, as Teams writes it', { timestamp: '2026-11-21T09:30:00.1234567Z' }],
    ['a local time with offset', { localTimestamp: '2026-11-21T17:30:00.123+08:00', localTimezone: 'Asia/Shanghai' }],
    ['a new member', { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '28:bot' }, { id: '29:m' }] }],
    ['a pressed button of a card', { text: undefined, value: { action: 'confirm', choice: 'yes' }, replyToId: '1' }],
    ['a picture', { attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/p', name: '霉.png' }] }],
    ['a mention', { entities: [{ type: 'mention', text: '<at>Kesu</at>', mentioned: { id: '28:bot' } }] }],
    ['a channel thread', { conversation: { id: '19:abc@thread.tacv2;messageid=1', isGroup: true, tenantId: 't' } }],
  ];
  for (const [what, fields] of real)
    it(`takes ${what}`, () => {
      expect(refusalOf(message(fields))).to.equal(undefined);
    });

  it('never repeats a value, neither to the caller nor to the log', async () => {
    const server = await startIngress();
    for (const [field, value] of wrong) {
      const answer = await post(server.url, message({ [field]: value }));
      expect(answer.status, field).to.equal(400);
      expect(answer.text).not.to.contain(SECRET);
    }
    await server.close();
    expect(server.received).to.deep.equal([]);
    expect(server.audit()).to.have.length(wrong.length);
    expect(server.logText()).not.to.contain(SECRET);
  });

  it('stands before the receiver: taken out, wrong types reach it', async () => {
    const server = await startIngress({ without: () => ({ parseActivity: (json) => json as never }) });
    const answer = await post(server.url, message({ text: [SECRET], attachments: SECRET }));
    await server.close();
    expect([answer.status, server.received.length]).to.deep.equal([202, 1]);
    expect(server.received[0]?.text).to.deep.equal([SECRET]);
  });
});
