/** A container of the database: what it holds, how it is divided, and what of it is indexed. */
export interface ContainerPlan {
  readonly name: 'conversations' | 'directory' | 'files';
  readonly purpose: string;
  readonly partitionKey: '/pk';
  /** Paths that queries filter or sort by. Everything else is excluded: each indexed value makes each write dearer. */
  readonly indexed: readonly string[];
  /** Seconds; -1: an item expires only when it says so itself. */
  readonly defaultTtl: -1;
}

/**
 * The whole data model as containers; `deploy/cosmos.bicep` makes the same ones and a test compares the two. Reasons are in
 * docs/cosmos.md.
 */
export const CONTAINERS: readonly ContainerPlan[] = [
  {
    name: 'conversations',
    purpose: 'One partition a conversation: turns, what it is found by, inbox, outbox, reviews, pieces of files.',
    partitionKey: '/pk',
    indexed: [
      '/pk/?',
      '/place/?',
      '/answers/?',
      '/settles/?',
      '/waiting/?',
      '/owed/?',
      '/owner/?',
      '/hasRefused/?',
      '/due/?',
      '/attention/?',
      '/customer/?',
      '/rests/?',
      '/review/?',
      '/reviewBegun/?',
      '/reviewer/?',
      '/calibration/?',
      '/piece/?',
      '/parties/[]/?',
    ],
    defaultTtl: -1,
  },
  {
    name: 'directory',
    purpose:
      'What is found by name over all conversations: case numbers, people, sessions, secrets, records of the house, processes, the stream of changes.',
    partitionKey: '/pk',
    indexed: ['/pk/?', '/last/?', '/login/?', '/person/?', '/customer/?', '/opened/?', '/booked/?'],
    defaultTtl: -1,
  },
  {
    name: 'files',
    purpose: 'What customers sent, in chunks; apart, so that a photo cannot use up the throughput of a turn.',
    partitionKey: '/pk',
    indexed: ['/pk/?'],
    defaultTtl: -1,
  },
];

/** A plan as the service is told it. */
export function definitionOf({ name, partitionKey, indexed, defaultTtl }: ContainerPlan) {
  return {
    id: name,
    partitionKey: { paths: [partitionKey] },
    defaultTtl,
    indexingPolicy: {
      automatic: true,
      indexingMode: 'consistent' as const,
      includedPaths: indexed.map((path) => ({ path })),
      excludedPaths: [{ path: '/*' }],
    },
  };
}
