/** A piece of a message that is all alike: the tags that its words made, and the address when it is part of a link. */
export interface Segment {
  start: number;
  text: string;
  tags: readonly string[];
  link?: string;
}

interface Marked {
  tag: string;
  start: number;
  end: number;
}

/** Web addresses as people write them. Only http and https are ever made into links. */
const LINK = /https?:\/\/[^\s<>"'`，。；、！？）】》」』\u200b-\u200f\u202a-\u202e\u2066-\u2069]{1,2000}/gi;
const MOST_LINKS = 50;

/**
 * Cuts a text where its evidence begins and ends. The pieces together are the text, sign by sign; ranges that lie outside
 * are cut to it, and those that are nonsense are left out.
 */
export function segments(text: string, evidence: readonly Marked[]): Segment[] {
  const links = findLinks(text);
  const marks = evidence
    .map(({ tag, start, end }) => ({ tag, start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end);
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  // An address stays whole: cutting it would show pieces as if they were addresses of their own.
  for (const { start, end } of links) {
    for (const cut of [...cuts]) if (cut > start && cut < end) cuts.delete(cut);
    cuts.add(start).add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const tags = marks.filter((mark) => mark.start < end && mark.end > start).map(({ tag }) => tag);
    const link = links.find((candidate) => candidate.start === start && candidate.end === end);
    const piece = { start, text: text.slice(start, end), tags: [...new Set(tags)] };
    return link === undefined ? piece : { ...piece, link: link.href };
  });
}

function findLinks(text: string): { start: number; end: number; href: string }[] {
  const found: { start: number; end: number; href: string }[] = [];
  for (const match of text.matchAll(LINK)) {
    if (found.length === MOST_LINKS) break;
    const words = match[0].replace(/[.,;:!?)\]}]+$/, '');
    if (!URL.canParse(words)) continue;
    const { protocol, href, username, password } = new URL(words);
    const isPlain = (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
    if (isPlain) found.push({ start: match.index, end: match.index + words.length, href });
  }
  return found;
}
