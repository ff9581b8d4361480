/** What the browser apps and the server agree on: every body of `/api/v1`, as zod schemas. */
export * from './commands.ts';
export * from './conversation.ts';
export * from './events.ts';
export * from './people.ts';
export * from './queue.ts';
export * from './review/index.ts';
