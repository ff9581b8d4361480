import { type Step, told, withMain } from './matterStep.ts';

/** What keeps food fresh was open, loose or blown up before it was opened. */
const UNSEALED =
  /\b(?:lids?|seals?|caps?|foil|film|safety (?:ring|button)|tamper \w+|tins?|(?:the|a|one|both|my) cans?|packets?|pouch(?:es)?|sachets?|cartons?|tubs?|jars?|bottles?|wrappers?)\b[^.!?]{0,40}\b(?:popped|(?:already|all) (?:open|up|broken|undone|loose|off)|(?:was|were|is|are) (?:open|up|loose|broken|undone|off|torn|unsealed|bulging|swollen|puffed up|bloated)|not (?:been )?sealed|unsealed|(?:all |both )?(?:domed|puffed|blown|ballooned|bulging|swollen|bloated)(?: (?:up|out))?|hissed)\b|\b(?:popped|broken|loose|unsealed|bulging|swollen|bloated) (?:lid|seal|cap|tin|can|pouch|carton|jar|packet)s?\b|(?:[盖蓋]子?|封口|封膜|真空|罐[头頭]?|袋子?|[鋁铝]箔|包[装裝])[^，。！？]{0,8}(?:鼓|[胀脹漲]|凸|[松鬆](?:了|的|咗|開|开)|[没沒冇][^，。]{0,2}封|[开開][了咗着著]的?|[弹彈]起|漏[气氣]|[进進]氣|爆咗?口)/iu;

/** Whether it may still be eaten. */
const STILL_SAFE =
  /\b(?:is|are|was|would) (?:it|that|this|they|these) (?:still |even )?(?:ok|okay|safe|alright|all right|fine|good|edible)\b|\b(?:still )?(?:ok|okay|safe|alright|fine) to (?:eat|drink|use|have|give|feed)\b|\b(?:can|should|could) (?:i|we|they|my \w+) (?:still )?(?:eat|drink|have it|use it)\b|(?:[还還仲]|可以|能|能不能|可不可以|可唔可以)[^，。！？]{0,3}(?:吃|喝|食|飲|饮)(?:得|[吗嗎嘛麼么?？]|$)|[食飲](?:唔|不)[食飲]得/iu;

/** A pack that was open: a complaint, however it is asked; whoever asks whether it may be eaten must not until we know. */
export const isUnsealed: Step = (said, { text }) => {
  if (!UNSEALED.test(text)) return said;
  if (STILL_SAFE.test(text)) {
    const signals = [...new Set([...said.signals, 'food_safety' as const])];
    return withMain({ ...told(said, 0.6, 3), signals }, 'safety');
  }
  return said.complaint >= 0.5 || said.categories.length > 0 ? said : withMain(told(said, 0.6, 1), 'quality');
};
