/** Most bytes of one piece: what fits an item of every store, sealed. */
export const MAX_PIECE_BYTES = 1_000_000;

/** A part of a file that was made of one conversation. */
export interface Piece {
  /** Where it stands in its file. */
  n: number;
  conversationKey: string;
  /** Well-formed: no lone surrogate. */
  text: string;
}

/**
 * Files that are made of what many customers said, such as exports. Each piece is kept with the conversation it was made of,
 * sealed under its key: once that is erased or expires, the file no longer has it, whoever erased it and wherever.
 */
export interface PiecePort {
  /**
   * Stores pieces of a file; one that is there already is replaced. Those of conversations that are gone are passed over.
   * Resolves with how many were stored.
   * @param until Not kept longer than that; by when a store removes it by itself is its own affair.
   * @throws StoreError `too_large` above `MAX_PIECE_BYTES`.
   */
  putPieces(fileId: string, pieces: readonly Piece[], until: string): Promise<number>;
  /** What there is of a file from the piece `from` on, before `to`, in order. */
  pieces(fileId: string, options: { from: number; to: number }): Promise<Pick<Piece, 'n' | 'text'>[]>;
  /** Removes up to `limit` pieces of a file; resolves with how many. */
  removePieces(fileId: string, limit: number): Promise<number>;
}
