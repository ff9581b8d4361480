export { addBusinessMinutes } from './businessTime.ts';
export type { Calendar } from './calendar.ts';
export { packJsonSchema } from './jsonSchema.ts';
export { loadPack, PackError, parsePack } from './load.ts';
export { matterOf } from './matter.ts';
export { sayMoney } from './money.ts';
export type { Remedy, RemedyKind, Role } from './remedy.ts';
export type { CategoryRules, Pack } from './schema.ts';
