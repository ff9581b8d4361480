import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { migrateSchema, refuseForeignFile, refuseOlderSchema } from '../../../storage/sqlite/migrateSchema.ts';

const first = 'CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)';
const second = 'ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1';

describe('the schema of the embedded store', () => {
  let database: DatabaseSync;
  beforeEach(() => {
    database = new DatabaseSync(':memory:');
  });
  afterEach(() => database.close());
  const version = () => database.prepare('PRAGMA user_version').get()?.user_version;

  it('goes forward from empty and from any version, and does no step twice', () => {
    migrateSchema(database, [first]);
    expect(version()).to.equal(1);
    for (let times = 0; times < 2; times += 1) migrateSchema(database, [first, second]);
    expect(version()).to.equal(2);
    expect({ ...database.prepare('SELECT x, y FROM a').get() }).to.deep.equal({ x: 1, y: 2 });
    refuseForeignFile(database);
  });

  it('stays whole at the version before a step that fails', () => {
    expect(() => migrateSchema(database, [first, `${second}; INSERT INTO nowhere VALUES (1)`])).to.throw('nowhere');
    expect(version()).to.equal(1);
    expect({ ...database.prepare('SELECT * FROM a').get() }).to.deep.equal({ x: 1 });
    migrateSchema(database, [first, second]);
    expect(version()).to.equal(2);
  });

  it('is not touched by an older program, nor read at an older version', () => {
    migrateSchema(database, [first, second]);
    expect(() => migrateSchema(database, [first])).to.throw('this program knows up to 1');
    expect(() => refuseOlderSchema(database, [first, second, 'SELECT 1'])).to.throw('start the service once');
    refuseOlderSchema(database, [first, second]);
  });
});
