import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import { agentOffers, briefView } from '../../../../dialogs/desk/brief/index.ts';
import type { Pack } from '../../../../dialogs/index.ts';
import { mayGrant } from '../../../../dialogs/policy/remedies.ts';
import type { CaseRecord } from '../../../../storage/index.ts';
import { instant } from '../../../support/records.ts';
import { packNamed } from '../../../support/talk.ts';
import { troubledCase, troubledConversation, troubledSource } from './briefSetting.ts';

describe('what a colleague may offer', () => {
  let pack: Pack;
  before(async () => {
    pack = await packNamed('retail');
  });
  const priced = (change: Partial<CaseRecord> = {}) => {
    const record = troubledCase(change);
    record.facts.amount = { state: 'known', value: '200元', normal: '200 CNY', at: instant(0) };
    return record;
  };
  const offers = (record: CaseRecord, authority: 'agent' | 'supervisor' | 'specialist' = 'agent') =>
    agentOffers(briefView(troubledSource(pack, { conversation: troubledConversation(record) }), 'en'), authority);

  it('is every remedy of the pack that was not agreed yet, what fits the case first', () => {
    const record = priced({ remedies: [{ remedyId: 'trace_parcel', state: 'accepted', at: instant(0) }] });
    const all = offers(record);
    expect(all.map(({ remedyId }) => remedyId)).to.have.members(
      Object.keys(pack.remedies).filter((id) => id !== 'trace_parcel'),
    );
    const fits = all.map((offer) => offer.fits);
    expect(fits.indexOf(false)).to.equal(fits.lastIndexOf(true) + 1);
    expect(fits[0]).to.equal(true);
    expect(all[0]?.kind).to.equal('refund');
  });

  it('names the authority somebody lacks, just as the policy would judge', () => {
    const record = priced();
    for (const authority of ['agent', 'supervisor', 'specialist'] as const)
      for (const { remedyId, needs } of offers(record, authority)) {
        const remedy = pack.remedies[remedyId] as Pack['remedies'][string];
        const below = ['agent', 'supervisor', 'specialist'].indexOf(authority);
        const may = (['agent', 'supervisor', 'specialist'] as const)
          .slice(0, below + 1)
          .some((role) => mayGrant(role, remedy, record));
        expect(needs === undefined, `${authority} ${remedyId}`).to.equal(may);
      }
    expect(offers(record).some(({ needs }) => needs === 'supervisor')).to.equal(true);
  });

  it('does not call for a specialist where only the price is not known yet', () => {
    const record = troubledCase();
    for (const { remedyId, needs } of offers(record)) {
      if (pack.remedies[remedyId]?.grant.agent && pack.remedies[remedyId]?.share) expect(needs).to.equal(undefined);
    }
  });

  it('does not fit what was refused or is not wanted', () => {
    expect(offers(priced()).find(({ remedyId }) => remedyId === 'trace_parcel')?.fits).to.equal(false);
    const record = priced();
    record.facts.wish = { state: 'known', value: '不要退款，我要赔偿', at: instant(0) };
    for (const { kind, fits } of offers(record)) if (kind === 'refund') expect(fits).to.equal(false);
  });

  it('is told in the language of the reader, with no mark left open', () => {
    for (const { text } of offers(troubledCase())) expect(text).not.to.match(/[{}]|\p{Script=Han}/u);
  });

  it('is nothing where there is no case', () => {
    const source = troubledSource(pack, { conversation: troubledConversation(undefined, { cases: [] }) });
    expect(agentOffers(briefView(source, 'en'), 'agent')).to.deep.equal([]);
  });
});
