import { expect } from 'chai';
import { isVip, laneRoute, loadPack, type Pack, sayOwner } from '../../../dialogs/pack/index.ts';

describe('special routes of a pack', () => {
  let food: Pack;
  before(async () => {
    food = await loadPack('packs/food.yaml');
  });

  it('are those of the pack', () => {
    const { owner, minutes, brief } = laneRoute(food, 'safety');
    expect(sayOwner(owner, 'zh-Hans')).to.equal('食品安全部');
    expect(minutes).to.equal(30);
    expect(brief?.en).to.match(/^Health first/);
  });

  it('have an owner and a time even where the pack says nothing', () => {
    const bare = { sla: food.sla };
    expect(laneRoute(bare, 'threat')).to.deep.equal({ owner: 'supervisor', minutes: 30 });
    expect(laneRoute(bare, 'abuse')).to.deep.equal({ owner: 'agent', minutes: 120 });
    expect(sayOwner('supervisor', 'en')).to.equal('a supervisor');
  });

  it('know VIP and corporate customers by id or by what they say', () => {
    const pack = { vip: { customerIds: ['c42'], words: ['金卡会员', 'gold card'] } };
    expect(isVip(pack, 'c42')).to.equal(true);
    expect(isVip(pack, 'c43', '我是金卡会员')).to.equal(true);
    expect(isVip(pack, 'c43', 'I hold a Gold Card')).to.equal(true);
    expect(isVip(pack, 'c43', 'a goldfish')).to.equal(false);
    expect(isVip({}, 'c42', '金卡会员')).to.equal(false);
  });
});
