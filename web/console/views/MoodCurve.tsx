import type { Brief, Emotion } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { Heat } from '../parts/Heat.tsx';
import { fill, labelOf } from '../words/index.ts';
import './MoodCurve.css';

const WIDTH = 300;
const HEIGHT = 72;
const PAD = 10;
const MIDDLE = HEIGHT * 0.7;

/** How far up (upset) or down (content) a mood stands. */
function heightOf({ label, intensity }: { label: Emotion; intensity: number }): number {
  if (label === 'neutral') return 0;
  return label === 'satisfied' ? -intensity / 3 : intensity / 3;
}

/**
 * The customer's mood over their messages: up is upset, below the line content. Read out as a sentence. A press on a point leads
 * to its message, which has other ways to it as well.
 */
export function MoodCurve({ moods, onPick }: { moods: Brief['moods']; onPick?: (seq: number) => void }) {
  const { words } = useWords();
  const last = moods.at(-1);
  if (last === undefined) return <p className="soft">{words.brief.moodNone}</p>;
  const step = moods.length < 2 ? 0 : (WIDTH - 2 * PAD) / (moods.length - 1);
  const points = moods.map((mood, index) => {
    const high = heightOf(mood);
    const room = high >= 0 ? MIDDLE - PAD : HEIGHT - MIDDLE - 4;
    return { ...mood, x: moods.length < 2 ? WIDTH / 2 : PAD + index * step, y: MIDDLE - high * room };
  });
  const say = (mood: { label: Emotion; intensity: number }) =>
    fill(words.brief.moodAt, { emotion: labelOf(words.labels.emotion, mood.label), n: Math.round(mood.intensity) });
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const [first] = points;
  const end = points.at(-1);
  return (
    <figure className="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={moods.map(say).join(', ')}>
        <line className="curve-middle" x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
        <polygon className="curve-ground" points={`${first?.x},${MIDDLE} ${line} ${end?.x},${MIDDLE}`} />
        <polyline className="curve-line" points={line} />
        {points.map(({ x, y, seq, ...mood }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; the keys go through the messages
          <g
            key={seq}
            className="curve-point"
            data-label={mood.label}
            data-pick={onPick !== undefined}
            onClick={() => onPick?.(seq)}
          >
            <title>{say(mood)}</title>
            {/* A square is anger, so that the shape tells as well as the height. */}
            {mood.label === 'angry' ? (
              <rect x={x - 4} y={y - 4} width={8} height={8} />
            ) : (
              <circle cx={x} cy={y} r={4} />
            )}
          </g>
        ))}
      </svg>
      <figcaption>
        <Heat label={last.label} intensity={last.intensity} />
      </figcaption>
    </figure>
  );
}
