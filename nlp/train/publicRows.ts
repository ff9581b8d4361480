import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CATEGORIES, type Category, EMOTIONS, type Emotion, type Severity } from '../labels.ts';
import type { Row } from './row.ts';

/** One line of a public set, as the data folder holds it. */
interface PublicLine {
  readonly uid: string;
  readonly src: string;
  readonly text: string;
  readonly complaint?: 0 | 1;
  readonly emotion?: string;
  readonly severity?: number;
  readonly category?: readonly string[];
  readonly negative_category?: readonly string[];
  readonly orig?: unknown;
}

/** Older code names of categories, as public sets were mapped to them. */
const OLDER_CODES: Readonly<Record<string, Category>> = {
  billing_price: 'billing',
  account_security: 'account',
  after_sales_repair: 'aftersales',
  delivery_logistics: 'delivery',
  product_quality: 'quality',
  service_attitude: 'staff',
  marketing_false_ads: 'advertising',
  expired: 'safety',
  ordering_system: 'network',
};

/** Reasons of the airline set, which the older codes lump together. */
const AIRLINE_REASONS: Readonly<Record<string, Category>> = {
  'Late Flight': 'waiting',
  longlines: 'waiting',
  'Cancelled Flight': 'process',
};

/** Sources whose labels are a star rating or a topic rather than a reading of each message. */
const WEAK_COMPLAINT = new Set(['online_shopping_10_cats', 'waimai_10k', 'bitext_cs_8k']);

/** Reads one part of every public set in a folder: `<task>_<language>.<part>.jsonl.gz` or `.jsonl`. */
export function readPublicRows(folder: URL, part: 'train' | 'dev'): Row[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(`.${part}.jsonl.gz`) || name.endsWith(`.${part}.jsonl`))
    .sort();
  return names.flatMap((name) => readLines(new URL(encodeURIComponent(name), folder)).map(toRow));
}

function readLines(file: URL): PublicLine[] {
  const bytes = readFileSync(file);
  const text = (file.pathname.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PublicLine);
}

function toRow(line: PublicLine): Row {
  const severity = line.complaint === 1 ? line.severity : undefined;
  return {
    uid: line.uid,
    source: line.src,
    text: line.text,
    complaint: line.complaint,
    emotion: emotionOf(line.emotion),
    categories: categoriesOf(line),
    severity: severity !== undefined && severity >= 1 && severity <= 4 ? (severity as Severity) : undefined,
    weak: line.category !== undefined || WEAK_COMPLAINT.has(line.src),
  };
}

function emotionOf(name: string | undefined): Emotion | undefined {
  if (name === 'sad') return 'disappointed';
  return EMOTIONS.find((emotion) => emotion === name);
}

function categoriesOf(line: PublicLine): Category[] | undefined {
  const names = line.negative_category ?? line.category;
  if (names === undefined) return undefined;
  const reason = typeof line.orig === 'string' ? AIRLINE_REASONS[line.orig] : undefined;
  if (reason !== undefined) return [reason];
  return names.flatMap((name) => OLDER_CODES[name] ?? CATEGORIES.find((code) => code === name) ?? []);
}
