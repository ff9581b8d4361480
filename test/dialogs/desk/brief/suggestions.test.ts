import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import { suggestionsFor } from '../../../../dialogs/desk/brief/index.ts';
import { checkReply } from '../../../../dialogs/guard/index.ts';
import type { Pack } from '../../../../dialogs/index.ts';
import { LOCALES } from '../../../../nlp/labels.ts';
import { type CaseRecord, STAGES } from '../../../../storage/index.ts';
import { entry } from '../../../support/records.ts';
import { packNamed } from '../../../support/talk.ts';
import { known, troubledCase, troubledConversation, troubledSource } from './briefSetting.ts';

const WRITER = { id: 'li', name: '李娜', authority: 'agent' as const };
const PACKS = ['retail', 'food', 'restaurant', 'telecom'] as const;

describe('what is suggested to a colleague', () => {
  const packs = new Map<string, Pack>();
  before(async () => {
    for (const name of PACKS) packs.set(name, await packNamed(name));
  });
  const pack = () => packs.get('retail') as Pack;
  const suggest = (
    record: CaseRecord,
    locale: (typeof LOCALES)[number] = 'zh-Hans',
    lines = troubledSource(pack()).lines,
  ) =>
    suggestionsFor(
      troubledSource(pack(), { conversation: troubledConversation(record, { locale }), lines }),
      'en',
      WRITER,
    );

  for (const name of PACKS) {
    it(`has passed the guard, at every stage, in every language, with the pack ${name}`, () => {
      const own = packs.get(name) as Pack;
      let count = 0;
      for (const stage of STAGES)
        for (const locale of LOCALES)
          for (const lane of ['normal', 'safety'] as const) {
            const record = troubledCase({ stage, lane, locale, asked: {}, facts: { details: known('x') } });
            const source = troubledSource(own, { conversation: troubledConversation(record, { locale }) });
            const { now } = source;
            for (const { text } of suggestionsFor(source, 'en', WRITER)) {
              count += 1;
              const { findings } = checkReply(text, { locale, pack: own, now, speaker: 'agent', record });
              expect(findings, text).to.deep.equal([]);
            }
          }
      expect(count).to.be.above(120);
    });
  }

  it('speaks the customer’s language and explains itself in the reader’s', () => {
    for (const { text, why } of suggest(troubledCase())) {
      expect(text).to.match(/\p{Script=Han}/u);
      expect(why).to.match(/^[\x20-\x7e]+$/);
    }
    for (const { text } of suggest(troubledCase(), 'en'))
      expect(text.replace('李娜', '')).not.to.match(/\p{Script=Han}/u);
  });

  const expected: [stage: CaseRecord['stage'], change: Partial<CaseRecord>, ids: string[]][] = [
    ['vent', {}, ['hello', 'acknowledge', 'apologise', 'time']],
    ['clarify', { facts: { details: known('x') }, asked: {} }, ['hello', 'ask', 'time']],
    ['propose', { facts: { details: known('x') } }, ['hello', 'wish', 'offer', 'time']],
    ['propose', {}, ['hello', 'offer', 'time']],
    ['consult', {}, ['hello', 'view', 'offer', 'time']],
    ['follow_up', {}, ['hello', 'time', 'close']],
  ];
  for (const [stage, change, ids] of expected) {
    it(`offers ${ids.join(', ')} at ${stage}`, () => {
      expect(suggest(troubledCase({ stage, ...change })).map(({ id }) => id)).to.deep.equal(ids);
    });
  }

  it('introduces nobody twice, but each new voice once', () => {
    const spoke = (id: string) => [entry('k', 1, { author: 'agent', by: { id, name: 'x' } })];
    const ids = (id: string) => suggest(troubledCase(), 'zh-Hans', spoke(id)).map((one) => one.id);
    expect(ids('li')).not.to.include('hello');
    expect(ids('zhang')).to.include('hello');
  });

  it('never asks for what must not be asked again', () => {
    const record = troubledCase({ stage: 'clarify', asked: { contact: 2, orderNumber: 2, place: 2, tried: 2 } });
    for (const { id, text } of suggest(record)) if (id === 'ask') expect(text).not.to.match(/联系|电话|订单号/);
  });
});
