import { type Line, line } from './say.ts';
import type { Turn } from './turn.ts';

/** Who is speaking, told truthfully. */
export function whoWeAre(turn: Turn): Line {
  const { brand, bot } = turn.pack;
  return line('identity', { brand: turn.words(brand), bot: turn.words(bot) });
}
