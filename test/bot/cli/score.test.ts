import { expect } from 'chai';
import { openSqliteStore } from '../../../storage/index.ts';
import { readScoredTalks, recordOf } from '../../score/scoredTalk.ts';
import { runKesu } from '../../support/kesuProcess.ts';
import { conversation } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

describe('kesu score', function () {
  this.timeout(60_000);
  const folderOf = useTempFolder();

  async function store(): Promise<string> {
    const [talk] = readScoredTalks(new URL('../../score/zhHans.yaml', import.meta.url));
    if (!talk) throw new Error('no conversation');
    const { entries, record, promises } = await recordOf(talk);
    const folder = folderOf();
    const open = await openSqliteStore({ folder, clock: () => new Date() });
    await takeTurn(open, 'talk', 1, () => ({
      conversation: conversation('talk', { lastSeq: entries.length }),
      entries: [...entries],
      cases: [record],
      promises: [...promises],
    }));
    await open.close();
    return folder;
  }

  const kesu = (folder: string, ...args: string[]) => runKesu(['score', ...args], { KESU_DATA: folder });
  const told = async (folder: string, ...args: string[]) => {
    const { code, stdout, stderr } = await kesu(folder, ...args);
    expect(code, stderr).to.equal(0);
    return stdout;
  };

  it('tells a case point by point with the words that prove it, and many in a line each', async () => {
    const folder = await store();
    const one = await told(folder, '--case', 'K482-910-379');
    expect(one).to.include('K482-910-379  100 / 100');
    expect(one).to.include('说出了客户的感受');
    expect(one).to.include('2: 换谁遇到都会生气，您接着说，我在听。');
    expect(await told(folder)).to.match(/1 cases, mean 100\.0/u);
    const [line = ''] = (await told(folder, '--json', '--from', '2026-01-01')).split('\n');
    expect(JSON.parse(line)).to.deep.include({ number: 'K482-910-379', total: 100 });
    expect(await told(folder, '--json', '--to', '2025-01-01')).to.equal('');
  });

  it('says so when there is no such case', async () => {
    const { code, stderr } = await kesu(await store(), '--case', 'K000-000-000');
    expect(code).to.equal(1);
    expect(stderr).to.include('There is no case K000-000-000.');
  });
});
