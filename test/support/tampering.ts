import type { DatabaseSync } from 'node:sqlite';
import { createAuditSeal, HOUSE, NO_HEAD } from '../../storage/audit/auditSeal.ts';
import type { AuditHouse } from './auditHouse.ts';
import { testSeal } from './auditRecords.ts';

/** Where a tampering must be found. */
export interface Place {
  chain: string;
  seq: number;
}

/** A random whole number below `n`. */
export type Random = (n: number) => number;

interface Line {
  seq: number;
  mac: string;
  line: string;
}

/** One chain in the file, and what can be done to it by somebody who may write the file and has no key. */
class Victim {
  readonly chain: string;
  readonly #database: DatabaseSync;
  /** Undefined: the house. */
  readonly #rid: number | undefined;

  constructor(database: DatabaseSync, key: string | undefined) {
    this.#database = database;
    this.#rid =
      key === undefined
        ? undefined
        : Number(database.prepare('SELECT rid FROM conversations WHERE key = ?').get(key)?.rid);
    this.chain = key === undefined ? HOUSE : testSeal().chainName(key);
  }

  get #where(): string {
    return this.#rid === undefined ? '' : `conversation = ${this.#rid} AND `;
  }

  get #table(): string {
    return this.#rid === undefined ? 'house_audit' : 'audit';
  }

  get lines(): Line[] {
    const where = this.#rid === undefined ? '' : `WHERE conversation = ${this.#rid}`;
    return this.#database.prepare(`SELECT seq, mac, line FROM ${this.#table} ${where} ORDER BY seq`).all() as never;
  }

  set(seq: number, { mac, line, seq: at }: Line): void {
    this.#database
      .prepare(`UPDATE ${this.#table} SET seq = ?, mac = ?, line = ? WHERE ${this.#where} seq = ?`)
      .run(at, mac, line, seq);
  }

  add({ seq, mac, line }: Line): void {
    const columns = this.#rid === undefined ? '' : `${this.#rid}, `;
    this.#database.prepare(`INSERT INTO ${this.#table} VALUES (${columns}?, ?, ?)`).run(seq, mac, line);
  }

  removeFrom(seq: number, to = Number.MAX_SAFE_INTEGER): void {
    this.#database.prepare(`DELETE FROM ${this.#table} WHERE ${this.#where} seq >= ? AND seq <= ?`).run(seq, to);
  }

  setHead(head: string): void {
    const sql =
      this.#rid === undefined
        ? 'UPDATE house_audit_head SET head = ?'
        : `UPDATE conversations SET audit_head = ? WHERE rid = ${this.#rid}`;
    this.#database.prepare(sql).run(head);
  }

  removeConversation(): void {
    this.#database.prepare('DELETE FROM conversations WHERE rid = ?').run(this.#rid ?? -1);
  }

  /** Sets the head to that of the last line left. */
  fitHead(): void {
    const last = this.lines.at(-1) ?? NO_HEAD;
    this.setHead(`${last.seq} ${last.mac}`);
  }
}

/** Flips one bit of one letter. */
function flipped(text: string, random: Random): string {
  const at = random(text.length);
  const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << random(7)));
  return text.slice(0, at) + letter + text.slice(at + 1);
}

type Tamper = (house: AuditHouse, random: Random) => Place;

function pick(house: AuditHouse, random: Random, only?: 'conversation'): Victim {
  const index = random(house.keys.length + (only ? 0 : 1));
  return new Victim(house.database, house.keys[index]);
}

function someLine(victim: Victim, random: Random, least = 1): Line {
  const lines = victim.lines;
  const line = lines[least - 1 + random(lines.length - least + 1)];
  if (!line) throw new Error('the chain is too short for this');
  return line;
}

