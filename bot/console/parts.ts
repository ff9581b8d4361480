import type { Pack } from '../../dialogs/index.ts';
import type { Store } from '../../storage/index.ts';
import type { Person } from '../api/contract/index.ts';
import type { Desk } from '../desk/deskPort.ts';
import type { Board } from './board.ts';
import type { Presence } from './presence.ts';
import type { Streams } from './streams.ts';

/** What the routes of the console share. */
export interface ConsoleParts {
  store: Store;
  pack: Pack;
  desk: Desk;
  board: Board;
  streams: Streams;
  presence: Presence;
  /** Everybody with an account. */
  people(): Promise<Person[]>;
  clock: () => Date;
}
