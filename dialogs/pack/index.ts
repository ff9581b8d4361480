export { type Branding, type Palette, paletteOf } from './branding.ts';
export { addBusinessMinutes } from './businessTime.ts';
export type { Calendar } from './calendar.ts';
export {
  type CategoryRules,
  type Example,
  examplesOf,
  type Rules,
  rulesFor,
  type Subcategory,
  subcategoryOf,
} from './category.ts';
export { choiceLabels, choiceNamed, type FactKind, factKind, inAskingOrder, type PackFact } from './fact.ts';
export { packJsonSchema } from './jsonSchema.ts';
export { isVip, type LaneId, type LaneRoute, laneRoute, type Owner, sayOwner } from './lanes.ts';
export { type LawFact, lawFor, type Regulator, type RegulatorClock, regulatorsNamed } from './law.ts';
export { loadPack, PackError, type PackProblem, parsePack, reviewPack, sayProblem } from './load.ts';
export { matterOf } from './matter.ts';
export { sayMoney } from './money.ts';
export { clockDue } from './regulatorClock.ts';
export type { Remedy, RemedyKind, Role } from './remedy.ts';
export { amountOf, isFitting, mostOf, type RemedyView } from './remedyRules.ts';
export type { Pack } from './schema.ts';
export { ownLabel, ownWordings } from './voice.ts';
export { type InEachLocale, inWords, type Variant } from './words.ts';
