/** What it takes to have the models in memory; must be asked before anything has loaded them. */
export interface LoadCost {
  /** Processor time for reading and decoding the model files; the modules themselves were loaded before. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

const MEGABYTE = 2 ** 20;
const TIMES = 5;

/** Loads all models and says what that cost: the best of a few times, and the memory of one. */
export async function measureLoad(): Promise<LoadCost> {
  const { loadModels } = await import('../../nlp/model/classify.ts');
  const { loadWordVectors } = await import('../../nlp/fewShot/wordVectors.ts');
  const held = (): number => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const models = loadModels();
  const words = loadWordVectors();
  const megabytes = (held() - before) / MEGABYTE;
  const times = Array.from({ length: TIMES }, () => {
    const began = process.cpuUsage();
    loadModels();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  if (words.dimensions === 0 || models.en === undefined) throw new Error('no models');
  return { milliseconds: Math.min(...times), megabytes };
}
