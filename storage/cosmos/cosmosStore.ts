import type { AuditSeal } from '../audit/auditSeal.ts';
import type { Keyring } from '../custody/keyring.ts';
import { type Store, StoreError } from '../ports.ts';
import { CaseNumbers } from './caseNumbers.ts';
import { createContext } from './context.ts';
import { cosmosAttachments } from './cosmosAttachments.ts';
import { cosmosAudit } from './cosmosAudit.ts';
import { cosmosBook } from './cosmosBook.ts';
import { cosmosCases } from './cosmosCases.ts';
import { cosmosChanges } from './cosmosChanges.ts';
import { cosmosConversations } from './cosmosConversations.ts';
import { cosmosErasure } from './cosmosErasure.ts';
import { cosmosInbox } from './cosmosInbox.ts';
import { cosmosMoving } from './cosmosMoving.ts';
import { cosmosOutbox } from './cosmosOutbox.ts';
import { cosmosPeople } from './cosmosPeople.ts';
import { cosmosPieces } from './cosmosPieces.ts';
import { cosmosPromises } from './cosmosPromises.ts';
import { cosmosQueue } from './cosmosQueue.ts';
import { cosmosRetention } from './cosmosRetention.ts';
import { cosmosReviews } from './cosmosReviews.ts';
import { cosmosSecrets } from './cosmosSecrets.ts';
import { cosmosLinks, cosmosSessions } from './cosmosSessions.ts';
import { cosmosTranscript } from './cosmosTranscript.ts';
import { cosmosWork } from './cosmosWork.ts';
import type { Gateway } from './gateway.ts';
import type { Presence } from './presence.ts';
import { createStamps } from './stamps.ts';

type Ports = Omit<Store, 'close'> & { finishErasures(mayWrite: () => Promise<void>): Promise<void> };

/** A store over a database whose containers exist, for a process that has made itself known. */
export function cosmosStore(
  gateway: Gateway,
  presence: Presence,
  clock: () => Date,
  auditSeal: () => AuditSeal,
  keyring?: Keyring,
): Store & { finishErasures(mayWrite: () => Promise<void>): Promise<void> } {
  const context = createContext({ gateway, keyring, presence, clock, auditSeal, nextStamp: createStamps() });
  const numbers = new CaseNumbers(context);
  const ports: Ports = {
    ...cosmosInbox(context),
    ...cosmosConversations(context, numbers),
    ...cosmosTranscript(context),
    ...cosmosOutbox(context),
    ...cosmosCases(context, numbers),
    ...cosmosPromises(context),
    ...cosmosChanges(context),
    ...cosmosQueue(context),
    ...cosmosAttachments(context),
    ...cosmosSecrets(context),
    ...cosmosPeople(context),
    ...cosmosSessions(context),
    ...cosmosLinks(context),
    ...cosmosReviews(context),
    ...cosmosBook(context),
    ...cosmosPieces(context),
    ...cosmosAudit(context),
    ...cosmosMoving(context),
    ...cosmosErasure(context),
    ...cosmosRetention(context),
    ...cosmosWork(context),
    ping: () => presence.beat(),
  };
  return closable(ports, async () => {
    await presence.stop();
    gateway.dispose();
  });
}

/** Ports that refuse every call once closed, and whose `close` waits for the calls before it. */
function closable(ports: Ports, dispose: () => Promise<void>): Ports & Pick<Store, 'close'> {
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  const guarded = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [
      name,
      (...args: never[]) => {
        if (closing !== undefined) return Promise.reject(new StoreError('unavailable', 'The store is closed.'));
        const call = (port as (...given: never[]) => Promise<unknown>)(...args);
        running.add(call);
        const forget = () => running.delete(call);
        call.then(forget, forget);
        return call;
      },
    ]),
  ) as unknown as Ports;

  return {
    ...guarded,
    close: () => {
      closing ??= Promise.allSettled(running).then(dispose);
      return closing;
    },
  };
}
