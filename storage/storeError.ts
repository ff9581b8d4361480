export type StoreErrorCode = 'conflict' | 'too_large' | 'unavailable' | 'corrupt';

/** The closed list of what can go wrong with a store. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
