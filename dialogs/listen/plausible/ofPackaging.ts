import { type Step, told, withMain } from './matterStep.ts';

/** What keeps food fresh was open, loose or blown up before it was opened. */
const UNSEALED =
  /\b(?:lids?|seals?|caps?|foil|film|safety (?:ring|button)|tamper \w+|tins?|(?:the|a|one|both|my) cans?|packets?|pouch(?:es)?|sachets?|cartons?|tubs?|jars?|bottles?|wrappers?)\b[^.!?]{0,40}\b(?:popped|(?:already|all) (?:open|up|broken|undone|loose|off)|(?:was|were|is|are) (?:open|up|loose|broken|undone|off|torn|unsealed|bulging|swollen|puffed up|bloated)|not (?:been )?(?:properly )?sealed|(?:was|were|is|are)n['’]t (?:properly )?(?:sealed|closed)|unsealed|(?:all |both )?(?:domed|puffed|blown|ballooned|bulging|swollen|bloated)(?: (?:up|out))?|hissed)\b|\b(?:popped|broken|loose|unsealed|bulging|swollen|bloated) (?:lid|seal|cap|tin|can|pouch|carton|jar|packet)s?\b|(?:[盖蓋]子?|封口|封膜|真空|罐[头頭]?|袋子?|[鋁铝]箔|包[装裝])[^，。！？]{0,8}(?:鼓|[胀脹漲]|凸|[松鬆](?:了|的|咗|開|开)|[没沒冇][^，。]{0,2}封|是[开開]的|[开開][了咗着著]的?|[弹彈]起|漏[气氣]|[进進]氣|爆咗?口)/iu;

/** Swollen by what grows in it: a tin, a bag without air, milk. */
export const SWOLLEN =
  /\b(?:tins?|cans?|lids?|foil|yogh?urts?|cartons?|pouch(?:es)?|jars?)\b[^.!?]{0,40}\b(?:bulging|bulged|swollen|domed|ballooned|bloated|puffed(?: up)?|blown up|hissed)\b|\b(?:bulging|swollen|bloated|domed|blown) (?:\w+ )?(?:lid|tin|can|pouch|carton|jar|yogh?urt)s?\b|(?:罐[头頭]?|真空|牛?奶|[鲜鮮]奶|豆[浆漿腐]|[盖蓋]子?|果汁|[优優]格|酸奶|乳酪)[^，。！？]{0,6}(?:[鼓胀脹漲](?!励|勵|吹|舞|[价價])|凸起)/iu;

/** Milk for a baby that anybody could have opened. */
const FOR_BABY = /\b(?:baby|infant|formula|follow[- ]on)\b|[奶乳]粉|[婴嬰]|[宝寶]{2}|辅食|副食品/iu;

/** Whether it may still be eaten. */
const STILL_SAFE =
  /\b(?:is|are|was|would) (?:it|that|this|they|these) (?:still |even )?(?:ok|okay|safe|alright|all right|fine|good|edible)\b|\b(?:still )?(?:ok|okay|safe|alright|fine) to (?:eat|drink|use|have|give|feed)\b|\b(?:can|should|could) (?:i|we|they|my \w+) (?:still )?(?:eat|drink|have it|use it)\b|(?:[还還仲]|可以|能|能不能|可不可以|可唔可以)[^，。！？]{0,3}(?:吃|喝|食|飲|饮)(?:得|[吗嗎嘛麼么?？]|$)|[食飲](?:唔|不)[食飲]得/iu;

/** A pack that was open: a complaint, however it is asked; whoever asks whether it may be eaten must not until we know, and nobody eats what has swollen. */
export const isUnsealed: Step = (said, { text }) => {
  if (!UNSEALED.test(text) && !SWOLLEN.test(text)) return said;
  if (STILL_SAFE.test(text) || SWOLLEN.test(text) || FOR_BABY.test(text)) {
    const signals = [...new Set([...said.signals, 'food_safety' as const])];
    return withMain({ ...told(said, 0.6, 3), signals }, 'safety');
  }
  return said.complaint >= 0.5 || said.categories.length > 0 ? said : withMain(told(said, 0.6, 1), 'quality');
};
