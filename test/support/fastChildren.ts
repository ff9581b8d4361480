import { COMPILED } from './leanProcess.ts';

/** Processes that tests start, with the environment they have themselves, keep their compiled code for the next start. */
process.env.NODE_COMPILE_CACHE ??= COMPILED;
