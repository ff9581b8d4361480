import type { Store } from '../../../storage/index.ts';
import type { Person } from '../../api/contract/index.ts';
import { blindCases, openCalibrations } from './blindness.ts';
import type { Reader } from './mayRead.ts';

/** Who reads, and what is kept from them. */
export async function readerOf(store: Pick<Store, 'reviews' | 'bookRecords'>, person: Person): Promise<Reader> {
  const [blind, open] = [await blindCases(store, person.id), await openCalibrations(store)];
  return { person, blind, calibrations: new Set(open.map(({ id }) => id)) };
}
