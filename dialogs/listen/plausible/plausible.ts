import type { Understanding } from '../../../nlp/index.ts';
import { announcesComplaint } from '../announces.ts';
import { isOnlyOfThemselves } from '../ofThemselves.ts';
import { weighAct } from './act.ts';
import { calmFalseAlarm } from './falseAlarm.ts';
import { weighFeeling } from './feeling.ts';
import { weighHealth } from './health.ts';
import { weighHearsay } from './hearsay.ts';
import { LIKELY, weighMatter } from './matter.ts';
import { calmValidity } from './ofValidity.ts';
import { weighSignals } from './signals.ts';
import { hearTerseFault } from './terseFault.ts';

/**
 * What the recognizer says, weighed against the words. Tags are guesses, and some of them make us say things that must
 * not be said on a guess: an emergency number to somebody whom nothing ails, a crisis line to one kept awake by a
 * fridge, "the website" to one whose case does not open. Signals first: what the matter is, and what is wanted, depends on them.
 */
export function plausible(text: string, given: Understanding): Understanding {
  if (announcesComplaint(text)) return { ...given, emotion: { label: 'neutral', intensity: 0 }, categories: [] };
  if (isOnlyOfThemselves(text))
    return {
      ...given,
      complaint: 0,
      emotion: { label: 'neutral', intensity: 0 },
      categories: [],
      act: { label: 'other', score: given.act.score },
    };
  // What would be complained of counts only where something likely is: an answer is no matter.
  const told = given.complaint < LIKELY ? { ...given, categories: [] } : given;
  const heard = hearTerseFault(text, weighHearsay(text, told));
  const said = weighFeeling(text, weighHealth(text, weighSignals(text, heard)));
  const weighed = calmFalseAlarm(text, weighMatter(text, said, heard.categories[0]?.code));
  return weighAct(text, calmValidity(text, weighed));
}
