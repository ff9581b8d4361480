import type { Checked, QueueItem } from '../../bot/api/contract/index.ts';
import type { ConsoleHost } from './consoleHost.ts';
import { refusal } from './consoleRefusal.ts';

/** What the fixture's desk does with a command: just enough to see that the console shows what came of it. */
export function performCommand(host: ConsoleHost, id: string, what: string, body: Record<string, unknown>): unknown {
  const item = host.items.get(id);
  const me = host.me;
  if (item === undefined || me === undefined) return refusal(404, 'not_found');
  const by = { id: me.id, name: me.name };
  const done = () => ({ result: 'done', lastSeq: host.items.get(id)?.lastSeq ?? 0 });
  const text = String(body.text ?? body.words ?? '');

  switch (what) {
    case 'check':
      return check(text, item.locale);
    case 'claim':
      if (item.agent !== undefined) return refusal(409, 'conflict', { reason: 'held', holder: item.agent });
      host.say(id, { author: 'system', kind: 'event', event: 'claimed', by });
      host.change(id, { state: 'held', agent: by });
      return done();
    case 'send': {
      const { findings } = check(text, item.locale);
      const overrides = body.overrides as string[];
      if (findings.some(({ rule, action }) => action === 'block' || !overrides.includes(rule)))
        return refusal(409, 'conflict', { reason: 'guard', findings });
      host.say(id, { author: 'agent', by, text });
      host.change(id, { unansweredSince: undefined });
      return done();
    }
    case 'note':
      host.say(id, {
        author: 'agent',
        kind: 'note',
        by,
        text,
        ...(body.whisper === true ? { detail: { whisperTo: 'mei' } } : {}),
      });
      return done();
    case 'propose':
      host.change(id, { approvals: item.approvals + 1 });
      return { result: 'approval', approvalId: 'a1', lastSeq: item.lastSeq };
    case 'decide':
      host.change(id, { approvals: 0 });
      return done();
    default:
      return done();
  }
}

/** Two rules, one that warns and one that blocks, as the guard would answer. */
function check(text: string, locale: QueueItem['locale']): Checked {
  const findings: Checked['findings'] = [];
  const find = (words: string, rule: string, action: 'block' | 'warn', why: string, rewrite: string) => {
    const start = text.toLowerCase().indexOf(words);
    if (start >= 0) findings.push({ rule, action, start, end: start + words.length, why, rewrite });
  };
  find(
    'calm down',
    'wording.calmDown',
    'block',
    'It tells the customer how to feel, and heats things up.',
    'I can see why this upsets you.',
  );
  find(
    'as soon as possible',
    'promise.vague',
    'warn',
    'There is no time in it, so the customer can only wait.',
    'I will answer you here by 14:00 tomorrow.',
  );
  return { findings, promises: [], locale };
}
