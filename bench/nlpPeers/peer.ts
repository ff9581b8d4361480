import { createRequire } from 'node:module';

/** One row to learn from or to be asked about. */
export interface PeerRow {
  readonly text: string;
  readonly label: string;
}

/** Another classifier, behind one face. */
export interface Peer {
  readonly name: string;
  /** It learns at most so many rows, because more would take it minutes. */
  readonly rowsMax: number;
  /** Learns, and returns what tells one message's label. */
  learn(rows: readonly PeerRow[], language: 'en' | 'zh'): Promise<(text: string) => Promise<string> | string>;
}

const ofThisFolder = createRequire(new URL('package.json', import.meta.url));

/** A package of this folder, which has an install of its own. */
export function loadPeer(name: string): unknown {
  return ofThisFolder(name);
}

/** Words of English; characters and pairs of neighbours of Chinese, for peers that know no Chinese words. */
export function splitWords(text: string): string[] {
  return (text.toLowerCase().match(/[a-z']+|[0-9]+|[\u3400-\u9fff]+/g) ?? []).flatMap((piece) =>
    piece < '\u3400'
      ? [piece]
      : [...piece].flatMap((one, at) => (at + 1 < piece.length ? [one, piece.slice(at, at + 2)] : [one])),
  );
}
