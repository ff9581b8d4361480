import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { ApiError } from '../../api/apiError.ts';
import { useApp } from '../../app/context.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { fill } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { CalibrationView } from '../api/types.ts';
import { useLoad } from '../parts/useLoad.ts';
import { useExplain } from '../score/useExplain.ts';
import { useReviewWords } from '../useReview.ts';

/** Most cases of one calibration. */
const MOST = 50;
const USUAL = 10;

const numbersIn = (text: string) => [...new Set(text.split(/[\s,，、;；]+/u).filter((one) => one !== ''))];

interface CalibrationFormProps {
  onMade(calibration: CalibrationView): void;
  onLeave(): void;
}

/** Who judges which cases. */
export function CalibrationForm({ onMade, onLeave }: CalibrationFormProps) {
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const { score } = useReviewWords();
  const words = score.calibrations.form;
  const explain = useExplain();
  const { value } = useLoad(useCallback(() => calls.reviewers(), [calls]));
  // The same for every try, so that a lost answer makes no second one.
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [which, setWhich] = useState('chance');
  const [size, setSize] = useState(String(USUAL));
  const [numbers, setNumbers] = useState('');
  const count = Number(size);
  const isSized = Number.isInteger(count) && count >= 1 && count <= MOST;
  const given = numbersIn(numbers);
  const hasCases = which === 'chance' ? isSized : given.length > 0 && given.length <= MOST;

  async function draw(): Promise<string[]> {
    const params = new URLSearchParams({ status: 'closed', size, spread: 'category' });
    const { cases } = await calls.sample(params);
    return cases.flatMap((one) => one.number ?? []);
  }

  async function submit(): Promise<string> {
    const cases = which === 'chance' ? await draw() : given;
    if (cases.length === 0) {
      deeds.tell({ kind: 'error', text: words.tooFew });
      throw new ApiError('invalid_request', 400);
    }
    try {
      onMade(await calls.makeCalibration({ id, name: name.trim(), note: note.trim(), cases, reviewers: [...chosen] }));
      return words.done;
    } catch (error) {
      deeds.tell({ kind: 'error', text: explain(error) });
      throw error;
    }
  }

  return (
    <FormDialog
      title={words.title}
      lead={words.lead}
      submit={words.submit}
      isIncomplete={name.trim() === '' || chosen.length < 2 || !hasCases}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <Field label={words.name} hint={words.nameHint} required>
        <Input value={name} maxLength={120} onChange={(_, data) => setName(data.value)} />
      </Field>
      <fieldset className="choice-list">
        <legend>{words.reviewers}</legend>
        <p className="soft">{words.reviewersHint}</p>
        {value?.reviewers.map((one) => (
          <Checkbox
            key={one.id}
            label={one.name}
            checked={chosen.includes(one.id)}
            onChange={(_, { checked }) =>
              setChosen((before) =>
                checked === true ? [...before, one.id] : before.filter((other) => other !== one.id),
              )
            }
          />
        ))}
      </fieldset>
      <Field label={words.which}>
        <RadioGroup value={which} onChange={(_, data) => setWhich(data.value)}>
          <Radio value="chance" label={words.chance} />
          <Radio value="given" label={words.given} />
        </RadioGroup>
      </Field>
      {which === 'chance' ? (
        <Field label={words.size} hint={fill(words.sizeHint, { most: MOST })} required>
          <Input type="number" min={1} max={MOST} value={size} onChange={(_, data) => setSize(data.value)} />
        </Field>
      ) : (
        <Field label={words.numbers} hint={words.numbersHint} required>
          <Textarea value={numbers} maxLength={5000} onChange={(_, data) => setNumbers(data.value)} />
        </Field>
      )}
      <Field label={words.note}>
        <Textarea value={note} maxLength={2000} onChange={(_, data) => setNote(data.value)} />
      </Field>
    </FormDialog>
  );
}
