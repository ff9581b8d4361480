import * as z from 'zod';
import { CommandResult, type Refusal, type RefusalReason } from '../../dialogs/index.ts';
import type { Entry } from '../../storage/index.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import type { Done } from './deskPort.ts';

const Detail = z.object({ answer: CommandResult });

/** How a refusal is answered; all others clash with where the conversation stands. */
const CODES: Readonly<Partial<Record<RefusalReason, ErrorCode>>> = {
  not_allowed: 'forbidden',
  authority: 'forbidden',
  past: 'invalid_request',
  amount: 'invalid_request',
  unknown_remedy: 'invalid_request',
  unknown_approval: 'not_found',
  unknown_promise: 'not_found',
};

/** The refusal of a command as a caller is told of it. */
export function refusalError(refusal: Refusal): AppError {
  return new AppError(CODES[refusal.reason] ?? 'conflict', { reason: refusal.reason, details: { ...refusal } });
}

/**
 * The answer to a command, read from the lines its turn has written, so that it is the same whenever it is asked for.
 * @throws AppError when it was refused, or when its turn failed.
 */
export function answerOf(lines: readonly Entry[]): Done {
  const detail = Detail.safeParse(lines[0]?.detail);
  if (!detail.success) throw new AppError('internal', { reason: 'command_failed' });
  const { answer } = detail.data;
  if (answer.result === 'refused') throw refusalError(answer.refusal);
  const lastSeq = lines.at(-1)?.seq ?? 0;
  return answer.result === 'approval'
    ? { result: 'approval', approvalId: answer.approvalId, lastSeq }
    : { result: 'done', lastSeq };
}
