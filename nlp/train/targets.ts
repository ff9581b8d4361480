import { CATEGORIES, EMOTIONS } from '../labels.ts';
import { HEADS } from '../model/columns.ts';
import type { HeadTargets } from './fitHead.ts';
import type { Row } from './row.ts';

/** A row prepared for fitting. */
export interface Example {
  readonly row: Row;
  readonly domain: number;
  readonly hashes: Uint32Array;
}

/** How far the size of a domain counts: 1 in full, 0 not at all. Telling domains apart, small ones count nearly alike. */
const GATE_POWER = 0.2;
const MATTER_POWER = 0.6;

/** The size of domain whose rows count 1. */
const USUAL_SIZE = 5000;

/** How much more a row counts that was written or read for this bot. */
const OWN_LIFT = 2;

/** How far rare labels are lifted within their source: 1 to equal shares, 0 not at all. */
const CLASS_LIFT = 0.7;

/** What a row counts whose label was not made for this purpose, beside one that was read for it. */
const WEAK_MATTER = 0.05;
const WEAK_SEVERITY = 0.3;

const WRITTEN = ['written', 'replies', 'hard', 'phrases', 'short', 'everyday'];

/** Marks public messages that were read for this bot; each is in its own set besides. */
function isRead({ source }: Row): boolean {
  return source.startsWith('read_');
}

/** Marks rows that are no source of their own: hand-read and written ones. */
function isOwn(row: Row): boolean {
  return isRead(row) || WRITTEN.includes(row.source);
}

type Pick = (example: Example) => { values: number[]; label: string; share?: number } | undefined;

/** Which of six feelings. */
export function emotionTargets(examples: readonly Example[], domains: number): HeadTargets {
  return makeTargets(
    examples,
    HEADS.emotion,
    domains,
    ({ row: { emotion } }) => emotion && { values: EMOTIONS.map((one) => Number(one === emotion)), label: emotion },
  );
}

/** Whether it is a complaint. */
export function complaintTargets(examples: readonly Example[], domains: number): HeadTargets {
  return makeTargets(examples, HEADS.complaint, domains, ({ row: { complaint } }) =>
    complaint === undefined ? undefined : { values: [complaint], label: String(complaint) },
  );
}

/** Which domain; that a message was read once more says nothing new of it. */
export function gateTargets(examples: readonly Example[], domains: number): HeadTargets {
  const pick: Pick = ({ row, domain }) =>
    isRead(row) ? undefined : { values: Array.from({ length: domains }, (_, i) => Number(i === domain)), label: '' };
  return makeTargets(examples, domains, 0, pick, GATE_POWER);
}

/** Which categories a complaint is about. */
export function categoryTargets(examples: readonly Example[]): HeadTargets {
  return makeTargets(
    examples,
    HEADS.categories,
    0,
    ({ row }) => {
      const { categories } = row;
      if (categories === undefined || categories.length === 0) return undefined;
      const values = CATEGORIES.map((code) => Number(categories.includes(code)));
      return { values, label: '', share: isOwn(row) ? 1 : WEAK_MATTER };
    },
    MATTER_POWER,
  );
}

/** How grave a complaint is, 1 to 4. */
export function severityTargets(examples: readonly Example[]): HeadTargets {
  return makeTargets(
    examples,
    HEADS.severity,
    0,
    ({ row }) => {
      const { severity } = row;
      if (severity === undefined || severity === 0) return undefined;
      const values = [1, 2, 3, 4].map((level) => Number(level === severity));
      return { values, label: String(severity), share: isOwn(row) ? 1 : WEAK_SEVERITY };
    },
    MATTER_POWER,
  );
}

/** Rows that have the label, weighted so that neither big sources nor frequent labels drown the others. */
function makeTargets(
  examples: readonly Example[],
  outputs: number,
  groups: number,
  pick: Pick,
  power = 1,
): HeadTargets {
  const used = examples.flatMap((example, row) => {
    const picked = pick(example);
    return picked === undefined ? [] : [{ row, example, share: 1, ...picked }];
  });
  const sizes = new Map<string, number>();
  const labels = new Map<number, Set<string>>();
  const count = (key: string): void => void sizes.set(key, (sizes.get(key) ?? 0) + 1);
  for (const { example, label } of used) {
    count(`${example.domain}`);
    count(`${example.domain} ${label}`);
    labels.set(example.domain, (labels.get(example.domain) ?? new Set()).add(label));
  }
  const weights = Float32Array.from(used, ({ example, label, share }) => {
    const size = sizes.get(`${example.domain}`) ?? 1;
    const part = ((sizes.get(`${example.domain} ${label}`) ?? 1) / size) * (labels.get(example.domain)?.size ?? 1);
    return share * (isOwn(example.row) ? OWN_LIFT : 1) * (size / USUAL_SIZE) ** (power - 1) * part ** -CLASS_LIFT;
  });
  return {
    outputs,
    groups,
    rows: Uint32Array.from(used, ({ row }) => row),
    groupOf: Uint8Array.from(used, ({ example }) => example.domain),
    values: Uint8Array.from(used.flatMap(({ values }) => values)),
    weights,
  };
}
