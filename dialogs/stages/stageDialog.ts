import { Dialog, type DialogTurnResult, WaterfallDialog, type WaterfallStepContext } from 'botbuilder-dialogs';
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

/** Begin a stage with the customer's message instead of ours. */
export interface StageOptions {
  listen?: boolean;
}

/** Key of the `Turn` in `context.turnState`. */
export const TURN_VIEW = Symbol('kesu.turnView');

function turnOf(step: WaterfallStepContext<StageOptions>): Turn {
  const turn: unknown = step.context.turnState.get(TURN_VIEW);
  return turn as Turn; // put there by the main dialog
}

async function go(step: WaterfallStepContext<StageOptions>, next: Next): Promise<DialogTurnResult> {
  if (next === 'wait') return Dialog.EndOfTurn;
  if (next === 'end') return step.endDialog();
  const turn = turnOf(step);
  if (turn.openCase) enterStage(turn, turn.openCase, next);
  return step.replaceDialog(next);
}

/**
 * A stage as a waterfall of two steps, speak and hear. All it remembers is which stage it is; what was asked is named in
 * the session and what was answered is named in the case, so that a changed waterfall cannot put an answer elsewhere.
 */
export function stageDialog(script: StageScript): WaterfallDialog<StageOptions> {
  const speakStep = async (step: WaterfallStepContext<StageOptions>) =>
    step.options.listen ? step.next() : go(step, await script.speak(turnOf(step)));
  const hearStep = async (step: WaterfallStepContext<StageOptions>) => go(step, await script.hear(turnOf(step)));
  return new WaterfallDialog<StageOptions>(script.id, [speakStep, hearStep]);
}
