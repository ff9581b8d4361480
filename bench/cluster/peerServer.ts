/** The local Cosmos DB peer in a process of its own, with the database of one demonstration. */
import { createContainers } from '../../storage/cosmos/createContainers.ts';
import { PEER_KEY, startCosmosPeer } from '../../test/support/cosmosPeer/peer.ts';

const database = 'kesu';
const peer = await startCosmosPeer({ computesUnits: false });
await createContainers({ endpoint: peer.endpoint, key: PEER_KEY, database });
process.on('message', () => process.send?.({ roundTrips: peer.meter.roundTrips, cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
process.send?.({ endpoint: peer.endpoint });
