import type { Locale } from '../../../nlp/index.ts';
import type { FoundCase } from '../../api/contract/index.ts';
import type { FoundCase as Hit } from '../../search/showLines.ts';
import { maskOf } from '../mask.ts';
import type { ReviewParts } from '../parts.ts';
import { createStaffNames } from '../staffNames.ts';
import { foundCase } from './foundCase.ts';

/** Who looks at a list. */
export interface FoundReader {
  locale: Locale;
  /** Numbers of the cases that they judge blind: of these they see neither the score nor who held them. */
  blind: ReadonlySet<string>;
}

/** Cases as a list shows them: what the index knows, and words from the store, masked. */
export async function showFound(
  { store, pack, packOf }: Pick<ReviewParts, 'store' | 'pack' | 'packOf'>,
  hits: readonly Hit[],
  { locale, blind }: FoundReader,
): Promise<FoundCase[]> {
  const namesOf = createStaffNames(store);
  return Promise.all(
    hits.map(async (hit) => {
      const { caseNumber, labels } = hit.facts;
      const record = caseNumber === undefined ? undefined : await store.caseByNumber(caseNumber);
      // Only the conversation knows how somebody is called who has no case.
      const conversation = record || !hit.line ? undefined : (await store.load(hit.conversationKey))?.value;
      const own = record && (await packOf(record.pack));
      const isBlind = caseNumber !== undefined && blind.has(caseNumber);
      return foundCase({
        hit: isBlind ? forBlind(hit) : hit,
        record,
        pack: own ?? pack,
        agents: isBlind ? [] : await namesOf(labels.agents ?? [], caseNumber),
        mask: maskOf(record ? [record] : [], conversation),
        locale,
      });
    }),
  );
}

/** What is found, without the automatic score, and without the line: it may name one of us. */
function forBlind({ line: ___, ...hit }: Hit): Hit {
  const { score: _, ...numbers } = hit.facts.numbers;
  const { points: __, ...labels } = hit.facts.labels;
  return { ...hit, facts: { ...hit.facts, numbers, labels } };
}
