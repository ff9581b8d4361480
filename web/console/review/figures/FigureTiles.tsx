import { fill } from '../../words/index.ts';
import type { Figures, FigureValue } from '../api/types.ts';
import { CasesLink } from './CasesLink.tsx';
import { Definition } from './Definition.tsx';
import { count, type FigureTongue, valueText } from './figureWords.ts';
import { useSeenIn } from './useSeenIn.ts';
import './FigureTiles.css';

interface TileProps {
  value: FigureValue;
  definition: string | undefined;
  tongue: FigureTongue;
}

/** One number: what it is, over how many, and what it was before. It is never called good or bad. */
function Tile({ value: figure, definition, tongue }: TileProps) {
  const { figures, locale } = tongue;
  const { id, value, of, before, open, currency } = figure;
  const list = useSeenIn();
  const plain: Readonly<Record<string, string>> = figures.values;
  const name = currency === undefined ? (plain[id] ?? id) : `${plain[id] ?? id} (${currency})`;
  const told = (one: number | undefined) => (one === undefined ? figures.none : valueText(figure, one, locale));
  return (
    <li className="tile">
      <h3>
        {name}
        <Definition name={name} finding={{ of: 'figure', name: id, value, words: `${name}: ${told(value)}`, list }}>
          {definition}
        </Definition>
      </h3>
      <p className="tile-value">
        <CasesLink open={open} name={name}>
          {value === undefined ? <span title={figures.noneLong}>{figures.none}</span> : told(value)}
        </CasesLink>
      </p>
      <p className="soft">
        {[
          ...(figure.kind === 'count' ? [] : [fill(figures.of, { n: count(locale, of) })]),
          before === undefined ? figures.notYet : fill(figures.before, { value: told(before.value) }),
        ].join(' · ')}
      </p>
    </li>
  );
}

interface FigureTilesProps {
  shown: Figures;
  /** Ids of the numbers. */
  group: readonly string[];
  tongue: FigureTongue;
}

/** Some numbers of the dashboard, for a list. */
export function FigureTiles({ shown, group, tongue }: FigureTilesProps) {
  return shown.values
    .filter(({ id }) => group.includes(id))
    .map((value) => (
      <Tile
        key={`${value.id} ${value.currency ?? ''}`}
        value={value}
        definition={shown.definitions[value.id]}
        tongue={tongue}
      />
    ));
}
