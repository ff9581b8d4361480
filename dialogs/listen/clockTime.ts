/** A time, found where a place was asked for: "around 8", 六點. */
const TIME_OF_CLOCK =
  /^\W*(?:(?:around|about|at|by) )?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m|ish|o['’]clock)?\W*$|^[一二三四五六七八九十兩两\d]{1,3}(?:[點点时時])(?:半|多|正|[一二三四五六七八九十\d]{1,3}分?)?$/iu;

/** Whether words are a time of the clock, and nothing else. */
export const isClockTime = (words: string) => TIME_OF_CLOCK.test(words.trim());
