export { adviseOn } from './advice.ts';
export { type Branding, paletteOf } from './branding.ts';
export { addBusinessMinutes } from './businessTime.ts';
export type { Calendar } from './calendar.ts';
export {
  examplesOf,
  type Rules,
  rulesFor,
  subcategoryOf,
} from './category.ts';
export { choiceLabels, choiceNamed, factKind, inAskingOrder, type PackFact, type Told } from './fact.ts';
export { insteadOf } from './instead.ts';
export { packJsonSchema } from './jsonSchema.ts';
export { type Kind, kindTold } from './kindTold.ts';
export { isVip, type LaneId, laneRoute, sayOwner } from './lanes.ts';
export { lawFor, regulatorsNamed } from './law.ts';
export { loadPack, openPack, PackError, type PackProblem, parsePack, sayProblem } from './load.ts';
export { matterOf, namesMatter } from './matter.ts';
export { sayMoney } from './money.ts';
export type { Misfit } from './references.ts';
export { clockDue } from './regulatorClock.ts';
export type { Remedy, RemedyKind, Role } from './remedy.ts';
export { amountOf, isFitting, mostOf, type RemedyView } from './remedyRules.ts';
export type { Pack } from './schema.ts';
export { ownLabel, ownWordings } from './voice.ts';
export { type InEachLocale, inWords, type Variant } from './words.ts';
