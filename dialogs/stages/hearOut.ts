import type { CaseRecord } from '../../storage/index.ts';
import { enterStage, move } from '../caseBook.ts';
import { TO_BE_HEARD } from '../listen/noteWish.ts';
import type { ReplyKey } from '../replies/index.ts';
import { closeQuestion, type Line, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { Next } from './stageDialog.ts';

/** From this severity on somebody looks into it, whatever is wished for; what is grave for a reason has a lane as well. */
const GRAVE = 4;

/** Whether somebody wants to be heard, and nothing else, in a matter that may be left at that. */
export const wantsNothingMore = ({ facts, severity, lane }: CaseRecord) =>
  facts.wish?.normal === TO_BE_HEARD && severity < GRAVE && lane === 'normal';

/** Somebody who only wants to be heard is not questioned: it is on record, and they know who reads it. */
export async function hearOut(turn: Turn, words: readonly Line[], key: ReplyKey = 'listen.close'): Promise<Next> {
  closeQuestion(turn);
  const record = turn.theCase;
  record.disposition = 'heard';
  move(turn, record, 'closed', 'wanted to be heard');
  enterStage(turn, record, 'follow_up');
  await say(turn, [...words, line('listen.close', {})], { key, because: 'wants only to be heard' });
  return 'end';
}
