import type { ChartId, Pack } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import { maskText } from '../../../nlp/index.ts';
import type { TallyCell } from '../../../storage/index.ts';
import type { ReviewParts } from '../parts.ts';
import { remedyName } from '../remedyName.ts';

/** Charts whose values are the customer's words, which are in the store and not in the index, and their facts. */
const OWN_WORDS: Readonly<Partial<Record<ChartId, string>>> = {
  byProduct: 'product',
  byBatch: 'batch',
  byPlace: 'place',
};

/** What values are called. */
export interface SliceNames {
  /** `value`: what the list of its cases is asked for; undefined where it is not known. `name`: absent for codes of the product. */
  of(id: ChartId, cell: TallyCell): Promise<{ name?: string; value?: string }>;
}

/**
 * Names of values, in the reader's language where they have names: kinds of matter, remedies and industries from their packs, products, batches and
 * places from one of their cases, without what has the form of personal data.
 * @param packs Every pack that the cases are of.
 */
export function createSliceNames(
  { store }: Pick<ReviewParts, 'store'>,
  packs: readonly Pack[],
  locale: Locale,
): SliceNames {
  const subcategories = new Map(
    packs.flatMap(({ categories }) =>
      Object.values(categories).flatMap((rules) => rules.subcategories.map(({ id, name }) => [id, name[locale]])),
    ),
  );
  const remedies = new Map(
    packs.flatMap((pack) => Object.keys(pack.remedies).map((id) => [id, remedyName(pack, id, locale)])),
  );

  async function told(fact: string, { example }: TallyCell): Promise<{ name?: string; value?: string }> {
    const record = example?.caseNumber === undefined ? undefined : await store.caseByNumber(example.caseNumber);
    const known = record?.facts[fact];
    if (known?.state !== 'known') return {};
    const value = known.value.trim();
    return { name: maskText(value), ...(value.length <= 200 ? { value } : {}) };
  }

  return {
    async of(id, cell) {
      const [value = ''] = cell.key;
      const fact = OWN_WORDS[id];
      if (fact !== undefined) return told(fact, cell);
      const name = { bySubcategory: subcategories, remedies }[id as 'remedies']?.get(value);
      return { value, ...(name === undefined ? {} : { name }) };
    },
  };
}
