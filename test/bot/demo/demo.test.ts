import { expect } from 'chai';
import { OWN_DIRECT_LINE } from '../../../bot/channels/directLine/ownDirectLine.ts';
import { playDemos } from '../../../bot/demo/demo.ts';
import { casesOf, transcriptOf } from '../../../bot/review/scoreCases.ts';
import { readPersonas } from '../../../bot/simulate/persona.ts';
import { type Conversation, type Entry, openSqliteStore } from '../../../storage/index.ts';
import { packNamed } from '../../support/talk.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

const UNTIL = new Date('2026-11-20T03:00:00.000Z');

describe('A demonstration', () => {
  const folderOf = useTempFolder();

  async function play(folder: string, seed: number) {
    const store = await openSqliteStore({ folder, clock: () => new Date() });
    const ended: (Conversation | undefined)[] = [];
    await playDemos({
      store,
      packs: [await packNamed('retail'), await packNamed('food')],
      personas: readPersonas(new URL('../../../bot/simulate/personas.yaml', import.meta.url)),
      conversations: 14,
      seed,
      until: UNTIL,
      weeks: 2,
      onDone: (conversation) => ended.push(conversation),
    });
    const transcripts: Entry[][] = [];
    for await (const { record } of casesOf(store, {}))
      transcripts.push(await transcriptOf(store, record.conversationKey));
    await store.close();
    return { ended, transcripts };
  }

  it('writes whole conversations of the weeks before, with our own people in some, and the same ones for a seed', async () => {
    const { ended, transcripts } = await play(`${folderOf()}/a`, 3);
    expect(ended).to.have.length(14);
    expect(transcripts.length).to.be.at.least(10);
    // Nothing is ever sent to somebody who never was.
    expect(new Set(ended.map((one) => one?.address.serviceUrl))).to.deep.equal(new Set([OWN_DIRECT_LINE]));
    const lines = transcripts.flat();
    expect(lines.some(({ author, audience }) => author === 'agent' && audience === undefined)).to.equal(true);
    for (const entries of transcripts) {
      expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
      const first = Date.parse(entries[0]?.at ?? '');
      expect(first).to.be.within(UNTIL.getTime() - 16 * 86_400_000, UNTIL.getTime());
      expect(entries.some(({ failure }) => failure !== undefined)).to.equal(false);
    }
    const said = (all: Entry[][]) =>
      all
        .map((entries) => entries.map(({ author, text }) => `${author} ${text.replace(/K\d{3}-\d{3}-\d{3}/gu, 'K')}`))
        .sort();
    const again = await play(`${folderOf()}/b`, 3);
    expect(said(again.transcripts)).to.deep.equal(said(transcripts));
    const other = await play(`${folderOf()}/c`, 4);
    expect(said(other.transcripts)).not.to.deep.equal(said(transcripts));
  });
});