/** Every way to tamper, by name. Each returns where it must be found. */
export const TAMPERINGS: Readonly<Record<string, Tamper>> = {
  'a bit of a text': (house, random) => {
    const victim = pick(house, random);
    const line = someLine(victim, random);
    victim.set(line.seq, { ...line, line: flipped(line.line, random) });
    return { chain: victim.chain, seq: line.seq };
  },
  'a bit of a MAC': (house, random) => {
    const victim = pick(house, random);
    const line = someLine(victim, random);
    victim.set(line.seq, { ...line, mac: flipped(line.mac, random) });
    return { chain: victim.chain, seq: line.seq };
  },
  'a number': (house, random) => {
    const victim = pick(house, random);
    const line = someLine(victim, random);
    victim.set(line.seq, { ...line, seq: 1_000 + random(1_000) });
    return { chain: victim.chain, seq: line.seq };
  },
  'a bit of a head': (house, random) => {
    const victim = pick(house, random);
    const last = victim.lines.at(-1) ?? NO_HEAD;
    // Not the number: a head further on is a chain that was cut, and counted from its last line.
    victim.setHead(`${last.seq} ${flipped(last.mac, random)}`);
    return { chain: victim.chain, seq: last.seq };
  },
  'a line taken out': (house, random) => {
    const victim = pick(house, random);
    const { seq } = someLine(victim, random);
    victim.removeFrom(seq, seq);
    return { chain: victim.chain, seq };
  },
  'a line taken out and the rest moved up': (house, random) => {
    const victim = pick(house, random);
    const { seq } = someLine(victim, random);
    victim.removeFrom(seq, seq);
    for (const line of victim.lines) if (line.seq > seq) victim.set(line.seq, { ...line, seq: line.seq - 1 });
    victim.fitHead();
    return { chain: victim.chain, seq };
  },
  'two lines swapped': (house, random) => {
    const victim = pick(house, random);
    const [one, other] = [someLine(victim, random), someLine(victim, random)].sort((a, b) => a.seq - b.seq);
    const next = victim.lines.find(({ seq }) => seq !== one?.seq);
    const [first, second] = one && other && one.seq !== other.seq ? [one, other] : [one, next];
    if (!first || !second) throw new Error('the chain is too short for this');
    victim.set(first.seq, { ...second, seq: first.seq });
    victim.set(second.seq, { ...first, seq: second.seq });
    return { chain: victim.chain, seq: Math.min(first.seq, second.seq) };
  },
  'a line of another chain': (house, random) => {
    const victim = pick(house, random, 'conversation');
    const line = someLine(victim, random);
    const other = new Victim(
      house.database,
      house.keys.find((key) => testSeal().chainName(key) !== victim.chain),
    );
    const foreign = other.lines[line.seq - 1] ?? someLine(other, random);
    victim.set(line.seq, { ...foreign, seq: line.seq });
    return { chain: victim.chain, seq: line.seq };
  },
  'a line written twice': (house, random) => {
    const victim = pick(house, random);
    const { seq, ...line } = someLine(victim, random);
    for (const later of victim.lines.reverse())
      if (later.seq > seq) victim.set(later.seq, { ...later, seq: later.seq + 1 });
    victim.add({ ...line, seq: seq + 1 });
    victim.fitHead();
    return { chain: victim.chain, seq: seq + 1 };
  },
  'the end cut off': (house, random) => {
    const victim = pick(house, random);
    const { seq } = someLine(victim, random);
    victim.removeFrom(seq);
    return { chain: victim.chain, seq };
  },
  'the end cut off and the head set back': (house, random) => {
    const victim = pick(house, random);
    const { seq } = someLine(victim, random, 2);
    victim.removeFrom(seq);
    victim.fitHead();
    return { chain: victim.chain, seq };
  },
  'the rest written anew without the key': (house, random) => {
    const victim = pick(house, random);
    const { seq } = someLine(victim, random);
    const forger = createAuditSeal('a guess of what the secret of the house is');
    let last = victim.lines[seq - 2]?.mac ?? NO_HEAD.mac;
    for (const line of victim.lines.slice(seq - 1)) {
      const text = line.line.replace('closed', 'opened');
      last = forger.mac(victim.chain, last, text);
      victim.set(line.seq, { seq: line.seq, line: text, mac: last });
    }
    victim.fitHead();
    return { chain: victim.chain, seq };
  },
  'a line of another history of the same chain, sealed with the key': (house, random) => {
    const victim = pick(house, random);
    const { seq, line } = someLine(victim, random);
    const lines = victim.lines;
    const text = line.replace('"2026-', '"2025-');
    victim.set(seq, { seq, line: text, mac: testSeal().mac(victim.chain, lines[seq - 2]?.mac ?? NO_HEAD.mac, text) });
    victim.fitHead();
    // It can only be told by what builds on it: the next line, or what was noted of it.
    return { chain: victim.chain, seq: Math.min(seq + 1, lines.length) };
  },
  'a conversation taken away': (house, random) => {
    const victim = pick(house, random, 'conversation');
    const { length } = victim.lines;
    victim.removeConversation();
    return { chain: victim.chain, seq: length };
  },
  'everything as it was earlier': (house, random) => {
    const anchor = house.anchors[random(house.anchors.length - 1)];
    const all = new Victim(house.database, undefined);
    all.removeFrom((anchor?.seq ?? 0) + 1);
    all.fitHead();
    for (const key of house.keys) {
      const victim = new Victim(house.database, key);
      // Of the notes of each turn, those of the first one or two.
      victim.removeFrom(victim.lines.length - random(2));
      victim.fitHead();
    }
    return { chain: HOUSE, seq: (anchor?.seq ?? 0) + 1 };
  },
};
