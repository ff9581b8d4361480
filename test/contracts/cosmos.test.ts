import { after, before } from 'mocha';
import { cosmosStores } from '../support/cosmosStores.ts';
import { storeContract } from './storeContract.ts';
import { ALL_EFFORT, type Effort } from './storeRig.ts';

const stores = cosmosStores();

before(() => stores.start());
after(() => stores.stop());

const LESS: Effort = { ...ALL_EFFORT, lists: 20, longest: 16, looks: [10], contenders: 15, commits: [60, 40] };

storeContract('Cosmos DB', stores.make, process.env.KESU_NIGHTLY === '1' ? { ...ALL_EFFORT, looks: [10] } : LESS);
