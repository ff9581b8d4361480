import type { Turn } from '../turn.ts';
import { claim } from './claim.ts';
import { close } from './close.ts';
import { AgentCommand, type AgentCommandKind, type CommandOf } from './command.ts';
import { decide } from './decide.ts';
import { giveBack, type SpeakStage } from './giveBack.ts';
import { extendLease } from './hold.ts';
import { lapse } from './lapse.ts';
import { refusalOf } from './legality.ts';
import { note } from './note.ts';
import { keepAgentPromise, makeAgentPromise } from './promise.ts';
import { propose } from './propose.ts';
import { release } from './release.ts';
import type { CommandResult } from './result.ts';
import { send } from './send.ts';
import { takeOver, transfer } from './transfer.ts';

type Commands = {
  readonly [K in AgentCommandKind]: (
    turn: Turn,
    command: CommandOf<K>,
    speakStage: SpeakStage,
  ) => Promise<CommandResult>;
};

const COMMANDS: Commands = {
  claim,
  release,
  return: giveBack,
  transfer,
  takeover: takeOver,
  send,
  note,
  propose,
  decide,
  promise: makeAgentPromise,
  keepPromise: keepAgentPromise,
  close,
  lapse,
};

/**
 * Carries out one command of an agent, on the state it is written to: what was legal when it was sent may not be any more.
 * What it came to stands in the mark of the turn; a refused command has changed nothing and said nothing.
 */
export async function performCommand(turn: Turn, value: unknown, speakStage: SpeakStage): Promise<void> {
  const parsed = AgentCommand.safeParse(value);
  if (!parsed.success) return;
  const command = parsed.data;
  const { by, kind } = command;
  turn.draft.mark = { by: { id: by.id, name: by.name }, audience: 'staff' };
  const before = structuredClone(turn.conversation);
  const refusal = refusalOf(turn.conversation, command);
  const run = COMMANDS[kind] as (turn: Turn, command: AgentCommand, speak: SpeakStage) => Promise<CommandResult>;
  const result: CommandResult = refusal ? { result: 'refused', refusal } : await run(turn, command, speakStage);
  if (result.result === 'refused') Object.assign(turn.conversation, before);
  const { detail, ...mark } = turn.draft.mark;
  turn.draft.mark =
    result.result === 'refused'
      ? { ...mark, event: 'refused', detail: { kind, answer: result } }
      : { ...mark, detail: { ...detail, answer: result } };
  if (result.result !== 'refused' && turn.conversation.handoff?.agent?.id === by.id) extendLease(turn);
}
