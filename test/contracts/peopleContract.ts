import { expect } from 'chai';
import { describe, it } from 'mocha';
import { person } from '../support/staffRecords.ts';
import { allPages } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

export function peopleContract(makeStore: MakeStore): void {
  describe('people', () => {
    const rig = useStore(makeStore);
    const identity = { issuer: 'https://issuer.example', subject: 'abc' };
    const admin = (id: string, change = {}) => person(id, { roles: ['admin'], ...change });

    it('are found by id, login and identity, after reopening too', async () => {
      const anna = person('p1', { login: 'anna', name: '安娜 Ng', identity, password: 'hash' });
      const etag = await rig.store.putPerson(anna, undefined);
      await rig.reopen();
      expect(await rig.store.person('p1')).to.deep.equal({ value: anna, etag });
      expect(await rig.store.personByLogin('anna')).to.deep.equal({ value: anna, etag });
      expect(await rig.store.personByIdentity(identity)).to.deep.equal({ value: anna, etag });
      for (const unknown of [
        rig.store.person('anna'),
        rig.store.personByLogin('Anna'),
        rig.store.personByIdentity({ ...identity, issuer: 'https://other.example' }),
      ])
        expect(await unknown).to.equal(undefined);
    });

    it('are listed in order of login, page by page', async () => {
      for (const login of ['mei', 'anna', 'zoe', 'bob'])
        await rig.store.putPerson(person(`id-${login}`, { login }), undefined);
      for (const limit of [1, 3, 10]) {
        const all = await allPages((page) => rig.store.people(page), limit);
        expect(all.map(({ login }) => login)).to.deep.equal(['anna', 'bob', 'mei', 'zoe']);
      }
    });

    it('change only as they were read', async () => {
      const first = await rig.store.putPerson(person('p1'), undefined);
      const second = await rig.store.putPerson(person('p1', { name: 'New' }), first);
      expect(second).not.to.equal(first);
      expect(await codeOf(rig.store.putPerson(person('p1', { name: 'Lost' }), first))).to.equal('conflict');
      expect(await codeOf(rig.store.putPerson(person('p2'), second))).to.equal('conflict');
      expect((await rig.store.person('p1'))?.value.name).to.equal('New');
    });

    it('change once when two change them at once', async () => {
      const etag = await rig.store.putPerson(person('p1'), undefined);
      const changes = ['A', 'B', 'C'].map((name) => codeOf(rig.store.putPerson(person('p1', { name }), etag)));
      expect((await Promise.all(changes)).filter((code) => code === undefined)).to.have.length(1);
    });

    it('never share an id, a login or an identity', async () => {
      await rig.store.putPerson(person('p1', { identity }), undefined);
      const etag = await rig.store.putPerson(person('p2'), undefined);
      expect(await codeOf(rig.store.putPerson(person('p1', { login: 'x' }), undefined))).to.equal('conflict');
      expect(await codeOf(rig.store.putPerson(person('p3', { login: 'p1' }), undefined))).to.equal('conflict');
      expect(await codeOf(rig.store.putPerson(person('p3', { identity }), undefined))).to.equal('conflict');
      expect(await codeOf(rig.store.putPerson(person('p2', { login: 'p1' }), etag))).to.equal('conflict');
      expect((await rig.store.people({ limit: 9 })).items).to.have.length(2);
    });

    it('keep an admin once they have one, however two admins go at the same time', async () => {
      expect(await rig.store.hasAdmin()).to.equal(false);
      const etags = await Promise.all(['a', 'b'].map((id) => rig.store.putPerson(admin(id), undefined)));
      expect(await rig.store.hasAdmin()).to.equal(true);
      const gone = await Promise.all([
        codeOf(rig.store.putPerson(admin('a', { active: false }), etags[0])),
        codeOf(rig.store.putPerson(admin('b', { roles: ['agent'] }), etags[1])),
      ]);
      expect(gone).to.have.members([undefined, 'conflict']);
      expect(await rig.store.hasAdmin()).to.equal(true);
    });

    it('lose the last admin when that is meant', async () => {
      const etag = await rig.store.putPerson(admin('a'), undefined);
      await rig.store.putPerson(person('a'), etag, { evenLastAdmin: true });
      expect(await rig.store.hasAdmin()).to.equal(false);
    });

    it('are refused when they are not valid', async () => {
      const wrong = person('p1', { roles: [] });
      expect(await codeOf(rig.store.putPerson(wrong, undefined))).to.equal('corrupt');
      expect(await rig.store.person('p1')).to.equal(undefined);
    });
  });
}
