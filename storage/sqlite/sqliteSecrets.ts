import type { SecretPort } from '../ports.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';

/** Secrets over SQLite: the first value stored under a name is the value for ever, whoever asks at the same time. */
export function sqliteSecrets({ database, read, write }: SqliteContext): SecretPort {
  const select = database.prepare('SELECT value FROM secrets WHERE name = ?');
  const insert = database.prepare('INSERT INTO secrets (name, value) VALUES (?, ?)');
  const stored = (name: string) => select.get(columnText(name)) as { value: string } | undefined;

  return {
    secret: async (name, create) => {
      const known = await read(() => stored(name));
      if (known) return known.value;
      const fresh = create();
      return write(() => {
        const earlier = stored(name);
        if (earlier) return earlier.value;
        insert.run(columnText(name), fresh);
        return fresh;
      });
    },
  };
}
