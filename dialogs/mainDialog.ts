import { NullTelemetryClient, type TurnContext } from 'botbuilder';
import { type DialogContext, DialogSet } from 'botbuilder-dialogs';
import { dialogStack } from './dialogStack.ts';
import { cancelCase } from './interruptions/cancel.ts';
import { answerCourtesy, switchLanguage } from './interruptions/courtesy.ts';
import { enterLane } from './interruptions/lanes.ts';
import { wantPerson } from './interruptions/person.ts';
import { tellStatus } from './interruptions/status.ts';
import { whileWaiting } from './interruptions/waiting.ts';
import { listen } from './listen/listen.ts';
import { apology } from './stages/apology.ts';
import { clarify } from './stages/clarify.ts';
import { commit } from './stages/commit.ts';
import { consult } from './stages/consult.ts';
import { followUp } from './stages/followUp.ts';
import { propose } from './stages/propose.ts';
import { restate } from './stages/restate.ts';
import { type StageOptions, stageDialog, TURN_VIEW } from './stages/stageDialog.ts';
import { vent } from './stages/vent.ts';
import type { Turn } from './turn.ts';

const STAGES = [vent, apology, clarify, restate, propose, consult, commit, followUp];

/** At every stage, in this order. Each says whether its words were the whole reply. */
const INTERRUPTIONS = [switchLanguage, enterLane, whileWaiting, wantPerson, tellStatus, cancelCase, answerCourtesy];

/** The router: listens, lets interruptions speak first, and otherwise goes on with the stage the case stands at. */
export class MainDialog {
  readonly #dialogs: DialogSet;

  constructor() {
    this.#dialogs = new DialogSet(dialogStack);
    // Without a client of its own a changed waterfall throws on "trackTrace" in the middle of a conversation.
    this.#dialogs.telemetryClient = new NullTelemetryClient();
    for (const stage of STAGES) this.#dialogs.add(stageDialog(stage));
  }

  /** Handles one customer message. Stays silent while more of them are waiting. */
  async hear(context: TurnContext, turn: Turn): Promise<void> {
    context.turnState.set(TURN_VIEW, turn);
    if (!listen(turn)) return;
    for (const interrupt of INTERRUPTIONS) if (await interrupt(turn)) return;
    await this.#continueStage(await this.#dialogs.createContext(context), turn);
  }

  /**
   * The case says which stage it is at; a stack that says otherwise (left by another version, or by a case since closed)
   * is dropped.
   */
  async #continueStage(dialog: DialogContext, turn: Turn): Promise<void> {
    const stage = turn.session.caseId ? turn.theCase.stage : 'vent';
    turn.stage = stage;
    if (dialog.activeDialog?.id === stage) {
      await dialog.continueDialog();
      return;
    }
    await dialog.cancelAllDialogs();
    const options: StageOptions = { begin: 'hear' };
    await dialog.beginDialog(stage, options);
  }
}
