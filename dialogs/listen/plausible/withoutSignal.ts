import type { Signal, Understanding } from '../../../nlp/index.ts';

/** Without a signal, and no graver than it is without. */
export function withoutSignal(
  understanding: Understanding,
  signal: Signal,
  severity: Understanding['severity'],
): Understanding {
  return {
    ...understanding,
    signals: understanding.signals.filter((one) => one !== signal),
    severity: Math.min(understanding.severity, severity) as Understanding['severity'],
  };
}
