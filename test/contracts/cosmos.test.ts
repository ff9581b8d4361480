import { after, before } from 'mocha';
import { cosmosStores } from '../support/cosmosStores.ts';
import { storeContract } from './storeContract.ts';

const stores = cosmosStores();

before(() => stores.start());
after(() => stores.stop());

storeContract('Cosmos DB', stores.make, { lists: 20, nightly: 100_000, longest: 16, looks: [10] });
