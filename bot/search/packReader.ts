import { fileURLToPath } from 'node:url';
import { loadPack, type Pack } from '../../dialogs/index.ts';

/** Packs by their id, each read once; undefined for one that is not there or not valid. */
export function createPackReader(): (id: string) => Promise<Pack | undefined> {
  const known = new Map<string, Promise<Pack | undefined>>();
  return (id) => {
    const reading =
      known.get(id) ??
      loadPack(fileURLToPath(new URL(`../../packs/${id}.yaml`, import.meta.url))).catch(() => undefined);
    known.set(id, reading);
    return reading;
  };
}
