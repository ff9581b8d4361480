import { describe } from 'mocha';
import { acceptingCommitContract } from './acceptingCommitContract.ts';
import { attachmentContract } from './attachmentContract.ts';
import { auditContract } from './auditContract.ts';
import { bookContract } from './bookContract.ts';
import { caseContract } from './caseContract.ts';
import { changesContract } from './changesContract.ts';
import { commitContract } from './commitContract.ts';
import { erasureContract } from './erasureContract.ts';
import { hostileIdContract } from './hostileIdContract.ts';
import { inboxContract } from './inboxContract.ts';
import { lifeContract } from './lifeContract.ts';
import { modelContract } from './modelContract.ts';
import { outboxContract } from './outboxContract.ts';
import { peopleContract } from './peopleContract.ts';
import { pieceContract } from './pieceContract.ts';
import { promiseContract } from './promiseContract.ts';
import { queueContract } from './queueContract.ts';
import { raceContract } from './raceContract.ts';
import { registerContract } from './registerContract.ts';
import { retentionContract } from './retentionContract.ts';
import { reviewContract } from './reviewContract.ts';
import { secretContract } from './secretContract.ts';
import { sessionContract } from './sessionContract.ts';
import { ALL_EFFORT, type Effort, type MakeStore } from './storeRig.ts';
import { transcriptContract } from './transcriptContract.ts';

/** All a store must keep to, whatever it is built on. */
export function storeContract(name: string, makeStore: MakeStore, effort: Effort = ALL_EFFORT): void {
  describe(`${name} keeps the contract of a store:`, () => {
    inboxContract(makeStore);
    commitContract(makeStore);
    acceptingCommitContract(makeStore);
    raceContract(makeStore, effort);
    transcriptContract(makeStore);
    outboxContract(makeStore);
    caseContract(makeStore);
    registerContract(makeStore);
    promiseContract(makeStore);
    changesContract(makeStore, effort);
    queueContract(makeStore);
    attachmentContract(makeStore);
    reviewContract(makeStore);
    bookContract(makeStore);
    pieceContract(makeStore);
    erasureContract(makeStore);
    retentionContract(makeStore);
    secretContract(makeStore);
    peopleContract(makeStore);
    sessionContract(makeStore);
    auditContract(makeStore);
    lifeContract(makeStore);
    hostileIdContract(makeStore);
    modelContract(makeStore, effort);
  });
}
