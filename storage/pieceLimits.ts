import { MAX_PIECE_BYTES, type Piece } from './piecePort.ts';
import { StoreError } from './storeError.ts';

/** @throws StoreError `too_large` */
export function assertPiecesFit(pieces: readonly Piece[]): void {
  if (pieces.some(({ text }) => Buffer.byteLength(text) > MAX_PIECE_BYTES))
    throw new StoreError('too_large', `A piece of a file has more than ${MAX_PIECE_BYTES} bytes.`);
}
