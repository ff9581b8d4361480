import { NullTelemetryClient, type TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
// By sub-path: the main module loads the prompts, whose recognizers of dates in ten languages take longer than all the rest.
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import { noteCustomerStyle } from './caseBook.ts';
import { dialogStack } from './dialogStack.ts';
import { offerPersonInHeat } from './heat.ts';
import { cancelCase } from './interruptions/cancel.ts';
import { answerCourtesy, switchLanguage } from './interruptions/courtesy.ts';
import { enterLane } from './interruptions/lanes.ts';
import { referToDoctor } from './interruptions/medical.ts';
import { tellNextStep } from './interruptions/nextStep.ts';
import { orient } from './interruptions/orientation.ts';
import { wantPerson } from './interruptions/person.ts';
import { tellRights } from './interruptions/rights.ts';
import { separateMatter } from './interruptions/secondMatter.ts';
import { tellStatus } from './interruptions/status.ts';
import { resumeWithBot, whileWaiting } from './interruptions/waiting.ts';
import { listen } from './listen/listen.ts';
import { thankForSuggestion } from './notComplaint.ts';
import { tellPrivacyNotice } from './privacyNotice.ts';
import { watchSilence, welcomeBack } from './silence.ts';
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
const INTERRUPTIONS = [
  switchLanguage,
  tellRights,
  thankForSuggestion,
  enterLane,
  referToDoctor,
  resumeWithBot,
  orient,
  wantPerson,
  tellNextStep,
  tellStatus,
  cancelCase,
  separateMatter,
  answerCourtesy,
  whileWaiting,
];

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
    await tellPrivacyNotice(turn);
    welcomeBack(turn);
    await this.#answer(context, turn);
    if (turn.openCase) noteCustomerStyle(turn, turn.openCase, turn.said);
    watchSilence(turn);
  }

  /** Lets the stage of the case say what is due, without a message to answer. */
  async speak(context: TurnContext, turn: Turn): Promise<void> {
    context.turnState.set(TURN_VIEW, turn);
    turn.speaksNext = true;
    await this.#continueStage(await this.#dialogs.createContext(context), turn);
  }

  async #answer(context: TurnContext, turn: Turn): Promise<void> {
    for (const interrupt of INTERRUPTIONS) {
      if (await interrupt(turn)) return;
      if (turn.speaksNext) break;
    }
    offerPersonInHeat(turn);
    await this.#continueStage(await this.#dialogs.createContext(context), turn);
  }

  /**
   * The case says which stage it is at; a stack that says otherwise (left by another version, by a case since closed, or
   * past the step that hears) is dropped.
   */
  async #continueStage(dialog: DialogContext, turn: Turn): Promise<void> {
    const stage = turn.openCase ? turn.openCase.stage : turn.lastCase ? 'follow_up' : 'vent';
    turn.stage = stage;
    const [only, ...below] = dialog.stack;
    if (!turn.speaksNext && below.length === 0 && only?.id === stage && isBeforeHearing(dialog)) {
      await dialog.continueDialog();
      return;
    }
    // Not cancelled but dropped: what another version left need not be a dialog of ours, nor whole.
    dialog.stack.length = 0;
    const options: StageOptions = turn.speaksNext ? {} : { begin: 'hear' };
    await dialog.beginDialog(stage, options);
  }
}

/** Whether the stack waits where the next step is the one that hears. */
function isBeforeHearing({ activeDialog }: DialogContext): boolean {
  const state: { stepIndex?: unknown } | undefined = activeDialog?.state;
  return state?.stepIndex === 0;
}
