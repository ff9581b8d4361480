import { expect } from 'chai';
import { runKesu } from '../../support/kesuProcess.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

describe('kesu demo', () => {
  const folderOf = useTempFolder();
  const demo = () => runKesu(['demo', '--conversations', '3', '--weeks', '1'], { KESU_DATA: folderOf() });

  it('fills an empty store, shows progress and what came of it, and leaves a store with conversations alone', async function () {
    this.timeout(60_000);
    const { stdout, stderr } = await demo();
    expect(stdout).to.match(/conversations a second\n$/u);
    expect(stdout).to.include('language ');
    expect(stderr).to.include('100 % conversations');
    const again = await demo();
    expect(again).to.include({ code: 1 });
    expect(again.stderr).to.include('holds conversations already');
  });
});
