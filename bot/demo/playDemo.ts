import { isOpenHandoff } from '../../storage/index.ts';
import { actorOf, type Scene, serve } from './serve.ts';

/** Lines of ours after which a conversation goes in circles. */
const MOST_SAID = 60;

/** Plays one conversation to its end: the customer, the bot, perhaps one of us, and what comes at the promised time. */
export async function playDemo(scene: Scene): Promise<void> {
  const { talk, persona, customer, dice } = scene;
  await talk.join();
  for (let said = 0; said < persona.patience && talk.said < MOST_SAID; said += 1) {
    if (isOver(scene) || isWaiting(scene)) break;
    talk.pass(10 + dice.roll(80));
    await talk.say(customer.next(talk.ask));
  }
  if (isWaiting(scene)) await bePickedUp(scene);
  const status = talk.conversation?.cases.at(-1)?.status;
  if (status === 'accepted' || status === 'actioned') await comeBack(scene);
  if (isWaiting(scene) && dice.chance(90)) await bePickedUp(scene);
  if (!isWaiting(scene)) for (let nudges = 0; nudges < 4 && (await talk.due('nudge')); nudges += 1);
}

const isWaiting = ({ talk }: Scene) => isOpenHandoff(talk.conversation?.handoff);

function isOver({ talk }: Scene): boolean {
  const record = talk.conversation?.cases.at(-1);
  return record ? record.stage === 'follow_up' || record.status === 'closed' : talk.said >= 8;
}

/** Most are answered in time, some late, and a few not at all. */
async function bePickedUp(scene: Scene): Promise<void> {
  const { talk, dice, cast } = scene;
  const promisedBy = Date.parse(talk.conversation?.handoff?.promisedBy ?? talk.now.toISOString());
  const roll = dice.roll(100);
  if (roll >= 78) {
    await talk.due('handoff');
    if (roll >= 94) return;
    talk.pass(300 + dice.roll(3600));
  } else {
    const room = Math.max(120_000, promisedBy - talk.now.getTime());
    talk.now = new Date(talk.now.getTime() + Math.floor((room * (10 + dice.roll(80))) / 100));
  }
  const agent = dice.pick(cast.agents);
  if (agent) await serve(scene, agent);
}

/** Our follow-up at the promised time, and the customer's answers to it; some never answer. */
async function comeBack(scene: Scene): Promise<void> {
  const { talk, customer, dice } = scene;
  await keepWhatWasAgreed(scene);
  const answers = dice.chance(85);
  for (let contacts = 0; contacts < 3 && (await talk.due('follow_up')); contacts += 1) {
    for (let said = 0; answers && said < 4 && talk.ask !== undefined; said += 1) {
      talk.pass(60 + dice.roll(1800));
      await talk.say(customer.next(talk.ask));
    }
    if (answers) return;
  }
}

/** Most of what was agreed is done in time, and ticked off by whoever did it. */
async function keepWhatWasAgreed({ talk, dice, cast }: Scene): Promise<void> {
  const owed = (talk.conversation?.promises ?? []).filter(({ kind, state }) => kind === 'remedy' && state === 'open');
  for (const { id, dueAt } of owed) {
    const agent = dice.pick(cast.agents);
    if (!agent || !dice.chance(82)) continue;
    const room = Math.max(60_000, Date.parse(dueAt) - talk.now.getTime());
    talk.now = new Date(talk.now.getTime() + Math.floor((room * (20 + dice.roll(70))) / 100));
    await talk.command({ kind: 'keepPromise', by: actorOf(agent), promiseId: id });
  }
}
