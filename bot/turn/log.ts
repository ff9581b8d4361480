/** The part of a pino logger that the turn needs. Never given customer text. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * What may be logged of a thrown value: its kind, code and place in the code. Its message is left out, because it may
 * quote what a customer wrote.
 */
export function describeError(error: unknown): { error: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(frames.length > 0 && { at: frames.slice(0, 5).map((line) => line.trim()) }),
  };
}
