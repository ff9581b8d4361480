/** Letters that stand for one sound together: "Goldschmidt" has no five consonants in a row. */
const ONE_SOUND = /sch|tch|[cgpst]h|ck|ng/gi;

const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5}/i;

/** Whether Latin letters were hit at random: "asdkjh". No name has so many consonants in a row. */
export function isKeySmash(words: string): boolean {
  return CONSONANTS.test(words) && CONSONANTS.test(words.replace(ONE_SOUND, 'h'));
}
