import type { TurnContext } from 'botbuilder';
import type { RecognizeContext, Understanding } from '../nlp/index.ts';
import type { CaseRecord, Conversation, Entry, Staff } from '../storage/index.ts';

/**
 * What hosting hands to the dialogs for one turn, found in `context.turnState` under `TURN`. The dialogs change
 * `conversation` (cases, promises, handoff, dialog memory) in place and speak through `context.sendActivity`; hosting
 * writes both in one commit, or neither.
 */
export interface TurnDraft {
  /** Inbox id of the activity being handled; stable over re-runs. */
  readonly turnId: string;
  readonly now: Date;
  /** More messages of this customer are already waiting: take in, but keep the reply for the last one. */
  readonly more: boolean;
  /** Present for customer messages with text. */
  readonly understanding: Understanding | undefined;
  /** Working copy. Discarded when the turn fails or loses the race. */
  readonly conversation: Conversation;
  /** How the activity of this turn is to stand in the transcript, beside what hosting knows; set by the dialogs. */
  mark?: EntryMark;
  readonly lookup: {
    caseByNumber(number: string): Promise<CaseRecord | undefined>;
    /** Earlier cases of this customer in other conversations of the channel, newest first; at most five. */
    earlierCases(): Promise<CaseRecord[]>;
  };
}

/** What the dialogs may say about the line of the activity they handled. */
export type EntryMark = Partial<Pick<Entry, 'by' | 'audience' | 'event' | 'detail' | 'text'>>;

/** Key of the draft in `context.turnState`. */
export const TURN = Symbol('kesu.turn');

/** Name of the internal event activity that says a promise has come due; `value` is `{ promiseId, attempt }`. */
export const PROMISE_DUE_EVENT = 'kesu.promiseDue';

/** Name of the internal event activity that carries a command of an agent; `value` is an `AgentCommand`. */
export const AGENT_EVENT = 'kesu.agent';

/** Id under which the house itself gives a command, e.g. when a person has gone. */
export const SYSTEM_ACTOR = 'system';

/** The conversation as hosting sees it. */
export interface ConversationBot {
  /** What the recognizer should know about the conversation so far. */
  recognizeContext(conversation: Conversation, now: Date): RecognizeContext;
  /** Handles one activity. May throw: hosting then keeps the state as it was and asks for `failureReply`. */
  run(context: TurnContext): Promise<void>;
  /**
   * Words for a turn that failed, in the customer's language, with the reference number. `conversation.failures` already
   * counts this failure; from the third in a row on a person is offered and a handoff is requested on the given
   * conversation. Never throws.
   */
  failureReply(conversation: Conversation, reference: string, now: Date): FailureReply;
}

export interface FailureReply {
  text: string;
  replyKey: string;
}

/** `channelData.kesu` of every bot message: clients and tests read this, never prose. */
export interface KesuChannelData {
  caseId?: string;
  stage: string;
  ask?: { kind: 'fact' | 'confirm' | 'wish' | 'proposal' | 'opinion' | 'csat'; fact?: string };
  replyKey: string;
  /** Name of the colleague whose words these are; absent on the bot's own. */
  agent?: string;
  /** Who that colleague is. Kept in the transcript, removed before delivery. */
  by?: Staff;
  /** Why the policy chose this. Kept in the transcript, removed before delivery. */
  because?: string;
  /** Rules of the guard that stopped, or had doubts about, words first chosen. Kept and removed likewise. */
  guard?: string[];
}
