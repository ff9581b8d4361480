/** Of a domain: how much the text looks like it, how likely it makes a complaint, and the share of complaints among its rows. */
export interface DomainView {
  readonly share: number;
  /** Absent where no row of the domain tells. */
  readonly probability: number | undefined;
  readonly complaints: number;
}

interface Voice {
  readonly share: number;
  readonly probability: number;
}

/** A domain with fewer complaints than this, such as requests to a bank, finds one in hardly any text, whatever it says. */
const RARE = 0.05;

/**
 * Such a domain is heard only when the text is this surely its own: less surely where it holds no complaint at all, for
 * those of a domain that has some were not all marked.
 */
const RECOGNISED = { none: 0.25, few: 0.9 } as const;

/** Messages to this bot have few rows to learn from: the other domains that know complaints judge them too, this far. */
const LENT = 0.35;

/** Added to the share of those others, so that one that the text is a trace more like does not speak for all. */
const EVEN = 0.02;

/** Shares are above 0, but may be so small that a division by them is none. */
const LEAST = 1e-9;

/** Where no domain judges. */
const NOBODY = 0.5;

/**
 * Of a text that looks like a kind of writing without complaints, those kinds judge that have some, in the measure it is
 * like them; messages to this bot, which most texts here are, count so many times.
 */
const LIKELIER = 6;

/**
 * Probability of a complaint by what each domain makes of the text. The last one is messages to this bot.
 */
export function mixComplaint(views: readonly DomainView[]): number {
  const last = views.length - 1;
  const voices: Voice[] = [];
  const others: Voice[] = [];
  let untold = 0;
  let told = 0;
  views.forEach(({ share, probability, complaints }, i) => {
    if (probability === undefined) untold += share;
    else if (i === last) told += LIKELIER * share;
    else if (complaints >= RARE) {
      told += share;
      others.push({ share: share + EVEN, probability });
    }
  });
  const lift = untold / Math.max(told, LEAST);
  views.forEach(({ share, probability, complaints }, i) => {
    if (probability === undefined) return;
    if (i === last) {
      const lent = mean(others) ?? probability;
      voices.push({ share: share * (1 + LIKELIER * lift), probability: (1 - LENT) * probability + LENT * lent });
    } else if (complaints >= RARE) voices.push({ share: share * (1 + lift), probability });
    else if (share >= (complaints === 0 ? RECOGNISED.none : RECOGNISED.few)) voices.push({ share, probability });
  });
  return mean(voices) ?? NOBODY;
}

function mean(voices: readonly Voice[]): number | undefined {
  let sum = 0;
  let weight = 0;
  for (const { share, probability } of voices) {
    sum += share * probability;
    weight += share;
  }
  return weight === 0 ? undefined : sum / weight;
}
