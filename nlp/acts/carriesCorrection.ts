/** After a denial: what is right instead. */
const CORRECTS =
  /不是[^，, ]+[，, ]*(?:是|就|上)|唔[系係][^，, ]+[，, ]*[系係]|[，,!！ ]\s*(?:是|係|系|我?要|就是|也?是|我說的是|上|只|扣的|態度|有虫|换|換|用|唔誠|但)|\bno\b.*\b(?:it'?s|it was|i want|i said|use|since|only|runners|was fine|is fine|is ok)\b|\bnot \w+, \w|\bi said \w+|it'?s the \w+/i;

/** Denies, and only that: "不是不是", "no no, that's not what I said". */
const ONLY_DENIES = /^(?:不是不是|唔係唔係)?$|not what i|我没(?:有)?(?:这|這)|搞混|搞錯|搞错/i;

/** Whether a denial also puts right, which `docs/labels.md` calls `partly`; earlier written rows drew that line elsewhere. */
export function carriesCorrection(text: string): boolean {
  return CORRECTS.test(text) && !ONLY_DENIES.test(text);
}
