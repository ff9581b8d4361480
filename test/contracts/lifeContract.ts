import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Store } from '../../storage/index.ts';
import { auditNote } from '../support/auditRecords.ts';
import { view } from '../support/bookRecords.ts';
import { attachmentInfo, inboxItem, instant } from '../support/records.ts';
import { review } from '../support/reviewRecords.ts';
import { link, person, session } from '../support/staffRecords.ts';
import { prepareTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

export function lifeContract(makeStore: MakeStore): void {
  describe('opening and closing', () => {
    const rig = useStore(makeStore);

    it('answers the readiness check, which leaves no trace', async () => {
      await rig.store.ping();
      await rig.store.ping();
      expect((await rig.store.pending({ limit: 1 })).items).to.deep.equal([]);
    });

    it('finishes what was asked before it was closed', async () => {
      const asked = Array.from({ length: 200 }, (_, n) => rig.store.accept(inboxItem('k', n)));
      await rig.store.close();
      expect(new Set(await Promise.all(asked))).to.deep.equal(new Set(['accepted']));
      await rig.reopen();
      expect((await rig.store.pending({ limit: 1000 })).items).to.have.length(200);
    });

    it('may be closed twice', async () => {
      await rig.store.close();
      await rig.store.close();
    });

    it('refuses every call once closed', async () => {
      await rig.store.accept(inboxItem('k', 1));
      const turn = await prepareTurn(rig.store, 'k', 1);
      await rig.store.close();
      const calls: { [name in Exclude<keyof Store, 'close'>]: (store: Store) => Promise<unknown> } = {
        accept: (store) => store.accept(inboxItem('k', 1)),
        pending: (store) => store.pending({ limit: 1 }),
        inboxState: (store) => store.inboxState('k', 'x'),
        load: (store) => store.load('k'),
        commit: (store) => store.commit(turn),
        entries: (store) => store.entries('k', { after: 0, limit: 1 }),
        owed: (store) => store.owed({ now: instant(0), limit: 1 }),
        deliveries: (store) => store.deliveries('k', 0),
        settle: (store) => store.settle('k', 'x', { state: 'delivered', at: instant(0) }),
        mayDeliver: (store) => store.mayDeliver('k', 'x'),
        takeOver: (store) => store.takeOver(),
        announce: (store) => store.announce({}),
        announced: (store) => store.announced(),
        caseByNumber: (store) => store.caseByNumber('x'),
        casesOfCustomer: (store) => store.casesOfCustomer('directline', 'u', 1),
        caseFile: (store) => store.caseFile('x'),
        caseFiles: (store) => store.caseFiles({ limit: 1 }),
        duePromises: (store) => store.duePromises(instant(0), 1),
        promisesOf: (store) => store.promisesOf('k'),
        nextPromiseAt: (store) => store.nextPromiseAt(),
        position: (store) => store.position(),
        changes: (store) => store.changes('0', 1),
        queue: (store) => store.queue({ limit: 1 }),
        putAttachment: (store) => store.putAttachment(attachmentInfo('k', 'f'), Uint8Array.of(1, 2, 3)),
        getAttachment: (store) => store.getAttachment('k', 'f'),
        secret: (store) => store.secret('x', () => 'y'),
        person: (store) => store.person('p'),
        personByLogin: (store) => store.personByLogin('p'),
        personByIdentity: (store) => store.personByIdentity({ issuer: 'i', subject: 's' }),
        people: (store) => store.people({ limit: 1 }),
        hasAdmin: (store) => store.hasAdmin(),
        putPerson: (store) => store.putPerson(person('p'), undefined),
        session: (store) => store.session('s'),
        putSession: (store) => store.putSession(session('s', 'p')),
        prolongSession: (store) => store.prolongSession('s', instant(1)),
        endSession: (store) => store.endSession('s'),
        endSessionsOf: (store) => store.endSessionsOf('p'),
        putLink: (store) => store.putLink(link('l')),
        takeLink: (store) => store.takeLink('l', instant(0)),
        review: (store) => store.review('r'),
        reviewsOfCase: (store) => store.reviewsOfCase('k', 'c'),
        reviews: (store) => store.reviews({ limit: 1 }),
        putReview: (store) => store.putReview(review('r'), undefined),
        bookRecord: (store) => store.bookRecord('view', 'v'),
        bookRecords: (store) => store.bookRecords('view', { limit: 1 }),
        putBookRecord: (store) => store.putBookRecord(view('v'), undefined),
        removeBookRecord: (store) => store.removeBookRecord('view', 'v', 'e'),
        putPieces: (store) => store.putPieces('f', [], instant(0)),
        pieces: (store) => store.pieces('f', { from: 0, to: 1 }),
        removePieces: (store) => store.removePieces('f', 1),
        auditSeal: (store) => store.auditSeal(),
        recordAudit: (store) => store.recordAudit([auditNote()]),
        auditHead: (store) => store.auditHead(),
        auditLines: (store) => store.auditLines({ after: 0, limit: 1 }),
        auditChains: (store) => store.auditChains({ limit: 1 }),
        conversationKeys: (store) => store.conversationKeys(),
        belongings: (store) => store.belongings('k'),
        secrets: (store) => store.secrets(),
        atOneMoment: (store) => store.atOneMoment(() => store.conversationKeys()),
        customerName: (store) => store.customerName('directline', 'u'),
        holdings: (store) => store.holdings('x'),
        erase: (store) => store.erase({ v: 1, id: 'e', customer: 'x', at: instant(0), by: 'me' }),
        erasures: (store) => store.erasures({ limit: 1 }),
        expire: (store) => store.expire({ before: instant(0), limit: 1 }),
        expireFiles: (store) => store.expireFiles({ before: instant(0), limit: 1 }),
        ping: (store) => store.ping(),
      };
      for (const [name, call] of Object.entries(calls)) {
        expect(await codeOf(call(rig.store)), name).to.equal('unavailable');
      }
    });
  });
}
