import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import { composeBrief } from '../../../../dialogs/desk/brief/index.ts';
import type { Pack } from '../../../../dialogs/index.ts';
import { conversation, handoff, instant } from '../../../support/records.ts';
import { packNamed } from '../../../support/talk.ts';
import { known, troubledCase, troubledConversation, troubledSource } from './briefSetting.ts';

describe('the brief', () => {
  let pack: Pack;
  before(async () => {
    pack = await packNamed('retail');
  });
  const brief = (record = troubledCase(), locale: 'en' | 'zh-Hans' | 'zh-Hant' = 'en') =>
    composeBrief(troubledSource(pack, { conversation: troubledConversation(record) }), locale);

  it('tells the matter in English to somebody who reads no Chinese', () => {
    const { why, summary, wish } = brief();
    expect(why).to.equal('The bot had nothing more to offer within its authority.');
    expect(summary).to.deep.equal([
      '王女士 complains about: Delivery, Staff and service.',
      'The matter is serious.',
      'They mention a refund, an authority.',
      'They began angry, were very angry at the worst, and are a little disappointed now.',
      'Known: Order number: A1234567.',
      'An offer was refused; we asked what they would find right.',
      'They have complained twice before.',
      'Waiting since 5:10 pm today. We told them that a person answers by 5:30 pm today; that time has passed.',
    ]);
    expect(wish).to.equal('退款并道歉');
  });

  it('tells a day that was understood as the day it is, and a mood that stayed at its worst once', () => {
    const record = troubledCase();
    record.facts.occurredOn = { ...known('昨天'), normal: '2026-11-20' };
    record.mood.last = record.mood.peak;
    const { summary } = brief(record);
    expect(summary).to.include('Known: Order number: A1234567; When: 20 November 2026.');
    expect(summary).to.include('They were angry at first and are very angry now.');
    expect(brief(record, 'zh-Hant').summary).to.include('客戶情緒：一開始生氣，現在非常生氣。');
  });

  it('tells it in Simplified and in Traditional Chinese', () => {
    expect(brief(undefined, 'zh-Hans').summary).to.deep.equal([
      '王女士投诉：配送、服务态度。',
      '事情比较严重。',
      '话里提到：退款、监管部门。',
      '客户情绪：开始生气，最激烈时非常生气，现在有点失望。',
      '已知：订单号：A1234567。',
      '客户没有接受方案，已经问过他的想法。',
      '该客户之前投诉过2次。',
      '今天17:10起在等人工；跟客户说的是今天17:30前答复，现在已经超时。',
    ]);
    expect(brief(undefined, 'zh-Hant').summary.at(-1)).to.equal(
      '今天下午5:10起在等專人；跟客戶說的是今天下午5:30前回覆，現在已經逾時。',
    );
  });

  it('names each fact in the language of the reader, and keeps the customer’s words', () => {
    const { facts } = brief();
    expect(facts.map(({ label, state, value, asked }) => [label, state, value, asked])).to.deep.equal([
      ['What happened', 'known', '快递九天没到，客服还骂我', 0],
      ['Name', 'known', '王女士', 0],
      ['Contact', 'declined', '', 2],
      ['Order number', 'known', 'A1234567', 1],
      ['Photos or receipts', 'known', 'received, see the conversation', 0],
      ['Who served you', 'unknown', '', 1],
    ]);
    expect(brief(undefined, 'zh-Hant').facts.map(({ label }) => label)).to.include.members(['訂單編號', '接待您的人']);
  });

  it('says what must not be asked again, and why', () => {
    const { doNotAsk, open } = brief();
    expect(Object.fromEntries(doNotAsk.map(({ name, why }) => [name, why]))).to.deep.equal({
      details: 'known',
      name: 'known',
      orderNumber: 'known',
      contact: 'declined',
      evidence: 'known',
      wish: 'known',
      staffMember: 'declined',
      place: 'asked_twice',
    });
    const closed = new Set(doNotAsk.map(({ name }) => name));
    expect(open.filter(({ name }) => closed.has(name))).to.deep.equal([]);
  });

  it('shows what is still open', () => {
    const { open } = brief(troubledCase({ facts: { details: known('x') }, asked: { orderNumber: 1 } }));
    expect(open.map(({ name }) => name)).to.include.members(['orderNumber', 'name', 'contact', 'wish']);
  });

  it('shows each promise with its fate, and none that we made to ourselves', () => {
    expect(brief().promises.map(({ id, words, state, overdue }) => [id, words, state, overdue])).to.deep.equal([
      ['p1', 'A person answers', 'open', true],
      ['p2', '今天18:00前查清包裹在哪', 'kept', false],
    ]);
  });

  it('tells what was said and who had it before, and nothing that only staff saw', () => {
    expect(brief().said).to.deep.equal([
      'We said that we are sorry for what they went through, at 5:01 pm today; no fault was admitted.',
      'The facts were read back at 5:04 pm today.',
      '李娜 had it from 5:11 pm today until 5:15 pm today.',
    ]);
  });

  it('tells a remedy in the language of the reader, as it was offered', () => {
    const [remedy] = brief().remedies;
    expect(remedy?.state).to.equal('refused');
    expect(remedy?.text).to.match(/^[\x20-\x7e]+$/);
    expect(brief(troubledCase({ remedies: [{ remedyId: 'no_more', state: 'offered', at: instant(0) }] })).remedies)
      .to //
      .deep.equal([{ id: 'no_more', text: 'no_more', state: 'offered' }]);
  });

  it('draws the mood message by message', () => {
    expect(brief().moods.map(({ label, intensity, seq }) => [seq, label, intensity])).to.deep.equal([
      [1, 'angry', 2.8],
      [4, 'disappointed', 1.2],
    ]);
  });

  it('warns of deadlines and of what the lane asks for', () => {
    const { warnings } = brief();
    expect(warnings[0]).to.equal(pack.lanes?.threat?.brief?.en ?? warnings[0]);
    expect(warnings.some((text) => text.includes('七个工作日内决定是否受理') && text.includes('By '))).to.equal(true);
  });

  it('puts a life before everything else', () => {
    const record = troubledCase({ lane: 'extortion', signals: ['extortion', 'self_harm'] });
    const [first, second] = brief(record).warnings;
    expect(first).to.equal(pack.lanes?.self_harm?.brief?.en);
    expect(second).to.equal(pack.lanes?.extortion?.brief?.en);
  });

  it('says the truth about a conversation without a complaint', () => {
    const source = troubledSource(pack, {
      conversation: conversation('k', { handoff: handoff('k', 'h', { reason: 'asked', promisedBy: instant(3600) }) }),
    });
    const { why, summary, facts, wish } = composeBrief(source, 'en');
    expect([why, summary[0], facts.length, wish]).to.deep.equal([
      'The customer asked for a person.',
      'Nothing has been complained about yet.',
      0,
      undefined,
    ]);
    const withBot = composeBrief({ ...source, conversation: conversation('k') }, 'zh-Hans');
    expect(withBot.why).to.equal('目前由机器人在接待，客户没有要求转人工。');
  });

  it('puts nothing the customer wrote into a sentence of ours but short values', () => {
    const long = '我要曝光你们'.repeat(60);
    const record = troubledCase({ opening: { activityId: 'a', text: long } });
    record.facts.product = known(long);
    record.facts.name = known(long);
    for (const sentence of brief(record).summary) expect(sentence.length).to.be.below(220);
  });
});
