import { expect } from 'chai';
import type { FoundCases } from '../../../bot/api/contract/index.ts';
import { useReview } from '../../support/reviewRig.ts';

describe('Finding cases over HTTP', () => {
  const rig = useReview({ conversations: 12 });

  it('lists them with their matter in the language of the reader', async () => {
    const { status, body } = await rig.client('rita').get<FoundCases>('/review/cases?limit=3&read=zh-Hans');
    expect(status).to.equal(200);
    expect(body.cases).to.have.length(3);
    for (const { title } of body.cases) expect(title).to.match(/\p{Script=Han}/u);
  });
});
