import { writeActModel } from './signals/writeActModel.ts';
import { writeSignalModel } from './signals/writeSignalModel.ts';
import type { TrainOptions } from './train.ts';

/** Fits the models that read what the models in `out` make of a message, and writes them there: dialogue acts and signals. */
export function trainActsAndSignals(options: TrainOptions): void {
  writeActModel(options);
  writeSignalModel(options);
}
