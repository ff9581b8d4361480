import { useNow, useWords } from '../../app/context.ts';
import { moment } from '../../words/time.ts';

/** Says an instant as the reader would: today, yesterday, a day; with the time. */
export function useMoment(): (at: string) => string {
  const { words, locale } = useWords();
  const now = useNow(60_000);
  return (at) => moment(at, new Date(now), locale, words);
}
