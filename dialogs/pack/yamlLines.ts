import { type Document, isMap, isNode, isScalar, type LineCounter } from 'yaml';

/** Steps from the top of a pack to a setting: keys and list positions. */
export type Path = readonly PropertyKey[];

/** A path in words, e.g. `categories.delivery.facts[1]`; empty for the file as a whole. */
export function sayPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** Line of a setting, or of the closest thing around it that is there; from 1. */
export function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const node = isNode(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
