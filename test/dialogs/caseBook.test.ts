import { expect } from 'chai';
import { caseFor, enterStage, learn, move, openCase } from '../../dialogs/caseBook.ts';
import { closePromises, makePromise, nextContact, promiseFollowUp } from '../../dialogs/promises.ts';
import { CASE_STATUSES, CaseRecord, mayBecome } from '../../storage/index.ts';
import { heard, NOON, turnView } from '../support/turnView.ts';

const story = heard('My order is 9 days late and nobody answers!!!');

describe('the case book', () => {
  it('opens a valid case with the first words, the mood and a number', () => {
    const { turn } = turnView();
    const record = openCase(turn, story);
    expect(CaseRecord.parse(record)).to.include({ status: 'intake', stage: 'vent', lane: 'normal' });
    expect(record.opening).to.deep.equal({ activityId: 'm1', text: story.text });
    expect(turn.session.caseId).to.equal(record.id);
  });

  it('keeps a very long opening short and well formed', () => {
    const { turn } = turnView();
    const record = openCase(turn, { ...story, text: `${'x'.repeat(1999)}𠮷𠮷` });
    expect(record.opening.text).to.have.length(2000);
    expect(record.opening.text.isWellFormed()).to.equal(true);
  });

  it('uses the open case, and a new one when it is closed', () => {
    const { turn } = turnView();
    const first = caseFor(turn, story);
    expect(caseFor(turn, story)).to.equal(first);
    move(turn, first, 'closed', 'done');
    expect(caseFor(turn, story)).to.not.equal(first);
    expect(turn.conversation.cases).to.have.length(2);
  });

  it('begins each case with a clean slate but keeps who the customer is', () => {
    const { turn } = turnView();
    openCase(turn, story);
    Object.assign(turn.session, { acks: 3, rounds: 2, lanes: ['safety'], greeted: true, abuses: 1 });
    openCase(turn, story);
    expect(turn.session).to.include({ acks: 0, rounds: 0, greeted: true, abuses: 1 });
    expect(turn.session.lanes).to.deep.equal([]);
  });

  it('only ever learns', () => {
    const { turn } = turnView();
    const record = openCase(turn, story);
    learn(turn, record, { ...story.understanding, categories: [{ code: 'other', score: 1 }], severity: 1 });
    learn(turn, record, {
      ...story.understanding,
      categories: [{ code: 'staff', score: 1 }],
      severity: 3,
      signals: ['legal'],
    });
    learn(turn, record, {
      ...story.understanding,
      categories: [{ code: 'other', score: 1 }],
      severity: 0,
      signals: [],
    });
    expect(record).to.deep.include({ severity: 3, signals: ['legal'] });
    expect(record.categories).to.include('staff').and.not.include('other');
  });

  it('keeps the peak of the mood, and no joy counts as one', () => {
    const { turn } = turnView();
    const record = openCase(turn, {
      ...story,
      understanding: { ...story.understanding, emotion: { label: 'neutral', intensity: 0 } },
    });
    for (const [label, intensity] of [
      ['angry', 2],
      ['satisfied', 3],
      ['angry', 1],
    ] as const) {
      learn(turn, record, { ...story.understanding, emotion: { label, intensity } });
    }
    expect(record.mood.peak).to.include({ label: 'angry', intensity: 2 });
    expect(record.mood.last).to.include({ label: 'angry', intensity: 1 });
  });

  it('moves as the table of transitions says, with a history, and never otherwise', () => {
    for (const from of CASE_STATUSES) {
      for (const to of CASE_STATUSES) {
        const { turn } = turnView();
        const record = openCase(turn, story);
        record.status = from;
        move(turn, record, to, 'why', 'customer');
        const moves = from !== to && mayBecome(from, to);
        expect(record.status, `${from} to ${to}`).to.equal(moves ? to : from);
        expect(record.history).to.have.length(moves ? 1 : 0);
        expect(record.closedAt !== undefined).to.equal(moves && to === 'closed');
      }
    }
  });

  it('notes the stage', () => {
    const { turn } = turnView();
    const record = openCase(turn, story);
    enterStage(turn, record, 'restate');
    expect([record.stage, turn.stage]).to.deep.equal(['restate', 'restate']);
  });
});

describe('promises', () => {
  const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

  it('are made once for a case, and a second promise adds its words to the first', () => {
    const { turn } = turnView();
    const record = openCase(turn, story);
    const by = promiseFollowUp(turn, record, 'logistics', 'we ask the carrier');
    expect(promiseFollowUp(turn, record, 'supervisor', 'decides')).to.deep.equal(by);
    promiseFollowUp(turn, record, 'supervisor', 'decides');
    expect(turn.conversation.promises).to.have.length(1);
    expect(turn.conversation.promises[0]?.words).to.equal('we ask the carrier\ndecides');
  });

  it('end for one case or for all, and only the open ones of a kind', () => {
    const { turn } = turnView();
    const first = openCase(turn, story);
    makePromise(turn, { kind: 'follow_up', owner: 'x', words: 'a', dueAt: later(10) });
    const second = openCase(turn, story);
    makePromise(turn, { kind: 'follow_up', owner: 'x', words: 'b', dueAt: later(20) });
    makePromise(turn, { kind: 'handoff', owner: 'x', words: 'c', dueAt: later(5) });
    closePromises(turn, 'kept', ['follow_up', 'remedy'], first.id);
    const states = () => turn.conversation.promises.map(({ state }) => state);
    expect(states()).to.deep.equal(['kept', 'open', 'open']);
    expect(nextContact(turn, first.id)).to.equal(undefined);
    expect(nextContact(turn, second.id)).to.deep.equal(later(5));
    closePromises(turn, 'broken', ['follow_up']);
    expect(states()).to.deep.equal(['kept', 'broken', 'open']);
  });

  it('whose time has passed are told by their next reminder', () => {
    const { turn } = turnView();
    const record = openCase(turn, story);
    makePromise(turn, { kind: 'follow_up', owner: 'x', words: 'a', dueAt: later(-10), actAt: later(60) });
    expect(nextContact(turn, record.id)).to.deep.equal(later(60));
  });
});
