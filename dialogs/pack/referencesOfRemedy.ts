import type { Misfit } from './references.ts';
import { type Remedy, ROLES } from './remedy.ts';

const MARKS = new Set(['by', 'amount']);

/** The marks of a text: `by` for `{by}`. */
export const marksOf = (text: string) => [...text.matchAll(/\{(\w*)\}/g)].map(([, mark]) => mark ?? '');

function checkText(path: Misfit['path'], text: string, isMoney: boolean): Misfit[] {
  const misfits: Misfit[] = [];
  for (const mark of marksOf(text)) {
    if (!MARKS.has(mark)) misfits.push({ path, message: `{${mark}} is not a mark; use {by} or {amount}` });
    else if (mark === 'amount' && !isMoney) {
      misfits.push({ path, message: '{amount} is used, so "amount" or "share" must be given' });
    }
  }
  if (!text.includes('{by}')) misfits.push({ path, message: 'a remedy says by when: use {by}' });
  return misfits;
}

function checkMoney(path: Misfit['path'], { amount, share, grant }: Remedy): Misfit[] {
  if (amount !== undefined && share !== undefined) {
    return [{ path: [...path, 'share'], message: 'give either "amount" or "share"' }];
  }
  const bot = grant.bot;
  if (amount !== undefined && bot && (bot.amount === undefined || bot.amount < amount)) {
    const message = `the bot offers ${amount}, so its limit must be at least that`;
    return [{ path: [...path, 'grant', 'bot'], message }];
  }
  if (share === undefined) return [];
  const misfits: Misfit[] = [];
  if (bot && bot.amount === undefined) {
    misfits.push({ path: [...path, 'grant', 'bot'], message: 'a share of an unknown price needs a limit in money' });
  }
  for (const role of ROLES) {
    const percent = grant[role]?.percent;
    if (percent !== undefined && percent < share) {
      const message = `${share} % is the remedy, so a limit of ${percent} % can never be kept`;
      misfits.push({ path: [...path, 'grant', role], message });
    }
  }
  return misfits;
}

/** Whether a remedy's marks can be filled, its limits hold, and its needs are facts. */
export function checkRemedy(id: string, remedy: Remedy, isFact: (name: string) => boolean): Misfit[] {
  const path = ['remedies', id];
  const isMoney = remedy.amount !== undefined || remedy.share !== undefined;
  return [
    ...Object.entries(remedy.text).flatMap(([locale, text]) =>
      checkText([...path, 'text', locale], text ?? '', isMoney),
    ),
    ...checkMoney(path, remedy),
    ...remedy.needs.flatMap((name, index) =>
      isFact(name) ? [] : [{ path: [...path, 'needs', index], message: `there is no fact called "${name}"` }],
    ),
  ];
}
