import { readFileSync } from 'node:fs';
import { Rehearsal, type RehearsalOptions } from '../../bot/simulate/rehearsal.ts';
import { createConversationBot } from '../../dialogs/index.ts';
import { parsePack } from '../../dialogs/pack/index.ts';

export type { Reply } from '../../bot/simulate/rehearsal.ts';

export const pack = parsePack(readFileSync(new URL('../../packs/retail.yaml', import.meta.url), 'utf8'), 'retail.yaml');

/** A conversation with the dialogs alone, with the retail pack unless another is given. */
export class Talk extends Rehearsal {
  constructor(options: RehearsalOptions & { pack?: typeof pack } = {}) {
    super(createConversationBot(options.pack ?? pack), options);
  }
}
