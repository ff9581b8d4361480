/** It was a figure of speech: "講笑啫", "開玩笑的啦", "just kidding". */
const FIGURE =
  /(?:讲|講|说|說|开|開|搞)(?:下|吓|個|个)?(?:笑|玩笑)|(?:讲|講|说|說)(?:下|吓|说|說)?(?:啫|咋|而已|罢了|罷了)|(?:氣|气|晦气|晦氣)(?:話|话)|(?:夸张|誇張)(?:的|啲|咗|了)?(?:說法|说法|講法)?(?:而已|啫|啦)|(?:只是|係)?(?:比喻|形容)(?:而已|啫|一下|吓)|(?:不是|唔[係系])(?:真的?|那個意思|那个意思|咁嘅意思|這個意思|这个意思|字面)|(?:别|別|唔使|不用|不要)(?:那麼|那么|咁)?(?:当真|當真|認真|认真|緊張|紧张|擔心我|担心我)|\b(?:(?:just |only |was |i'?m |am )+(?:kidding|joking|messing)|(?:kidding|joking)(?: obviously| of course| mate)?\W*$|figure of speech|not literally|didn'?t mean (?:it|that)(?: literally| like that| seriously)?|just (?:an expression|a saying))/iu;

/** And it was none: "我不是開玩笑". */
const IN_EARNEST =
  /(?:不是|唔[係系]|[没沒冇]有?|无|無|唔好以?[为為]|以为|以為|别|別)(?:在|同你|跟你|和你|我)?(?:讲|講|说|說|开|開)(?:緊|紧|著|着)?(?:玩)?笑|\b(?:not|n'?t|no|never) (?:just |even |actually )?(?:kidding|joking|a joke|messing)|\bthink i'?m (?:kidding|joking)/iu;

/** Longest message that takes something back and may say nothing else. */
const SHORT = 16;

/** Whether somebody who seemed in despair says that it was a figure of speech. "I'm fine, leave me" is none. */
export function takesBack(text: string): boolean {
  return FIGURE.test(text) && !IN_EARNEST.test(text);
}

/** Whether a message takes back what was said, and tells nothing besides. */
export function onlyTakesBack(text: string): boolean {
  return text.trim().length <= SHORT && takesBack(text);
}
