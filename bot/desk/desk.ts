import { createHash } from 'node:crypto';
import { AGENT_EVENT, AgentCommand, LEASE_MS, refusalOf, SYSTEM_ACTOR } from '../../dialogs/index.ts';
import { type Address, type Conversation, holderOf, inboxId, type Store, StoreError } from '../../storage/index.ts';
import { AppError } from '../errors.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import type { CommitFeed } from '../turn/commitFeed.ts';
import { findTurn } from '../turn/findTurn.ts';
import type { Inbox } from '../turn/inbox.ts';
import { answerOf, refusalError } from './commandAnswer.ts';
import type { Desk, Done } from './deskPort.ts';
import { Leases } from './leases.ts';
import type { TypingRelay } from './typingRelay.ts';
import { waitForTurn } from './waitForTurn.ts';

/** Longest wait for a command to be written, ms; a browser waits a little longer. */
const COMMIT_WAIT_MS = 10_000;

export interface DeskDeps {
  store: Pick<Store, 'load' | 'entries' | 'inboxState'>;
  inbox: Pick<Inbox, 'receiveInternal'>;
  feed: CommitFeed;
  clock: () => Date;
  typing: TypingRelay;
  /** Whether the channel of a conversation shows files that lie with us. Default: all do. */
  takesFiles?: (address: Address) => boolean;
  /** Default 10,000. */
  waitMs?: number;
}

/** The desk over the inbox and the conversations' own order of turns. */
export function createDesk(deps: DeskDeps): Desk {
  const { store, inbox, feed, clock, typing, takesFiles = () => true, waitMs = COMMIT_WAIT_MS } = deps;
  const leases = new Leases(clock);

  async function load(key: string): Promise<Conversation> {
    const loaded = await store.load(key);
    if (!loaded) throw new AppError('not_found', { reason: 'conversation' });
    return loaded.value;
  }

  async function earlierAnswer(key: string, turnId: string): Promise<Done> {
    return answerOf((await findTurn(store, key, turnId))?.entries ?? []);
  }

  async function run(key: string, command: AgentCommand): Promise<Done> {
    const conversation = await load(key);
    const event = commandEvent(conversation, command);
    const turnId = inboxId(key, event.id);
    const state = await store.inboxState(key, turnId);
    if (state === 'unknown') {
      // A refusal that is plain already leaves no trace; what is refused at the time of writing is on record.
      const refusal = refusalOf(conversation, command);
      if (refusal) throw refusalError(refusal);
      if (command.kind === 'send' && command.attachments.length > 0 && !takesFiles(conversation.address))
        throw new AppError('not_supported', { reason: 'files', field: 'attachments' });
    }
    if (state === 'done') return await earlierAnswer(key, turnId);
    const written = waitForTurn(feed, key, turnId, waitMs);
    try {
      const result = await inbox.receiveInternal(key, event, { isAwaited: true });
      // It may have been written between our look and our listening.
      if (result === 'duplicate' && (await store.inboxState(key, turnId)) === 'done')
        return await earlierAnswer(key, turnId);
      return answerOf(await written.entries);
    } finally {
      written.cancel();
    }
  }

  return {
    async perform(key, given) {
      const parsed = AgentCommand.safeParse(given);
      if (!parsed.success)
        throw new AppError('invalid_request', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
      leases.renew(parsed.data.by.id);
      try {
        return await run(key, parsed.data);
      } catch (error) {
        if (error instanceof StoreError) throw new AppError('unavailable', { cause: error, retryAfterSeconds: 2 });
        throw error;
      }
    },
    renew: (agentId) => leases.renew(agentId),
    async lapse(key) {
      const { handoff } = await load(key);
      const holder = holderOf({ handoff });
      if (!holder) return false;
      const seenAt = leases.seenAt(holder.id);
      const until = Math.max(Date.parse(seenAt) + LEASE_MS, Date.parse(handoff?.leaseUntil ?? seenAt));
      if (until > clock().getTime()) return false;
      return await lapsed(run(key, lapseCommand(handoff?.leaseUntil ?? '', holder.id, seenAt)));
    },
    showTyping: (key, name) => typing.fromAgent(key, name),
    onCustomerTyping: (listener) => typing.onCustomer(listener),
  };
}

/** A command as the event that carries it through the inbox; its id makes it the same however often it comes. */
function commandEvent({ address }: Conversation, command: AgentCommand): InboundActivity & { id: string } {
  return {
    type: 'event',
    name: AGENT_EVENT,
    id: `agent:${command.commandId}`,
    channelId: address.channelId,
    serviceUrl: address.serviceUrl,
    conversation: address.conversation,
    from: address.user,
    recipient: address.bot,
    value: command as unknown as NonNullable<InboundActivity['value']>,
  };
}

/** One lease ends once: whoever finds it over, in whatever process, makes the same command. */
function lapseCommand(leaseUntil: string, holderId: string, seenAt: string): AgentCommand {
  const id = createHash('sha256')
    .update(JSON.stringify([leaseUntil, holderId, seenAt]))
    .digest('base64url');
  return {
    kind: 'lapse',
    commandId: `lapse:${id}`,
    by: { id: SYSTEM_ACTOR, name: SYSTEM_ACTOR, authority: 'agent', roles: [] },
    holderId,
    seenAt,
  };
}

async function lapsed(command: Promise<Done>): Promise<boolean> {
  try {
    await command;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return false;
    throw error;
  }
}
