import { expect } from 'chai';
import { ANNA, BEN, DeskTalk, SAM, SUE } from './deskTalk.ts';

const VOUCHER = { remedyId: 'small_voucher' };
const approvalOf = (talk: DeskTalk) => talk.conversation.handoff?.approvals?.at(-1);

async function held(): Promise<DeskTalk> {
  const talk = new DeskTalk();
  await talk.taken();
  return talk;
}

describe('a remedy offered by a colleague', () => {
  it('is said in their name, with amount and time, and waits for the answer', async () => {
    const talk = await held();
    const [said] = await talk.does(ANNA, 'propose', { ...VOUCHER, amount: 40 });
    expect(said).to.deep.include({ agent: 'Anna', replyKey: 'agent.offer', ask: { kind: 'proposal' } });
    expect(said?.text).to.match(/40\b/);
    expect(talk.case.remedies.at(-1)).to.include({ remedyId: 'small_voucher', state: 'offered', granted: 'agent' });
    expect(talk.case).to.include({ status: 'proposed', stage: 'propose' });
  });

  it('is agreed by a plain yes while they hold it, with the time by which it is done, and nothing is said', async () => {
    const talk = await held();
    await talk.does(ANNA, 'propose', { ...VOUCHER, amount: 40 });
    expect(await talk.say('yes, please')).to.deep.equal([]);
    expect(talk.case.remedies.at(-1)).to.include({ state: 'accepted', granted: 'agent' });
    expect(talk.case.remedies.at(-1)?.amount).to.match(/40$/);
    expect(talk.case).to.include({ status: 'accepted', stage: 'follow_up' });
    expect(talk.promises('remedy')[0]).to.include({ owner: 'customer service', state: 'open' });
    expect(talk.promises('remedy')[0]?.words).to.match(/40\b/);
    expect(talk.mark?.detail).to.deep.equal({ agreed: 'small_voucher' });
  });

  it('stays on the table when the answer is anything but a yes', async () => {
    for (const answer of ['what is that worth?', 'ok but only if it comes today', 'hello?']) {
      const talk = await held();
      await talk.does(ANNA, 'propose', { ...VOUCHER, amount: 40 });
      expect(await talk.say(answer), answer).to.deep.equal([]);
      expect(talk.case.remedies.at(-1)?.state, answer).to.equal('offered');
    }
  });

  it('is put to the customer again by the bot after it was given back, with the same amount', async () => {
    const talk = await held();
    await talk.does(ANNA, 'propose', { ...VOUCHER, amount: 40 });
    const [back] = await talk.does(ANNA, 'return');
    expect(back).to.deep.include({ replyKey: 'human.back', ask: { kind: 'proposal' } });
    expect(back?.text).to.match(/40\b/);
    const [summary] = await talk.say('yes, please');
    expect(summary?.replyKey).to.equal('commit.summary');
    expect(summary?.text).to.match(/40\b/);
    expect(summary?.guard).to.equal(undefined);
  });

  it('that was agreed on the phone goes on record as agreed, and the customer gets it in writing', async () => {
    const talk = await held();
    const [said] = await talk.does(ANNA, 'propose', { ...VOUCHER, amount: 40, accepted: true });
    expect(said).to.include({ agent: 'Anna', replyKey: 'commit.summary' });
    expect(said?.text).to.include(talk.case.number).and.match(/40\b/);
    expect(talk.case.remedies.at(-1)?.state).to.equal('accepted');
    expect(talk.promises('remedy')).to.have.length(1);
    expect(talk.promises('follow_up')).to.have.length(1);
  });

  it('may be the pack’s own amount', async () => {
    const talk = await held();
    const [said] = await talk.does(ANNA, 'propose', VOUCHER);
    expect(said?.text).to.match(/20\b/);
  });

  for (const [what, body, reason] of [
    ['of another pack', { remedyId: 'gold' }, 'unknown_remedy'],
    ['named like a thing all objects have', { remedyId: 'constructor' }, 'unknown_remedy'],
    ['with an amount where there is none to choose', { remedyId: 'trace_parcel', amount: 5 }, 'amount'],
    ['above what anybody may grant', { ...VOUCHER, amount: 501 }, 'beyond_everyone'],
  ] as const) {
    it(`${what} is refused`, async () => {
      const talk = await held();
      expect(await talk.does(ANNA, 'propose', body)).to.deep.equal([]);
      expect(talk.refusal?.reason).to.equal(reason);
    });
  }

  it('needs a complaint', async () => {
    const talk = new DeskTalk();
    await talk.say('I want to talk to a person');
    await talk.does(ANNA, 'claim');
    await talk.does(ANNA, 'propose', VOUCHER);
    expect(talk.refusal?.reason).to.equal('no_case');
  });
});

