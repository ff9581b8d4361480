import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ROLES, type Role } from '../../../bot/api/contract/index.ts';
import {
  accessCase,
  FORMER_HOLDER,
  judge,
  NEEDS,
  type Need,
  RULES,
  SITUATIONS,
  type Situation,
  type Standing,
  standingOf,
} from '../../../bot/auth/access.ts';
import { caseRecord, conversation, handoff } from '../../support/records.ts';

const doc = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8');

/** The table of docs/access.md: what each role may do. */
const allowed = new Map<string, string[]>(
  [...doc.matchAll(/^\| (\w+) \|(.*)\|(.*)\|(.*)\|(.*)\|$/gm)].flatMap(([, need, ...cells]) =>
    cells.map((cell, index): [string, string[]] => [
      `${need} ${ROLES[index]}`,
      cell
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ]),
  ),
);
const isAllowed = (role: Role, need: Need, situation: Situation) =>
  allowed.get(`${need} ${role}`)?.includes(situation) === true;

const ME = 'me';
function standing(situation: Situation, isFormer: boolean): Standing {
  const holders = { own: ME, theirs: 'colleague' } as const;
  const holder = situation === 'own' || situation === 'theirs' ? holders[situation] : undefined;
  const state = situation === 'own' || situation === 'theirs' ? 'held' : situation;
  return { state, holder, formerly: isFormer ? ['x', ME] : ['x'] };
}

/** Every set of roles there can be. */
const roleSets: Role[][] = Array.from({ length: 16 }, (_, bits) => ROLES.filter((_, index) => bits & (1 << index)));

describe('the access door', () => {
  it('is described in docs/access.md, all of it', () => {
    expect([...allowed.keys()]).to.have.members(NEEDS.flatMap((need) => ROLES.map((role) => `${need} ${role}`)));
    for (const need of NEEDS)
      for (const role of ROLES)
        expect(allowed.get(`${need} ${role}`), `${need} ${role}`).to.deep.equal([...(RULES[need][role] ?? [])]);
    expect(doc).to.contain('go on to read it and to add notes');
    expect(FORMER_HOLDER).to.deep.equal(['read', 'note']);
  });

  for (const need of NEEDS)
    for (const situation of SITUATIONS)
      it(`lets in who may ${need} when it is ${situation}, and nobody else, whatever roles they have`, () => {
        for (const roles of roleSets)
          for (const isFormer of [false, true]) {
            const byRole = roles.some((role) => isAllowed(role, need, situation));
            const asFormer = isFormer && roles.includes('agent') && (need === 'read' || need === 'note');
            const expected = situation !== 'erased' && (byRole || asFormer);
            const verdict = judge({ id: ME, roles, active: true }, standing(situation, isFormer), need);
            expect(verdict.may, `${roles.join('+')}${isFormer ? ' who held it' : ''}`).to.equal(expected);
            const inactive = judge({ id: ME, roles, active: false }, standing(situation, isFormer), need);
            expect(inactive).to.deep.equal({ may: false, because: 'role' });
          }
      });

  it('says why not, without telling who may not read whether there is anything', () => {
    const why = (roles: Role[], situation: Situation, need: Need, isFormer = false) => {
      const verdict = judge({ id: ME, roles, active: true }, standing(situation, isFormer), need);
      return verdict.may ? 'may' : verdict.because;
    };
    expect(why(['admin'], 'waiting', 'read')).to.equal('role');
    expect(why(['admin'], 'erased', 'read')).to.equal('role');
    expect(why(['reviewer'], 'theirs', 'write')).to.equal('role');
    expect(why(['agent'], 'theirs', 'read')).to.equal('not_yours');
    expect(why(['agent'], 'closed', 'note')).to.equal('not_yours');
    expect(why(['agent'], 'theirs', 'write', true)).to.equal('not_now');
    expect(why(['supervisor'], 'closed', 'close')).to.equal('not_now');
    expect(why(['supervisor'], 'erased', 'read')).to.equal('gone');
  });
});

describe('how a conversation stands', () => {
  const agent = { id: ME, name: 'Me' };
  const other = { id: 'x', name: 'X' };
  const at = conversation('k').createdAt;
  const closed = caseRecord('k', 'c', { status: 'closed' });
  const cases: [what: string, given: Parameters<typeof standingOf>[0], expected: Standing][] = [
    ['not there', undefined, { state: 'erased', holder: undefined, formerly: [] }],
    ['with the bot', conversation('k'), { state: 'bot', holder: undefined, formerly: [] }],
    ['closed', conversation('k', { cases: [closed] }), { state: 'closed', holder: undefined, formerly: [] }],
    [
      'open again',
      conversation('k', { cases: [closed, caseRecord('k', 'd')] }),
      { state: 'bot', holder: undefined, formerly: [] },
    ],
    [
      'waiting',
      conversation('k', { handoff: handoff('k', 'h') }),
      { state: 'waiting', holder: undefined, formerly: [] },
    ],
    [
      'waiting, though its case is closed',
      conversation('k', { cases: [closed], handoff: handoff('k', 'h') }),
      { state: 'waiting', holder: undefined, formerly: [] },
    ],
    [
      'held',
      conversation('k', {
        handoff: handoff('k', 'h', { state: 'accepted', agent, holders: [{ agent: other, from: at }] }),
      }),
      { state: 'held', holder: ME, formerly: ['x', ME] },
    ],
    [
      'given back',
      conversation('k', { handoff: handoff('k', 'h', { state: 'returned', agent }) }),
      { state: 'bot', holder: undefined, formerly: [ME] },
    ],
  ];
  for (const [what, given, expected] of cases)
    it(`is known: ${what}`, () => expect(standingOf(given)).to.deep.equal(expected));

  it('is what the door asks for', () => {
    const held = conversation('k', { handoff: handoff('k', 'h', { state: 'accepted', agent }) });
    const may = (id: string) => accessCase({ id, roles: ['agent'], active: true }, held, 'write').may;
    expect([may(ME), may('x')]).to.deep.equal([true, false]);
  });
});
