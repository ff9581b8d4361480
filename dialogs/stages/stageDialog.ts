import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
// By sub-path: see mainDialog.ts.
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
import { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog.js';
import type { Stage } from '../../storage/index.ts';
import { enterStage } from '../caseBook.ts';
import type { Turn } from '../turn.ts';

/** Where a step leads: wait for the customer, go on with a stage (also the same one, to speak again), or end. */
export type Next = 'wait' | 'end' | Stage;

/** What a stage does: `speak` says what is due, `hear` takes in the answer. Each names where the conversation goes. */
export interface StageScript {
  id: Stage;
  speak(turn: Turn): Promise<Next>;
  hear(turn: Turn): Promise<Next>;
}

/** How a stage begins, where not by speaking: with the customer's message at hand, or by waiting for the next one. */
export interface StageOptions {
  begin?: 'hear' | 'wait';
}

/** Key of the `Turn` in `context.turnState`. */
export const TURN_VIEW = Symbol('kesu.turnView');

function turnOf(step: WaterfallStepContext<StageOptions>): Turn {
  const turn: unknown = step.context.turnState.get(TURN_VIEW);
  return turn as Turn; // put there by the main dialog
}

function enter(step: WaterfallStepContext<StageOptions>, stage: Stage): Promise<DialogTurnResult> {
  const turn = turnOf(step);
  const { openCase: record } = turn;
  if (record) enterStage(turn, record, stage);
  return step.replaceDialog(stage);
}

/**
 * A stage as a waterfall of two steps, speak and hear. All it remembers is which stage it is; what was asked is named in
 * the session and what was answered is named in the case, so that a changed waterfall cannot put an answer elsewhere.
 */
export function stageDialog(script: StageScript): WaterfallDialog<StageOptions> {
  const speakStep = async (step: WaterfallStepContext<StageOptions>) => {
    if (step.options.begin === 'hear') return step.next();
    if (step.options.begin === 'wait') return Dialog.EndOfTurn;
    const next = await script.speak(turnOf(step));
    if (next === 'wait') return Dialog.EndOfTurn;
    return next === 'end' ? step.endDialog() : enter(step, next);
  };
  const hearStep = async (step: WaterfallStepContext<StageOptions>) => {
    const next = await script.hear(turnOf(step));
    // The waterfall has no step after this one: to hear again it starts anew, without speaking.
    if (next === 'wait') return step.replaceDialog(script.id, { begin: 'wait' } satisfies StageOptions);
    return next === 'end' ? step.endDialog() : enter(step, next);
  };
  return new WaterfallDialog<StageOptions>(script.id, [speakStep, hearStep]);
}
