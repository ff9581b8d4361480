import type { Handoff, Lane } from '../../storage/index.ts';
import { learn, openCase } from '../caseBook.ts';
import { isComplaint } from '../listen/listen.ts';
import { requestPerson } from '../people.ts';
import { chooseLane, URGENT_LANES } from '../policy/lane.ts';
import { type Line, line, say } from '../say.ts';
import type { Ask } from '../session.ts';
import type { Turn } from '../turn.ts';

const REASON: Readonly<Record<Exclude<Lane, 'normal'>, Handoff['reason']>> = {
  safety: 'safety',
  self_harm: 'self_harm',
  extortion: 'extortion',
  crime: 'crime',
  threat: 'threat',
  abuse: 'abuse',
};

function words(
  turn: Turn,
  lane: Exclude<Lane, 'normal' | 'abuse'>,
  by: string,
  number: string,
): { line: Line; ask?: Ask } {
  const { emergency, crisis } = turn.pack;
  switch (lane) {
    case 'safety':
      return {
        line: line('lane.safety', { emergency: emergency[turn.locale], number, by }),
        ask: { kind: 'fact', fact: 'details' },
      };
    case 'self_harm':
      return { line: line('lane.selfHarm', { crisis: crisis[turn.locale], by }) };
    case 'crime':
      return { line: line('lane.crime', { emergency: emergency[turn.locale], by, number }) };
    case 'extortion':
      return { line: line('lane.extortion', { by, number }) };
    case 'threat':
      return { line: line('lane.threat', { by, number }) };
  }
}

/**
 * Special lanes (playbook §7): care, a person, and the right words come before anything else, once per case. The
 * complaint is on record in all of them, and the conversation goes on, so that the person who takes over has the facts.
 * Returns true when the lane's words are the whole reply.
 */
export async function enterLane(turn: Turn): Promise<boolean> {
  const heard = turn.said;
  const { session } = turn;
  const { signals, categories, severity } = heard.understanding;
  const lane = chooseLane({ signals, categories: categories.map(({ code }) => code), severity });
  if (lane === 'normal') return false;
  if (lane === 'abuse') return setBoundary(turn);
  if (session.lanes.includes(lane)) return false;
  const record = session.caseId && turn.openCase ? turn.openCase : openCase(turn, heard);
  learn(turn, record, heard.understanding);
  session.lanes.push(lane);
  record.lane = lane;
  const by = requestPerson(turn, REASON[lane], URGENT_LANES.has(lane));
  const { line: sentence, ask } = words(turn, lane, by, record.number);
  await say(turn, sentence, { ...(ask ? { ask } : {}), because: `lane ${lane}` });
  turn.laneSpoken = true;
  return lane === 'self_harm';
}

/** Insults: one calm boundary, and the matter goes on; at the second a person takes over. */
async function setBoundary(turn: Turn): Promise<boolean> {
  const { session } = turn;
  session.abuses += 1;
  if (turn.openCase && session.caseId) learn(turn, turn.openCase, turn.said.understanding);
  if (session.abuses === 1) {
    await say(turn, line('lane.abuse', {}), { because: 'insults at people, once' });
    turn.laneSpoken = true;
    return !isComplaint(turn.said);
  }
  if (session.abuses === 2) {
    const by = requestPerson(turn, 'abuse', false);
    if (turn.openCase) turn.openCase.lane = turn.openCase.lane === 'normal' ? 'abuse' : turn.openCase.lane;
    await say(turn, line('lane.abusePerson', { by }), { because: 'insults at people, again' });
    return true;
  }
  return false;
}
