import { expect } from 'chai';
import type { Role } from '../../../bot/api/contract/index.ts';
import type { Route } from '../../../bot/api/routes.ts';
import { person } from '../../support/consoleRig.ts';
import { useReview } from '../../support/reviewRig.ts';
import { TALK, writeTalk } from '../../support/reviewTalk.ts';

/** Who may find and read. `judged`: agents too, for what they held. */
const MATRIX: Readonly<Record<string, 'reviewers' | 'judged'>> = {
  'GET /review/cases': 'reviewers',
  'GET /review/sample': 'reviewers',
  'GET /review/cases/:case': 'judged',
  'GET /review/cases/:case/lines': 'judged',
  'GET /review/cases/:case/files/:file': 'judged',
  'POST /review/cases/:case/unmask': 'reviewers',
  'GET /review/views': 'reviewers',
  'POST /review/views': 'reviewers',
  'PATCH /review/views/:view': 'reviewers',
  'DELETE /review/views/:view': 'reviewers',
};
const SETS: readonly Role[][] = [
  [],
  ['agent'],
  ['admin'],
  ['agent', 'admin'],
  ['reviewer'],
  ['supervisor'],
  ['agent', 'reviewer'],
  ['admin', 'supervisor'],
];

/** Bodies with which a route gets as far as it can. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /review/cases/:case/unmask': { reason: 'to look' },
  'POST /review/views': { name: 'x', query: {} },
  'PATCH /review/views/:view': { etag: 'x' },
};

describe('Roles of reviewers', () => {
  const rig = useReview({ fill: writeTalk });
  const mine = () => rig.review.routes.filter((route) => nameOf(route) in MATRIX);
  const nameOf = ({ method, path }: Route) => `${method} ${path}`;
  const signIn = (roles: Role[], id: string) => {
    rig.people.set(id, person(id, { roles }));
    return rig.client(id);
  };

  it('are asked for by every route, and never an admin’s', () => {
    for (const { access, path } of rig.review.routes) {
      expect(access.kind, path).to.equal('roles');
      if (access.kind === 'roles') expect(access.roles, path).not.to.include('admin');
    }
    expect(mine().map(nameOf)).to.have.members(Object.keys(MATRIX));
  });

  it('are held against every route of reviewers there is: whoever has none of its roles is refused', async () => {
    for (const roles of SETS) {
      const id = `r-${roles.join('-')}`;
      signIn([...roles], id);
      for (const { method, path, access } of rig.review.routes) {
        if (access.kind !== 'roles' || access.roles.some((role) => roles.includes(role))) continue;
        const { status } = await fetch(`${rig.url}/api/v1${path.replaceAll(/:\w+/g, TALK.number)}`, {
          method,
          headers: { 'x-person': id, 'content-type': 'application/json' },
          ...(method === 'GET' ? {} : { body: '{}' }),
        });
        expect(status, `${roles} ${method} ${path}`).to.equal(403);
      }
    }
  });

  it('decide for every route and every set of roles', async () => {
    for (const roles of SETS) {
      const id = `p-${roles.join('-')}`;
      signIn([...roles], id);
      const isReviewer = roles.includes('reviewer') || roles.includes('supervisor');
      for (const route of mine()) {
        const name = nameOf(route);
        const path = route.path.replace(':case', TALK.number).replace(':file', TALK.form).replace(':view', 'none');
        const query = name.startsWith('DELETE') ? '?etag=x' : '';
        const { status } = await fetch(`${rig.url}/api/v1${path}${query}`, {
          method: route.method,
          headers: { 'x-person': id, 'content-type': 'application/json' },
          ...(BODIES[name] ? { body: JSON.stringify(BODIES[name]) } : {}),
        });
        if (isReviewer) expect(status, `${roles} ${name}`).to.be.oneOf([200, 201, 404]);
        else expect(status, `${roles} ${name}`).to.equal(403);
      }
    }
  });

  it('let agents read what they held, masked and without a way to unmask, and nothing else', async () => {
    const tom = signIn(['agent'], 'tom');
    const { status, body } = await tom.get<{ mayUnmask: boolean }>(`/review/cases/${TALK.number}`);
    expect([status, body.mayUnmask]).to.deep.equal([200, false]);
    expect(JSON.stringify(body)).not.to.include('Smith');
    expect((await tom.get(`/review/cases/${TALK.number}/lines`)).status).to.equal(200);
    expect((await tom.get(`/review/cases/${TALK.number}/files/${TALK.photo}`)).status).to.equal(403);
    expect((await tom.post(`/review/cases/${TALK.number}/unmask`, { reason: 'to look' })).status).to.equal(403);
    expect((await signIn(['agent'], 'tim').get(`/review/cases/${TALK.number}`)).status).to.equal(403);
  });

  it('mean nothing once somebody is out of work', async () => {
    rig.people.set('left', person('left', { roles: ['reviewer'], active: false }));
    expect((await rig.client('left').get('/review/cases')).status).to.equal(401);
  });
});