describe('a remedy beyond a colleague', () => {
  const asked = async (amount = 120): Promise<DeskTalk> => {
    const talk = await held();
    await talk.does(ANNA, 'propose', { ...VOUCHER, amount, reason: 'a week late' });
    return talk;
  };

  it('waits for somebody with the authority, and the customer hears nothing', async () => {
    const talk = await held();
    expect(await talk.does(ANNA, 'propose', { ...VOUCHER, amount: 120, reason: 'a week late' })).to.deep.equal([]);
    expect(talk.answer).to.deep.equal({ result: 'approval', approvalId: approvalOf(talk)?.id });
    expect(approvalOf(talk)).to.deep.include({
      state: 'pending',
      needs: 'supervisor',
      sum: 120,
      reason: 'a week late',
      by: { id: 'anna', name: 'Anna' },
    });
    expect(talk.case.remedies).to.deep.equal([]);
    expect(talk.promises('remedy')).to.deep.equal([]);
  });

  it('goes to whoever may grant that much', async () => {
    expect(approvalOf(await asked(201))?.needs).to.equal('specialist');
  });

  it('is offered in the colleague’s name once approved, and granted by the approver', async () => {
    const talk = await asked();
    const approvalId = approvalOf(talk)?.id;
    const [said] = await talk.does(SUE, 'decide', { approvalId, approve: true });
    expect(said).to.deep.include({ agent: 'Anna', replyKey: 'agent.offer' });
    expect(said?.text).to.match(/120\b/);
    expect(talk.case.remedies.at(-1)).to.include({ granted: 'supervisor', state: 'offered' });
    expect(approvalOf(talk)).to.deep.include({ state: 'approved', decidedBy: { id: 'sue', name: 'Sue' } });
  });

  it('is whispered back when refused', async () => {
    const talk = await asked();
    const approvalId = approvalOf(talk)?.id;
    expect(await talk.does(SUE, 'decide', { approvalId, approve: false, reason: 'too much' })).to.deep.equal([]);
    expect(talk.mark).to.deep.include({ event: 'declined', text: 'too much', audience: 'staff' });
    expect(talk.mark?.detail).to.include({ whisperTo: 'anna' });
    expect(talk.case.remedies).to.deep.equal([]);
  });

  it('is decided once, by nobody with less authority, and only where it was asked', async () => {
    const talk = await asked(300);
    const approvalId = approvalOf(talk)?.id;
    for (const by of [ANNA, BEN, SUE]) {
      await talk.does(by, 'decide', { approvalId, approve: true });
      expect(talk.refusal?.reason, by.id).to.equal('authority');
    }
    await talk.does(SAM, 'decide', { approvalId: 'another', approve: true });
    expect(talk.refusal?.reason).to.equal('unknown_approval');
    await talk.does(SAM, 'decide', { approvalId, approve: true });
    await talk.does(SAM, 'decide', { approvalId, approve: false });
    expect(talk.refusal?.reason).to.equal('decided');
  });

  it('goes along when the conversation comes to a person again, and is dropped when it is closed', async () => {
    const talk = await asked();
    const approvalId = approvalOf(talk)?.id;
    await talk.does(ANNA, 'return');
    await talk.say('I want to talk to a person');
    expect(approvalOf(talk)).to.include({ id: approvalId, state: 'pending' });
    await talk.does(BEN, 'claim');
    await talk.does(BEN, 'return');
    await talk.does(BEN, 'claim');
    expect(approvalOf(talk)).to.include({ id: approvalId, state: 'pending' });
    await talk.does(BEN, 'close', { disposition: 'resolved' });
    expect(approvalOf(talk)).to.include({ state: 'refused' });
    await talk.does(SUE, 'decide', { approvalId, approve: true });
    expect(talk.refusal?.reason).to.equal('decided');
  });

  it('that is approved after the colleague has gone is offered all the same, and the bot hears the answer', async () => {
    for (const end of ['return', 'release'] as const) {
      const talk = await asked();
      const approvalId = approvalOf(talk)?.id;
      await talk.does(ANNA, end, { reason: 'end of shift' });
      const [said] = await talk.does(SUE, 'decide', { approvalId, approve: true });
      expect(said, end).to.include({ agent: 'Anna' });
      const replies = await talk.say('yes, please');
      expect(replies[0]?.replyKey, end).to.equal('commit.summary');
    }
  });
});
