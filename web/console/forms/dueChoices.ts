/** A time to promise, to be chosen with one press. */
export interface DueChoice {
  name: 'hours' | 'today' | 'tomorrow' | 'day';
  /** For `hours`. */
  n?: number;
  at: Date;
}

const HOUR = 3_600_000;

/** Times that suit a promise made now: soon, by the end of this working day, tomorrow, in two working days. */
export function dueChoices(now: Date): DueChoice[] {
  const at = (days: number, hour: number) => {
    const when = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
    return when;
  };
  const choices: DueChoice[] = [1, 4].map((n) => ({ name: 'hours', n, at: new Date(now.getTime() + n * HOUR) }));
  const evening = at(0, 18);
  if (evening.getTime() - now.getTime() > HOUR) choices.push({ name: 'today', at: evening });
  choices.push({ name: 'tomorrow', at: at(1, 10) });
  let days = 2;
  while ([0, 6].includes(at(days, 10).getDay())) days += 1;
  choices.push({ name: 'day', at: at(days, 10) });
  return choices;
}

/** A moment as `<input type="datetime-local">` has it: local, to the minute. */
export function toLocalInput(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
