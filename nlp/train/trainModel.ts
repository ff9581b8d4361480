import type { WordTable } from '../fewShot/wordVectors.ts';
import type { ModelParts } from '../model/modelFile.ts';
import type { ModelLanguage } from '../model/ngrams.ts';
import { balanceLabels } from './balanceLabels.ts';
import { domainsOf, leadsOf } from './domains.ts';
import { countRates } from './featureRates.ts';
import { fitHead, type Head, type HeadOptions, type HeadTargets, pickRows } from './fitHead.ts';
import { fitLogistic } from './fitLogistic.ts';
import { type Meanings, readMeanings } from './meanings.ts';
import { type PackLimits, type PlacedHead, packModel } from './packModel.ts';
import {
  categoryTargets,
  complaintTargets,
  type Example,
  emotionTargets,
  gateTargets,
  severityTargets,
} from './targets.ts';
import { selectFrequent, type Vectors, vectorise } from './vectors.ts';

/** A feature must occur this often. */
const OCCURRENCES_MIN = 3;

/** What is kept of each model: more would tell no more on dev, and take longer to load and to read with. */
const LIMITS: Readonly<Record<ModelLanguage, PackLimits>> = {
  en: { features: 90_000, weights: 1_700_000 },
  zh: { features: 130_000, weights: 1_500_000 },
};

/** How far the meaning of a complaint's words counts beside its features when it is told what it is about. By cross-validation. */
const MEANING = 0.7;

/**
 * Passes over the rows, what a row counts against the pull towards zero (English has smaller domains), and how far rare
 * categories are lifted: by cross-validation and on dev. `share`: how far a head's weights count when it is settled which
 * are kept.
 */
const FITS = {
  emotion: { epochs: 8, cost: { en: 8, zh: 8 }, balance: 0, share: 1 },
  categories: { epochs: 8, cost: { en: 6, zh: 6 }, balance: 0.5, share: 1 },
  complaint: { epochs: 10, cost: { en: 4, zh: 8 }, balance: 0, share: 1 },
  gate: { epochs: 5, cost: { en: 5, zh: 5 }, balance: 0, share: 1 },
} as const;

/** Matters have few rows, English categories apart, and no blocks: gradient descent serves them better. */
const MATTERS = {
  categories: { epochs: 8, rate: 0.3, decay: 1e-3, link: 'sigmoid', share: 1 },
  severity: { epochs: 6, rate: 0.2, decay: 1e-3, link: 'softmax', share: 1 },
} as const;

/**
 * Fits every head of one language and packs them into one model; English categories with the vectors of `words`, where there are
 * any. Complaint is not calibrated yet.
 */
export function trainModel(
  language: ModelLanguage,
  examples: readonly Example[],
  words: WordTable | undefined,
  seed: number,
  onHead: () => void,
): ModelParts {
  const domains = domainsOf(language);
  const rows = examples.map(({ hashes }) => hashes);
  const features = selectFrequent(rows, OCCURRENCES_MIN);
  const vectors = vectorise(rows, features);
  const size = { features: features.hashes.length, seed };
  const learn = (name: keyof typeof FITS, targets: HeadTargets, meanings?: Meanings): PlacedHead => {
    const options = { ...FITS[name], cost: FITS[name].cost[language], ...size, meanings };
    const head = fitHead(vectors, targets, options);
    if (name === 'emotion') moveLabels(head, vectors, targets, options);
    if (name === 'gate') sharpen(head, SHARPNESS[language]);
    onHead();
    return {
      ...head,
      share: FITS[name].share,
      domainOf: (column) => (targets.groups === 0 ? -1 : Math.floor(column / targets.outputs) - 1),
    };
  };
  const learnMatter = (name: keyof typeof MATTERS, targets: HeadTargets): PlacedHead => {
    const { link, share, ...fit } = MATTERS[name];
    const values = Float32Array.from(targets.values);
    const head = fitLogistic(vectors, { ...evened(targets), values, link }, { ...fit, ...size });
    onHead();
    return { ...head, share, domainOf: () => -1 };
  };
  const learnCategories = (targets: HeadTargets): PlacedHead => {
    if (language !== 'en') return learnMatter('categories', targets);
    const texts = examples.map(({ row }) => row.text);
    return learn(
      'categories',
      evened(targets),
      words && readMeanings(words, language, texts, features, vectors, MEANING),
    );
  };
  const heads = [
    learn('emotion', emotionTargets(examples, domains.length)),
    learn('complaint', complaintTargets(examples, domains.length)),
    learnCategories(categoryTargets(examples)),
    learnMatter('severity', severityTargets(examples)),
    learn('gate', gateTargets(examples, domains.length)),
  ];
  const domainOf = Uint8Array.from(examples, ({ domain }) => domain);
  const rates = countRates(vectors, domainOf, features.hashes.length, domains.length);
  const header = { language, domains, leads: leadsOf(language) };
  return packModel(heads, features, rates, LIMITS[language], header);
}

/** Row weights with a mean of 1. */
function evened(targets: HeadTargets): HeadTargets {
  const { weights } = targets;
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(weights.length, 1);
  return { ...targets, weights: weights.map((weight) => weight / mean) };
}

/** How far what tells domains apart is sharpened: a text is then judged mostly by the domain it is likest. By cross-validation. */
const SHARPNESS: Readonly<Record<ModelLanguage, number>> = { en: 1.25, zh: 1.5 };

function sharpen({ weights, bias }: Head, sharpness: number): void {
  for (let i = 0; i < weights.length; i += 1) (weights[i] as number) *= sharpness;
  for (let i = 0; i < bias.length; i += 1) (bias[i] as number) *= sharpness;
}

/**
 * Moves the constants of a head's groups, `service` left out, to where each label is named as often as serves it best. Each
 * half of the rows is judged by a head that learned the other half.
 */
function moveLabels(head: Head, vectors: Vectors, targets: HeadTargets, options: HeadOptions): void {
  const moved = [0, 1].map((half) => {
    const learned = Array.from(targets.rows.keys()).filter((i) => i % 2 === half);
    const asked = Array.from(targets.rows.keys()).filter((i) => i % 2 !== half);
    return balanceLabels(fitHead(vectors, pickRows(targets, learned), options), vectors, targets, asked);
  });
  for (let column = 0; column < targets.outputs * (targets.groups - 1); column += 1) {
    const shift = moved.reduce((sum, shifts) => sum + (shifts[column] ?? 0), 0) / moved.length;
    head.bias[targets.outputs + column] = (head.bias[targets.outputs + column] ?? 0) + shift;
  }
}
