import { expect } from 'chai';
import { readSession, Session } from '../../dialogs/session.ts';
import { Talk } from '../support/talk.ts';

/** A conversation waiting for the order number. */
async function waitingForOrderNumber(): Promise<Talk> {
  const talk = new Talk();
  await talk.say('My parcel is 9 days late and I am furious!');
  await talk.say("that's all");
  expect(talk.replies.at(-1)?.ask).to.deep.equal({ kind: 'fact', fact: 'orderNumber' });
  return talk;
}

const frame = (id: string, stepIndex: number) => ({
  dialogStack: [{ id, state: { options: {}, values: { instanceId: 'x' }, stepIndex } }],
});

describe('a conversation left by another version of the dialogs', () => {
  for (const [what, stack] of [
    ['a stage that no longer exists', frame('negotiate', 0)],
    ['another stage than the case names', frame('propose', 0)],
    ['a step past the one that hears', frame('clarify', 1)],
    ['a step far beyond', frame('clarify', 7)],
    ['no dialog at all', { dialogStack: [] }],
    ['something that is no stack', { dialogStack: 'none' }],
    ['nothing', undefined],
  ] as const) {
    it(`goes on at the stage of the case when the stack holds ${what}`, async () => {
      const talk = await waitingForOrderNumber();
      talk.conversation.dialog.stack = JSON.parse(JSON.stringify(stack ?? null));
      const replies = await talk.say('A123456789');
      expect(talk.case.facts.orderNumber).to.include({ state: 'known', value: 'A123456789' });
      expect(Object.keys(talk.case.facts).sort()).to.deep.equal(['details', 'orderNumber']);
      expect(replies.map(({ replyKey }) => replyKey)).to.deep.equal(['ask.name']);
    });
  }

  for (const [what, change] of [
    ['an older shape with fields missing', { acks: undefined, said: undefined, lanes: undefined, moods: undefined }],
    ['fields of another type', { acks: 'two', moods: 'angry', held: [], said: 7 }],
    ['fields of a newer version', { v: 1, mood: { now: 'angry' }, disputed: ['product'] }],
  ] as const) {
    it(`keeps the question and its answer when the session has ${what}`, async () => {
      const talk = await waitingForOrderNumber();
      talk.conversation.dialog.session = JSON.parse(
        JSON.stringify({ ...(talk.conversation.dialog.session as object), ...change }),
      );
      await talk.say('A123456789');
      expect(talk.case.facts.orderNumber?.value).to.equal('A123456789');
      expect(talk.conversation.cases).to.have.length(1);
      expect(talk.replies.at(-1)?.replyKey).to.equal('ask.name');
    });
  }

  it('puts no answer into a fact when the session is lost, and goes on with the same case', async () => {
    const talk = await waitingForOrderNumber();
    talk.conversation.dialog = {};
    await talk.say('Anna Lee');
    expect(talk.conversation.cases).to.have.length(1);
    expect(talk.case.stage).to.equal('clarify');
    expect(talk.case.facts.orderNumber).to.equal(undefined);
    await talk.say('A123456789');
    expect(talk.case.facts.orderNumber?.value).to.equal('A123456789');
  });
});

describe('readSession', () => {
  const fresh = Session.parse({});

  for (const garbage of [
    undefined,
    null,
    7,
    'text',
    [],
    [1],
    { v: 2 },
    { ask: 'name' },
    { __proto__: null, acks: {} },
  ]) {
    it(`reads ${JSON.stringify(garbage) ?? 'nothing'} as a fresh session`, () => {
      expect(readSession(garbage)).to.deep.equal(fresh);
    });
  }

  it('keeps every field that can be read beside one that cannot', () => {
    const read = readSession({ caseId: 'c1', acks: 'many', ask: { kind: 'fact', fact: 'name' }, misses: 2 });
    expect(read).to.deep.equal({ ...fresh, caseId: 'c1', ask: { kind: 'fact', fact: 'name' }, misses: 2 });
  });

  it('survives JSON', () => {
    const session = { ...fresh, caseId: 'c1', held: { texts: ['a'], photos: 1, person: true }, said: { identity: 2 } };
    expect(readSession(JSON.parse(JSON.stringify(session)))).to.deep.equal(session);
  });
});
