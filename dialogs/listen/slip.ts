import type { Heard } from '../turn.ts';

/** A slip and what was meant, in one breath: "A123，啊不是A128", "信義店，不對，松山店". Without a word of surprise "A，不是B" means A. */
const SLIP =
  /([A-Za-z0-9-]{2,20}|\p{Script=Han}{2,8})[，,、 ]{0,2}(?:(?:啊|哦|喔|噢|呃|额|額|欸|诶|唉|哎|呀)[，,、 ]{0,2}(?:不是|唔係|不[对對]|唔啱)|不[对對]|唔啱|(?:[说說讲講打写寫记記][错錯]|搞[错錯])[了咗]?)[，,、 ]{0,2}(?:[应應][该該])?[是係]?[，,、 ]{0,1}([A-Za-z0-9-]{2,20}|\p{Script=Han}{2,8})(?![\p{L}\d])/u;

/** Values of one form: two codes, or two words that begin or end alike (信義店, 松山店). */
function isAlike(one: string, other: string): boolean {
  if (/^[A-Za-z0-9-]+$/u.test(one)) return /^[A-Za-z0-9-]+$/u.test(other) && /\d/u.test(one) === /\d/u.test(other);
  return one !== other && !/\w/u.test(other) && one.slice(-1) === other.slice(-1);
}

/** A message without a value that is taken back in it at once. */
export function withoutSlip(heard: Heard): Heard {
  const found = SLIP.exec(heard.text);
  const [all, slip = '', meant = ''] = found ?? [];
  if (found === null || all === undefined || !isAlike(slip, meant)) return heard;
  // "不是A，打错了，是B" denies the first outright.
  if (/(?:不是|唔係)\s?$/u.test(heard.text.slice(0, found.index))) return heard;
  const text = heard.text.replace(all, meant);
  const entities = heard.understanding.entities.flatMap((entity) => {
    const isSlip = entity.text.includes(slip) || slip.includes(entity.text);
    const words = isSlip && /\d/u.test(slip) ? entity.text.replace(slip, meant) : entity.text;
    const start = text.indexOf(words);
    if (start < 0) return [];
    return [
      { ...entity, text: words, value: words === entity.text ? entity.value : words, start, end: start + words.length },
    ];
  });
  return { ...heard, text, understanding: { ...heard.understanding, entities } };
}
