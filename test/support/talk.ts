import { fileURLToPath } from 'node:url';
import { Rehearsal, type RehearsalOptions } from '../../bot/simulate/rehearsal.ts';
import { createConversationBot, loadPack, type Pack } from '../../dialogs/index.ts';

export type { Reply } from '../../bot/simulate/rehearsal.ts';

const loaded = new Map<string, Promise<Pack>>();

/** A pack that comes with the product, read once. */
export function packNamed(name: string): Promise<Pack> {
  const reading = loaded.get(name) ?? loadPack(fileURLToPath(new URL(`../../packs/${name}.yaml`, import.meta.url)));
  loaded.set(name, reading);
  return reading;
}

export const pack = await packNamed('retail');

/** A conversation with the dialogs alone, with the retail pack unless another is given. */
export class Talk extends Rehearsal {
  constructor(options: RehearsalOptions & { pack?: Pack } = {}) {
    super(createConversationBot(options.pack ?? pack), options);
  }
}
