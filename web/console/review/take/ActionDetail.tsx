import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fill, labelOf } from '../../words/index.ts';
import type { Action, Actions } from '../api/types.ts';
import { useMoment } from '../parts/useMoment.ts';
import { addressOfReview } from '../place.ts';
import { useReviewWords } from '../useReview.ts';
import { ActionForm } from './ActionForm.tsx';
import { addressQueryOf } from './listQuery.ts';
import { MeasureForm } from './MeasureForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import { useMeasured } from './useMeasured.ts';

interface ActionDetailProps {
  action: Action;
  board: Actions;
  onChanged(): void;
}

type Open = 'edit' | 'measure' | Action['state'];

/** One action: what was seen, what is done about it, whether it worked, and its history. */
export function ActionDetail({ action, board, onChanged }: ActionDetailProps) {
  const { take } = useReviewWords();
  const words = take.actions;
  const [open, setOpen] = useState<Open>();
  const leave = () => setOpen(undefined);
  const { cause, plan, owner, due, state, finding, check, isOverdue, isCheckDue, moves } = action;
  return (
    <>
      <p>
        <a href={addressOfReview({ page: 'actions', query: '' })}>{words.back}</a>
      </p>
      <p className="take-row-head">
        <b>{words.state[state]}</b>
        <span>{fill(words.due, { day: due })}</span>
        {isOverdue && <span className="take-warn">{words.overdue}</span>}
        {isCheckDue && <span className="take-warn">{words.checkDue}</span>}
      </p>
      <div className="take-tools">
        {moves.map((to) => (
          <Button key={to} onClick={() => setOpen(to)}>
            {state === 'dropped' || to !== 'open' ? words.move[to] : words.state[to]}
          </Button>
        ))}
        <Button onClick={() => setOpen('measure')}>{words.measure}</Button>
        <Button onClick={() => setOpen('edit')}>{words.edit}</Button>
      </div>
      <dl className="take-parts">
        <dt>{words.finding}</dt>
        <dd>
          {words.of[finding.of]}: {finding.words} <FindingLinks finding={finding} />
        </dd>
        <dt>{words.cause}</dt>
        <dd>{cause === '' ? '–' : cause}</dd>
        <dt>{words.plan}</dt>
        <dd>{plan === '' ? '–' : plan}</dd>
        <dt>{words.owner}</dt>
        <dd>{owner.name}</dd>
      </dl>
      <h2 className="take-title">{words.effect}</h2>
      <Effect check={check} />
      <h2 className="take-title">{words.history}</h2>
      <History history={action.history} />
      {open === 'edit' && <ActionForm board={board} action={action} onSaved={onChanged} onLeave={leave} />}
      {open === 'measure' && <MeasureForm action={action} today={board.today} onSaved={onChanged} onLeave={leave} />}
      {open !== undefined && open !== 'edit' && open !== 'measure' && (
        <MoveForm action={action} to={open} onSaved={onChanged} onLeave={leave} />
      )}
    </>
  );
}

function FindingLinks({ finding }: Pick<Action, 'finding'>) {
  const { take } = useReviewWords();
  return (
    <>
      {finding.query !== undefined && (
        <a href={addressOfReview({ page: 'find', query: addressQueryOf(finding.query) })}>{take.actions.list}</a>
      )}{' '}
      {finding.cases.map((number) => (
        <span key={number}>
          <a href={addressOfReview({ page: 'case', id: number, query: '' })}>{number}</a>{' '}
        </span>
      ))}
    </>
  );
}

function Effect({ check }: Pick<Action, 'check'>) {
  const { take } = useReviewWords();
  const words = take.actions;
  const measured = useMeasured();
  const told = (one: typeof check.before) =>
    one === undefined
      ? words.unmeasured
      : `${measured.value(check.figure, one)} (${fill(words.period, { from: one.from, to: one.to, n: one.n })})`;
  return (
    <dl className="take-parts">
      <dt>{measured.name(check.figure)}</dt>
      <dd>{fill(words.checkOn, { day: check.due })}</dd>
      <dt>{words.before}</dt>
      <dd>{told(check.before)}</dd>
      <dt>{words.after}</dt>
      <dd>
        {told(check.after)} {check.words}
      </dd>
    </dl>
  );
}

function History({ history }: Pick<Action, 'history'>) {
  const { take } = useReviewWords();
  const words = take.actions;
  const moment = useMoment();
  return (
    <ul className="take-history">
      {history.toReversed().map(({ at, by, what, state, fields = [], words: said }) => (
        <li key={`${at} ${what} ${state}`}>
          <span className="soft">{fill(words.by, { name: by.name, time: moment(at) })}</span>{' '}
          {fill(words.what[what], {
            state: state === undefined ? '' : words.state[state],
            fields: fields.map((field) => labelOf(words.field, field)).join(', '),
          })}
          {said !== undefined && <p>{said}</p>}
        </li>
      ))}
    </ul>
  );
}
