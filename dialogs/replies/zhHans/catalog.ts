import type { Catalog } from '../keys.ts';
import { again } from './again.ts';
import { agents } from './agents.ts';
import { apology } from './apology.ts';
import { ask } from './ask.ts';
import { clarify } from './clarify.ts';
import { commit } from './commit.ts';
import { fallback } from './fallback.ts';
import { followUp } from './followUp.ts';
import { greeting } from './greeting.ts';
import { human } from './human.ts';
import { interruptions } from './interruptions.ts';
import { lanes } from './lanes.ts';
import { matter } from './matter.ts';
import { next } from './next.ts';
import { propose } from './propose.ts';
import { restate } from './restate.ts';
import { silence } from './silence.ts';
import { vent } from './vent.ts';

/** Every sentence in Simplified Chinese. */
export const catalog: Catalog = {
  ...greeting,
  ...vent,
  ...apology,
  ...clarify,
  ...ask,
  ...again,
  ...agents,
  ...restate,
  ...matter,
  ...next,
  ...propose,
  ...commit,
  ...followUp,
  ...human,
  ...interruptions,
  ...fallback,
  ...lanes,
  ...silence,
};
