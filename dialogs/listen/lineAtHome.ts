/** What comes into a home by a line. */
const LINE = '(?:internet|wi-?fi|broadband|landline|phone line|router|hub|fibre|connection|signal|tv box|line)s?';

/** Whose home or office. */
const HOME =
  "((?:at|from|in) (?:(?:my|our) (?:mum|mom|dad|nan|gran|mother|father|son|daughter|parents|sister|brother)['’]?s in \\p{L}+|home|work|(?:my|our|his|her|the|their|my (?:mum|mom|dad|nan|gran|mother|father|son|daughter|parents|sister|brother)['’]?s['’]?) (?:flat|house|home|apartment|place|office|condo|bungalow|cottage|studio|shop|farm)))";

const BEHIND = new RegExp(`\\b${LINE}\\b[^.!?\\n]{0,60}\\b${HOME}\\b`, 'iu');
const BEFORE = new RegExp(`\\b${HOME}\\b[^.!?\\n]{0,40}\\b${LINE}\\b`, 'iu');

/** Where a line fails, told in passing: "the internet at my mum's flat is dead". */
export function lineAtHome(text: string): string | undefined {
  const told = text.slice(0, 400);
  return BEHIND.exec(told)?.[1] ?? BEFORE.exec(told)?.[1];
}
