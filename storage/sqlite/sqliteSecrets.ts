import { columnText } from '../columnText.ts';
import { aloneIdentity } from '../custody/identity.ts';
import type { Keyring } from '../custody/keyring.ts';
import type { SecretPort } from '../ports.ts';
import type { SealedContext } from './context.ts';

/** The value of a secret, as its row keeps it. `name` is the text of its column. */
export function openSecret(keyring: Keyring, name: string, value: string): string {
  return keyring.openAlone(aloneIdentity('secret', name), value);
}

/** Secrets over SQLite: the first value stored under a name is the value for ever, whoever asks at the same time. */
export function sqliteSecrets({ database, keyring, read, write }: SealedContext): SecretPort {
  const select = database.prepare('SELECT value FROM secrets WHERE name = ?');
  const insert = database.prepare('INSERT INTO secrets (name, value) VALUES (?, ?)');
  const stored = (name: string): string | undefined => {
    const row = select.get(columnText(name)) as { value: string } | undefined;
    return row && openSecret(keyring, columnText(name), row.value);
  };

  return {
    secret: async (name, create) => {
      const known = await read(() => stored(name));
      if (known !== undefined) return known;
      const fresh = create();
      return write(() => {
        const earlier = stored(name);
        if (earlier !== undefined) return earlier;
        insert.run(columnText(name), keyring.sealAlone(aloneIdentity('secret', columnText(name)), fresh));
        return fresh;
      });
    },
  };
}
