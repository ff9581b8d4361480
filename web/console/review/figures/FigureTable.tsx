import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useApp } from '../../app/context.ts';
import type { CaseFilter } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { CasesLink } from './CasesLink.tsx';
import './FigureTable.css';

/** A row: its cells, of which the first names it, and the cases behind it. */
export interface FigureRow {
  key: string;
  cells: readonly string[];
  open?: CaseFilter | undefined;
}

interface FigureTableProps {
  caption: string;
  heads: readonly string[];
  rows: readonly FigureRow[];
}

/** A line for a spreadsheet: nothing in it begins a formula or a new cell. */
const asLine = (cells: readonly string[]) =>
  cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ').replace(/^[=+\-@]/, "'$&")).join('\t');

/** The numbers of a chart as they are: to read one by one, to open, to copy. */
export function FigureTable({ caption, heads, rows }: FigureTableProps) {
  const { deeds } = useApp();
  const { figures } = useReviewWords();
  const copy = () =>
    navigator.clipboard.writeText([heads, ...rows.map(({ cells }) => cells)].map(asLine).join('\n')).then(
      () => deeds.tell({ kind: 'success', text: figures.copied }),
      () => undefined,
    );
  return (
    <div className="figure-table">
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name = '', ...others], open }) => (
            <tr key={key}>
              <th scope="row">
                <CasesLink open={open} name={name}>
                  {name}
                </CasesLink>
              </th>
              {others.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy()}>
        {figures.copy}
      </Button>
    </div>
  );
}
