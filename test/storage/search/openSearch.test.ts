import { expect } from 'chai';
import { openSearch, type SearchIndex, StoreError } from '../../../storage/index.ts';
import { foundNumbers, ownIndex, rules, SECRET, searchDocument } from '../../support/searchRig.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

describe('the search of several processes, and its thread', () => {
  const folder = useTempFolder();
  const open: SearchIndex[] = [];
  const opened = (index: SearchIndex) => {
    open.push(index);
    return index;
  };
  afterEach(async () => {
    for (const index of open.splice(0)) await index.close();
  });

  it('has one owner; others read what it writes, and one of them takes over when it goes', async () => {
    const owner = opened(await ownIndex(folder()));
    await owner.finishBuilding();
    await owner.put([searchDocument(1, ['refund'])]);
    const reader = opened(openSearch({ folder: folder(), secret: SECRET, rules }));
    expect(await reader.own()).to.equal(false);
    expect((await reader.state()).isOwner).to.equal(false);
    expect(await foundNumbers(reader, { terms: 'refund' })).to.deep.equal(['K1']);
    await owner.put([searchDocument(2, ['refund'])]);
    expect(await foundNumbers(reader, { terms: 'refund' })).to.deep.equal(['K2', 'K1']);
    for (const write of [
      reader.put([]),
      reader.restart(),
      reader.forget(['x']),
      reader.finishBuilding(),
      reader.purge(),
    ]) {
      const error = await write.catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(StoreError).with.property('code', 'unavailable');
    }
    await owner.restart();
    await owner.put([searchDocument(3, ['refund'])]);
    await owner.finishBuilding();
    expect(await foundNumbers(reader, { terms: 'refund' })).to.deep.equal(['K3']);
    await owner.close();
    expect(await reader.own()).to.equal(true);
    await reader.put([searchDocument(4, ['refund'])]);
    expect(await foundNumbers(reader, { terms: 'refund' })).to.deep.equal(['K4', 'K3']);
  });

  it('says so while the index is being made', async () => {
    const index = opened(await ownIndex(folder()));
    await index.put([searchDocument(1, ['refund'])]);
    expect((await index.find({ terms: 'refund' })).isComplete).to.equal(false);
    expect((await index.find({ terms: '!' })).isComplete).to.equal(false);
    await index.finishBuilding();
    expect((await index.find({ terms: 'refund' })).isComplete).to.equal(true);
  });

  it('refuses everything once it is closed, and may be closed twice', async () => {
    const index = opened(await ownIndex(folder()));
    const running = index.find({});
    await index.close();
    await index.close();
    expect((await running).hits).to.deep.equal([]);
    const error = await index.find({}).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(StoreError).with.property('code', 'unavailable');
  });

  it('answers many at once, in the order in which they asked', async () => {
    const index = opened(await ownIndex(folder()));
    const asked = Array.from({ length: 30 }, async (_, n) => {
      await index.put([searchDocument(n, ['refund'])]);
      return (await index.find({ terms: 'refund', countTo: 100 })).total?.count ?? 0;
    });
    const counts = await Promise.all(asked);
    expect(counts.toSorted((one, other) => one - other)).to.deep.equal(counts);
    expect(counts.at(-1)).to.equal(30);
  });
});
