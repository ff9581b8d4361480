import type { Lane } from '../../../storage/index.ts';
import { inWords, lawFor } from '../../pack/index.ts';
import { mainCategory } from '../../policy/category.ts';
import type { BriefView } from './briefView.ts';

/** Signals that call for the care of a lane, whatever lane the case is in. */
const CAREFUL = { self_harm: 'self_harm', extortion: 'extortion', health: 'safety', crime: 'crime' } as const;

/** What to mind in a lane: the pack's own instruction, or else what good complaint handling says. */
function laneText({ pack, locale, words }: BriefView, lane: Exclude<Lane, 'normal'>): string {
  const own = pack.lanes?.[lane]?.brief;
  return own ? inWords(own, locale) : words.lane[lane];
}

/** What must be minded before the first word: the care a lane asks for, deadlines of authorities, what the law says. */
export function warningLines(view: BriefView): string[] {
  const { record, pack, locale, words, time, now } = view;
  if (!record) return [];
  const lanes = new Set<Lane>([record.lane]);
  for (const signal of record.signals) if (signal in CAREFUL) lanes.add(CAREFUL[signal as keyof typeof CAREFUL]);
  lanes.delete('normal');
  // Somebody's life goes before everything else that must be minded.
  const order = [...lanes].sort((one, other) => Number(other === 'self_harm') - Number(one === 'self_harm'));
  const clocks = record.clocks.map(({ regulator, clock, what, dueAt }) => {
    const own = pack.regulators.find(({ id }) => id === regulator)?.clocks.find(({ id }) => id === clock);
    return words.clock(own ? inWords(own.what, locale) : what, time(dueAt), dueAt <= now.toISOString());
  });
  const law = record.lane === 'threat' ? lawFor(pack, mainCategory(record), 'agent') : [];
  return [
    ...order.map((lane) => laneText(view, lane as Exclude<Lane, 'normal'>)),
    ...clocks,
    ...law.map(({ text }) => inWords(text, locale)),
  ];
}
