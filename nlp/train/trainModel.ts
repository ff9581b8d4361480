import type { Columns } from '../model/columns.ts';
import type { ModelParts } from '../model/modelFile.ts';
import type { ModelLanguage } from '../model/ngrams.ts';
import { compress } from './compress.ts';
import { domainsOf } from './domains.ts';
import { type FitOptions, fitLogistic, type Head, type Targets } from './fitLogistic.ts';
import {
  categoryTargets,
  complaintTargets,
  type Example,
  emotionTargets,
  gateTargets,
  severityTargets,
} from './targets.ts';
import { selectFrequent, vectorise } from './vectors.ts';

/** A feature must occur this often. */
const OCCURRENCES_MIN = 3;

/** Weights kept of each model, one byte each and one for its column. */
const WEIGHTS_MAX = 1_500_000;

type Fit = Omit<FitOptions, 'features' | 'seed'>;
type HeadName = Exclude<keyof Columns, 'total'>;

/** Chosen on dev, task by task; the same for both languages. */
const FITS: Readonly<Record<HeadName, Fit>> = {
  emotion: { epochs: 6, rate: 0.3, decay: 1e-3 },
  complaint: { epochs: 6, rate: 0.3, decay: 3e-4 },
  categories: { epochs: 8, rate: 0.3, decay: 1e-3 },
  severity: { epochs: 6, rate: 0.2, decay: 1e-3 },
  gate: { epochs: 3, rate: 0.3, decay: 1e-3 },
};

/** Fits every head of one language and packs them into one model. Complaint is not calibrated yet. */
export function trainModel(
  language: ModelLanguage,
  examples: readonly Example[],
  seed: number,
  onHead: (name: HeadName) => void,
): ModelParts {
  const domains = domainsOf(language);
  const rows = examples.map(({ hashes }) => hashes);
  const features = selectFrequent(rows, OCCURRENCES_MIN);
  const vectors = vectorise(rows, features);
  const fitHead = (name: HeadName, targets: Targets): Head => {
    const head = fitLogistic(vectors, targets, { ...FITS[name], features: features.hashes.length, seed });
    onHead(name);
    return head;
  };
  const heads = [
    fitHead('emotion', emotionTargets(examples, domains.length)),
    fitHead('complaint', complaintTargets(examples, domains.length)),
    fitHead('categories', categoryTargets(examples)),
    fitHead('severity', severityTargets(examples)),
    fitHead('gate', gateTargets(examples, domains.length)),
  ];
  const counts = new Uint32Array(features.hashes.length);
  for (const id of vectors.ids) counts[id] = (counts[id] ?? 0) + 1;
  return compress(heads, features, counts, WEIGHTS_MAX, { language, domains, calibration: { slope: 1, shift: 0 } });
}
