import { useMemo } from 'react';
import { useWords } from '../../app/context.ts';
import { useReading } from './reading.ts';
import type { ReasonTongue } from './reasonWords.ts';

/** What the reasons of the case that is read are told with. */
export function useReasonTongue(): ReasonTongue {
  const { words, locale } = useWords();
  const { view } = useReading();
  const { people, brief } = view;
  return useMemo(
    () => ({
      locale,
      labels: words.labels,
      names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
      remedies: Object.fromEntries((brief?.remedies ?? []).map(({ id, text }) => [id, text])),
    }),
    [words, locale, people, brief],
  );
}
