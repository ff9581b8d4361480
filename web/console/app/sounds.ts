import type { AlertKind } from '../state/alerts.ts';

/** Two short tones each, Hz: rising for what waits, one note for a message, falling for what was decided. */
const TONES: Readonly<Record<AlertKind, readonly number[]>> = {
  waiting: [523, 784],
  message: [659],
  yours: [523, 659, 784],
  approval: [440, 587],
  decided: [784, 587],
};
const TONE_S = 0.14;
/** Not more often than this, ms, whatever comes in. */
const REST_MS = 1_500;

let audio: AudioContext | undefined;
let last = 0;

/** Plays the sound of an alert, softly. Silent where the browser allows no sound yet. */
export function playSound(kind: AlertKind): void {
  if (Date.now() - last < REST_MS) return;
  last = Date.now();
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  if (audio.state === 'suspended') audio.resume().catch(() => undefined);
  for (const [index, frequency] of TONES[kind].entries()) {
    const begin = currentTime + index * TONE_S;
    const tone = new OscillatorNode(audio, { type: 'sine', frequency });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(0.08, begin + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + TONE_S);
    tone.connect(volume).connect(destination);
    tone.start(begin);
    tone.stop(begin + TONE_S);
  }
}
