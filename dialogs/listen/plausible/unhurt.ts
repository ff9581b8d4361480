/** Illness and injury that are denied: "I haven't been sick", "nobody was harmed", 没有人受伤. */
const UNHURT =
  /\b(?:no ?(?:one|body)|none of us|not|never|(?:is|was|were|are|has|have|had|did|do|does)(?:n'?t| not))(?:'s| is| was| were| are| has| have| got| get| gets| felt| feel| been| be| feeling| getting| made| actually| really| even| here| of us| in the family){0,4} (?:ill|sick(?! (?:and tired )?of\b)|hurt|unwell|injured|harmed|poisoned)\b|\b(?:no|without) (?:harm|injur(?:y|ies)|symptoms|illness|choking|reactions?|pain|vomiting|rash|fever)\b|(?:没|沒|冇|未)(?:有)?(?:人)?(?:受伤|受傷|不舒服|唔舒服|不适|不適)/giu;

/** The text without what denies illness. */
export const withoutDenials = (text: string) => text.replace(UNHURT, ' ');
