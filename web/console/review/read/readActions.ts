import type { Action } from '../../keys/actions.ts';
import type { ReviewWords } from '../../words/review/index.ts';

/** What can stand beside the transcript. */
export const SIDE_PANELS = ['score', 'case', 'promises', 'course'] as const;
/** On a phone one thing is shown at a time, and the transcript is one of them. */
export type ShownPanel = (typeof SIDE_PANELS)[number] | 'talk';

/** Figures and the letters beside them belong to judging. */
const PANEL_KEYS = { score: 's', case: 'm', promises: 'o', course: 'h' } as const;

interface ReadDeeds {
  line(step: 1 | -1): void;
  stage(step: 1 | -1): void;
  step(step: 1 | -1): void;
  panel(name: ShownPanel): void;
  unmask(): void;
  reasons(): void;
  share(): void;
  back(): void;
}

/** Everything that can be done while a case is read, with its key. */
export function readActions({ keys, panels }: ReviewWords['read'], deeds: ReadDeeds): Action[] {
  const action = (name: string, label: string, by: readonly string[], run: () => void): Action => {
    return { name: `page.${name}`, label, keys: by, group: 'page', run };
  };
  return [
    action('lineNext', keys.nextLine, ['j'], () => deeds.line(1)),
    action('linePrevious', keys.previousLine, ['k'], () => deeds.line(-1)),
    action('stageNext', keys.nextStage, [']'], () => deeds.stage(1)),
    action('stagePrevious', keys.previousStage, ['['], () => deeds.stage(-1)),
    action('caseNext', keys.nextCase, ['Shift+J', 'Alt+ArrowDown'], () => deeds.step(1)),
    action('casePrevious', keys.previousCase, ['Shift+K', 'Alt+ArrowUp'], () => deeds.step(-1)),
    ...SIDE_PANELS.map((name) => action(name, panels[name], [PANEL_KEYS[name]], () => deeds.panel(name))),
    action('unmask', keys.unmask, ['u'], deeds.unmask),
    action('reasons', keys.reasons, ['d'], deeds.reasons),
    action('link', keys.link, ['y'], deeds.share),
    action('back', keys.back, ['Escape'], deeds.back),
  ];
}
