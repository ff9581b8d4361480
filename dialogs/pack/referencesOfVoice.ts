import type { ReplyKey } from '../replies/index.ts';
import { catalogs } from '../replies/render.ts';
import type { Misfit } from './references.ts';
import { marksOf } from './referencesOfRemedy.ts';
import type { Voice } from './voice.ts';

/** The marks of a reply: all that any of the product's own wordings fills in. */
function marksOfReply(key: ReplyKey): Set<string> {
  const texts = Object.values(catalogs).flatMap((catalog) => catalog[key].map(String));
  return new Set(texts.flatMap(marksOf));
}

const isKey = (key: string): key is ReplyKey => Object.hasOwn(catalogs.en, key);

function checkWording(path: Misfit['path'], text: string, marks: ReadonlySet<string>): Misfit[] {
  const used = new Set(marksOf(text));
  const named = [...marks].map((mark) => `{${mark}}`).join(', ') || 'none';
  return [
    ...[...used]
      .filter((mark) => !marks.has(mark))
      .map((mark) => ({ path, message: `{${mark}} is not a mark of this reply; it has ${named}` })),
    ...[...marks]
      .filter((mark) => !used.has(mark))
      .map((mark) => ({ path, message: `{${mark}} is left out; customers need it` })),
  ];
}

/** Whether the brand's own wordings are of replies that exist, and fill in what those fill in. */
export function checkVoice(voice: Voice | undefined): Misfit[] {
  return Object.entries(voice?.replies ?? {}).flatMap(([key, wordings]) => {
    const path = ['voice', 'replies', key];
    if (!isKey(key)) return [{ path, message: `there is no reply called "${key}"` }];
    const marks = marksOfReply(key);
    return Object.entries(wordings).flatMap(([locale, texts]) =>
      (texts ?? []).flatMap((text, index) => checkWording([...path, locale, index], text, marks)),
    );
  });
}
