import { fileURLToPath } from 'node:url';

/** Compiled code of earlier starts, which halves the time of a start; thrown away by `npm ci`. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/node-compile', import.meta.url));

/**
 * Environment of a process that starts as fast as it can: with compiled code, and without counting coverage, which doubles
 * the cost of a start and is lost anyway when the process is killed.
 */
export const LEAN = { NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: COMPILED, NODE_V8_COVERAGE: '' } as const;

/** Environment of a process whose coverage counts: of code that was compiled before, V8 would count too much as covered. */
export const COVERED = { NODE_NO_WARNINGS: '1' } as const;
