import { createHash } from 'node:crypto';
import { type Activity, TurnContext } from 'botbuilder';
import { type ConversationBot, type EntryMark, TURN, type TurnDraft } from '../../dialogs/contract.ts';
import type { recognize, Understanding } from '../../nlp/index.ts';
import { type CasePort, type Conversation, holderOf, type InboxItem } from '../../storage/index.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import { isAgentCommand, isCustomerMessage, isInternalEvent, ruleFor } from './activityRules.ts';
import { describeError, type Log } from './log.ts';
import { addressOf } from './newConversation.ts';
import { TurnAdapter } from './turnAdapter.ts';
import { TurnError } from './turnError.ts';
import { withTimeout } from './withTimeout.ts';

export interface PerformDeps {
  bot: ConversationBot;
  recognize: typeof recognize;
  store: CasePort;
  /** Longest time the dialogs may take, ms. */
  turnTimeoutMs: number;
  log: Log;
}

/** What a turn came to, before anything is written. */
export interface TurnOutcome {
  /** The conversation as it is to be after the turn, but for the transcript counter. */
  conversation: Conversation;
  said: Partial<Activity>[];
  understanding: Understanding | undefined;
  /** Reference number, when the turn failed. */
  failure: string | undefined;
  /** How the dialogs want the line of the activity to stand in the transcript. */
  mark: EntryMark | undefined;
}

export interface TurnInput {
  item: InboxItem;
  activity: InboundActivity;
  /** As loaded; never changed. */
  before: Conversation;
  now: Date;
  more: boolean;
}

/** Id of the transcript entry `seq`; ours are told from a channel's by their form. */
function activityIdAt(conversation: Conversation, seq: number): string {
  return `${conversation.address.conversation.id}|${String(seq).padStart(7, '0')}`;
}

/** Most earlier cases of a customer looked at. */
const EARLIER_CASES = 5;

/** What the dialogs may look up beyond the conversation itself. */
function lookupFor(store: CasePort, { key, address }: Conversation): TurnDraft['lookup'] {
  return {
    caseByNumber: (number) => store.caseByNumber(number),
    async earlierCases() {
      const cases = await store.casesOfCustomer(address.channelId, address.user.id, EARLIER_CASES);
      return cases.filter(({ conversationKey }) => conversationKey !== key);
    },
  };
}

/**
 * Runs one activity through recognizer, gate and dialogs on a working copy. Never rejects: what they throw becomes a
 * failed outcome, with the state as it was, the customer's words still to be recorded, and an apology.
 */
export async function performTurn(deps: PerformDeps, input: TurnInput): Promise<TurnOutcome> {
  const { item, activity, before, now, more } = input;
  const conversation = workingCopy(input);
  const adapter = new TurnAdapter((index) => activityIdAt(before, before.lastSeq + 2 + index));
  let understanding: Understanding | undefined;
  let mark: EntryMark | undefined;
  try {
    if (isCustomerMessage(activity) && (activity.text ?? '').trim() !== '') {
      understanding = deps.recognize(activity.text ?? '', deps.bot.recognizeContext(conversation, now));
    }
    if (runsDialogs(activity, conversation)) {
      const lookup = lookupFor(deps.store, conversation);
      const draft: TurnDraft = { turnId: item.id, now, more, understanding, conversation, lookup };
      const context = new TurnContext(adapter, toSdk(activity));
      context.turnState.set(TURN, draft);
      await withTimeout(
        deps.bot.run(context),
        deps.turnTimeoutMs,
        () => new TurnError('turn_timeout', 'the dialogs took too long'),
      );
      mark = draft.mark;
    }
    const said = isSilent(input) ? [] : adapter.said;
    return { conversation: { ...conversation, failures: 0 }, said, understanding, failure: undefined, mark };
  } catch (error) {
    return failedTurn(deps, input, understanding, error);
  } finally {
    adapter.close();
  }
}

/** The outcome of a turn that cannot be run: the message is recorded, the state stays, the customer is told. */
export function failedTurn(
  deps: PerformDeps,
  input: TurnInput,
  understanding: Understanding | undefined,
  error: unknown,
): TurnOutcome {
  const { item, activity, before, now } = input;
  const reference = failureReference(item.id);
  deps.log.error({ turn: item.id, reference, ...describeError(error) }, 'turn failed');
  const conversation = { ...workingCopy(input), failures: before.failures + 1 };
  const said = isCustomerMessage(activity) && !isSilent(input) ? apology(deps, conversation, reference, now) : [];
  return { conversation, said, understanding, failure: reference, mark: undefined };
}

function apology(
  { bot, log }: PerformDeps,
  conversation: Conversation,
  reference: string,
  now: Date,
): Partial<Activity>[] {
  try {
    const { text, replyKey } = bot.failureReply(conversation, reference, now);
    const channelData = { kesu: { stage: conversation.cases.at(-1)?.stage ?? 'vent', replyKey } };
    return [{ type: 'message', id: activityIdAt(conversation, conversation.lastSeq + 2), text, channelData }];
  } catch (error) {
    // Without words the customer's message must still be recorded, or its conversation would stand still.
    log.error({ reference, ...describeError(error) }, 'no apology could be made');
    return [];
  }
}

function workingCopy({ activity, before }: TurnInput): Conversation {
  const copy = structuredClone(before);
  return isInternalEvent(activity) ? copy : { ...copy, address: addressOf(activity) };
}

/**
 * While a person holds the conversation the dialogs still take in what the customer says, so that the record is up to
 * date, and a promise that comes due may be put off; nobody is greeted.
 */
function runsDialogs(activity: InboundActivity, conversation: Conversation): boolean {
  if (isInternalEvent(activity)) return true;
  return ruleFor(activity) === 'run' && (isCustomerMessage(activity) || holderOf(conversation) === undefined);
}

/**
 * Whether nothing may be said: a person holds the conversation, and it is not they who speak. Decided on what was loaded,
 * whose ETag the commit must still find: a claim in between sends the turn back to here.
 */
function isSilent({ before, activity }: TurnInput): boolean {
  return holderOf(before) !== undefined && !isAgentCommand(activity);
}

/** The SDK wants dates as `Date`. */
function toSdk(activity: InboundActivity): Partial<Activity> {
  const { timestamp, localTimestamp, ...rest } = structuredClone(activity);
  return {
    ...(rest as Partial<Activity>),
    ...(timestamp !== undefined && { timestamp: new Date(timestamp) }),
    ...(localTimestamp !== undefined && { localTimestamp: new Date(localTimestamp) }),
  };
}

/** Letters and digits that are not mistaken for each other when read out (Crockford's base 32). */
const REFERENCE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short number that leads from what the customer was told to the log line; the same for every run of the turn. */
function failureReference(turnId: string): string {
  const bytes = createHash('sha256').update(turnId).digest().subarray(0, 6);
  return `E-${[...bytes].map((byte) => REFERENCE_ALPHABET[byte % 32]).join('')}`;
}
