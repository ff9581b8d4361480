import { Button, Field, Input, Select } from '@fluentui/react-components';
import { ArrowShuffle20Regular } from '@fluentui/react-icons/svg/arrow-shuffle';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { fill } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';
import { STRATA } from './filters.ts';
import { MOST_SAMPLE, MOST_SEED, type SampleWish } from './search.ts';

interface SampleDialogProps {
  before: SampleWish | undefined;
  onDraw(sample: SampleWish): void;
  onLeave(): void;
}

/** A seed that nobody chose. */
export const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

/** How many cases to draw, and how. */
export function SampleDialog({ before, onDraw, onLeave }: SampleDialogProps) {
  const { find } = useReviewWords();
  const { sample } = find;
  const [size, setSize] = useState(String(before?.size ?? 20));
  const [seed, setSeed] = useState(String(before?.seed ?? newSeed()));
  const [spread, setSpread] = useState<string>(before?.spread ?? 'category');
  const isWhole = (text: string, least: number, most: number) =>
    /^\d{1,10}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
  const isRight = isWhole(size, 1, MOST_SAMPLE) && isWhole(seed, 0, MOST_SEED);
  const fault = (isFine: boolean) => (isFine ? {} : { validationState: 'error' as const });

  return (
    <FormDialog
      title={sample.title}
      lead={sample.lead}
      submit={sample.submit}
      isIncomplete={!isRight}
      onLeave={onLeave}
      onSubmit={async () => {
        const by = STRATA.find((known) => known === spread);
        onDraw({ size: Number(size), seed: Number(seed), ...(by === undefined ? {} : { spread: by }) });
        return undefined;
      }}
    >
      <Field
        label={sample.size}
        hint={fill(sample.sizeHint, { most: MOST_SAMPLE })}
        required
        {...fault(isWhole(size, 1, MOST_SAMPLE))}
      >
        <Input type="number" min={1} max={MOST_SAMPLE} value={size} onChange={(_, { value }) => setSize(value)} />
      </Field>
      <Field label={sample.spread}>
        <Select value={spread} onChange={(_, { value }) => setSpread(value)}>
          <option value="">{sample.spreadNone}</option>
          {STRATA.map((name) => (
            <option key={name} value={name}>
              {find.filters[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={sample.seed} hint={sample.seedHint} required {...fault(isWhole(seed, 0, MOST_SEED))}>
        <Input
          inputMode="numeric"
          value={seed}
          onChange={(_, { value }) => setSeed(value)}
          contentAfter={
            <Button
              appearance="transparent"
              size="small"
              icon={<ArrowShuffle20Regular />}
              aria-label={sample.newSeed}
              title={sample.newSeed}
              onClick={() => setSeed(String(newSeed()))}
            />
          }
        />
      </Field>
    </FormDialog>
  );
}
