import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  assertBatchFits,
  MAX_BATCH_BYTES,
  MAX_BATCH_OPERATIONS,
  StoreError,
  type TurnCommit,
} from '../../storage/index.ts';
import { conversation, entry, handoff, outboxItem, promiseRecord, turnCommit } from '../support/records.ts';

function refusal(turn: TurnCommit): string | undefined {
  try {
    assertBatchFits(turn);
    return undefined;
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
}

describe('the limits of a commit', () => {
  const base = turnCommit('item', { conversation: conversation('k') });

  it('count the conversation, the change and the inbox mark besides every record', () => {
    const records = MAX_BATCH_OPERATIONS - 3;
    const full: Partial<TurnCommit> = {
      handoffs: [handoff('k', 'h')],
      outbox: [outboxItem('k', 'o', 1)],
      promises: Array.from({ length: records - 2 }, (_, n) => promiseRecord('k', `p${n}`)),
    };
    expect(refusal({ ...base, ...full })).to.equal(undefined);
    expect(refusal({ ...base, ...full, entries: [entry('k', 1)] })).to.equal('too_large');
  });

  for (const [letter, bytes] of [
    ['x', 1],
    ['é', 2],
    ['投', 3],
    ['😀', 4],
    ['\u0000', 6],
    ['\ud800', 6],
  ] as const) {
    it(`count ${JSON.stringify(letter)} as the ${bytes} bytes it has in JSON`, () => {
      const room = MAX_BATCH_BYTES - Buffer.byteLength(JSON.stringify(base.conversation));
      const frame = Buffer.byteLength(JSON.stringify(entry('k', 1, { text: '' })));
      const fitting = Math.floor((room - frame) / bytes);
      const withText = (count: number) => ({ ...base, entries: [entry('k', 1, { text: letter.repeat(count) })] });
      expect(refusal(withText(fitting))).to.equal(undefined);
      expect(refusal(withText(fitting + 1))).to.equal('too_large');
    });
  }
});
