import type { Emotion } from '../../nlp/index.ts';

/** From this intensity on a feeling is named; below it, naming anger puts it into a calm mouth. */
const NAMED_FROM: Readonly<Record<Emotion, number>> = {
  angry: 1.5,
  anxious: 1.4,
  confused: 1.4,
  disappointed: 1.5,
  neutral: 0,
  satisfied: Number.POSITIVE_INFINITY,
};

/** It failed them again and again: then anger needs fewer words. */
const AGAIN =
  /\b(?:third|fourth|fifth|\d+(?:rd|th)) time\b|\b(?:every|each) (?:single )?time\b|\bover and over\b|\btime and again\b|第[三四五六七八九十\d]+次|[三四五六七八九十][次回][了都]|每次都|一次又一次|一而再/iu;
const NAMED_AGAIN = 1.2;

/** From this intensity on a feeling is there, however unsure the reading. */
export const SURE = 2;

/** People say that they are at a loss; a short message that only reads like it does not. */
const AT_A_LOSS =
  /\b(?:confus\w*|puzzl\w*|(?:don'?t|do not|can'?t|cannot) (?:understand|make sense|follow|work out|figure)|lost track|no idea what|baffl\w*|makes no sense)\b|[搞弄看听聽理闹鬧]不(?:懂|清|明白|楚)|糊[涂塗]|[一满滿]头[雾霧]|[一满滿]頭霧|莫名其妙.*为什么|唔明|唔清楚点|攪唔清|搞唔清|晕了|暈了|乱七八糟|亂七八糟/iu;

/** Han characters and letters from which on a tale may be told by somebody who has lost the thread. */
const LONG = 60;

/** Feelings that people give a name to themselves; nothing about them is a guess. */
const SAID: readonly [Exclude<Emotion, 'satisfied' | 'neutral' | 'confused'>, RegExp][] = [
  [
    'anxious',
    /[徬彷]徨|六神[无無]主|(?:唔知|不知)(?:道)?(?:點算|怎[么麼][办辦])好?|心急如焚|[急慌](?:死|得不行|[坏壞])了?|(?:好|很|超|非常|真的|都快)(?:擔心|担心|驚(?!喜|人)|著急|着急|焦[虑慮])/u,
  ],
  [
    'angry',
    /\b(?:livid|furious|fuming|seething|raging|infuriat\w+|outrag(?:ed|eous)|enraged|incensed|disgrace(?:ful)?|appall(?:ed|ing)|(?:so|really|very|bloody|absolutely|pretty|beyond|extremely) (?:angry|mad|cross|annoyed|pissed)|pissed off|i(?:['’]?m| am) (?:angry|cross)|sick (?:and tired|to (?:death|the (?:back )?teeth))|fed up|last straw|had (?:it|enough)(?: up to here)? with|(?:boils|boiling) my|makes my blood)\b/iu,
  ],
  [
    'disappointed',
    /\b(?:gutted|heartbroken|let down|humiliat\w+|embar+as+\w*|(?:so|been|feel|felt) ashamed|mortified|mortifying|degrading|belittled|made (?:to|me) (?:feel|look) (?:small|stupid|like an? (?:fool|idiot|thief|criminal|beggar))|(?:so|very|really|deeply|bitterly|truly|extremely) (?:disappoint\w+|upset|sad)|i(?:['’]?m| am|['’]?ve been) (?:just )?(?:disappointed|upset|devastated)|devastated|crushed|end of my (?:rope|tether)|wit['’]?s['’]? end|at a low ebb|(?:no idea |don'?t know )?why (?:do )?i (?:even )?bother|in tears|ruined (?:my|our|the|his|her) (?:[\p{L}'’]+ ){0,3}(?:day|night|evening|birthday|wedding|party|holiday|christmas|anniversary|weekend|dinner|meal|celebration|trip))\b|(?:[太很好真超]|真的|非常|十分|有[点點啲]|相[当當]|令人|[让讓]人|[叫教]人)(?:失望|[寒灰]心|[难難][过過]|[伤傷]心|心酸|委屈)/iu,
  ],
];

/** Not theirs, or not now: "I'm not angry", "my boss was furious". */
const NOT_FELT =
  /\b(?:not|isn'?t|wasn'?t|never|don'?t be|without being|(?:he|she|they|boss|manager|driver|waiter|waitress|staff|assistant|guy|lady|man|woman|agent)(?:['’]s| is| was| were| got| became| looked| sounded))\s(?:\w+\s){0,2}$|[不没沒唔冇][是太會会怎麼么]{0,2}$/iu;

/** Letters from which on capitals are a way of speaking, and the share of them that is. */
const SHOUTED = { letters: 12, share: 0.8 };

/** Written in capitals throughout: nobody reports that way. */
function isShouted(told: string): boolean {
  const all = told.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const capitals = told.match(/\p{Lu}/gu)?.length ?? 0;
  return all >= SHOUTED.letters && capitals >= all * SHOUTED.share;
}

/** The feeling that the customer names, if any: nothing about it is read between the lines. */
export function saidFeeling(told: string): Exclude<Emotion, 'satisfied'> | undefined {
  const text = told.slice(0, 1000);
  return SAID.find(([, words]) => {
    const found = words.exec(text);
    return found !== null && !NOT_FELT.test(text.slice(Math.max(0, found.index - 24), found.index));
  })?.[0];
}

/** Said with a smile, in Chinese chat: whoever writes so is not told that they are furious. */
const FRIENDLY = /^(?:你好|您好|哈喽|哈囉|嗨|亲)(?:呀|鸭|哦|啊|亲)?[～~]|[诶欸](?=[，,。]|$)|[呀哦啦嘛呢][～~]/u;

/** The feeling that was read, where it is plain enough to be named. */
function plainFeeling({ label, intensity }: { label: Emotion; intensity: number }, told: string): typeof label {
  if (label === 'angry' && intensity < SURE && FRIENDLY.test(told)) return 'neutral';
  const from = label === 'angry' && AGAIN.test(told) ? NAMED_AGAIN : NAMED_FROM[label];
  if (intensity < from) return 'neutral';
  const letters = told.match(/\p{Script=Han}|\p{L}+/gu)?.length ?? 0;
  return label === 'confused' && letters < LONG && !saysAtALoss(told) ? 'neutral' : label;
}

/** The feeling to speak to: the customer's own where it is plain enough to be named, or where they name it. */
export function feeling(read: { label: Emotion; intensity: number }, told: string): Exclude<Emotion, 'satisfied'> {
  if (isShouted(told)) return 'angry';
  const plain = plainFeeling(read, told);
  return plain === 'neutral' || plain === 'satisfied' ? (saidFeeling(told) ?? 'neutral') : plain;
}

/** Somebody close to them has died: that is met before any feeling about the matter. */
const BEREAVED =
  /(?:爸|妈|媽|父|母|爷|爺|奶|公|婆|嫲|伯|叔|姑|姨|舅|哥|姐|弟|妹|老伴|先生|太太|老公|老婆|丈夫|妻子|儿子|兒子|女儿|女兒|孩子|家人|亲人|親人|长辈|長輩|老豆|老竇|老母)[^，。！？]{0,8}(?:走咗(?![去出入返嚟單數先人佬])|过世|過世|去世|离世|離世|往生|走了(?!过来)|走后|走後|才走|刚走|剛走|不在了|没了|沒了|病逝|身故|仙逝|唔喺度|過咗身|過身)|死亡证明|死亡證明|死亡證|除户|除戶|葬礼|葬禮|喪禮|丧事|喪事|白事|出殡|出殯|\b(?:passed away|funeral|bereave\w*|death certificate|my late (?:husband|wife|mother|mum|mom|father|dad|son|daughter|brother|sister|nan|gran\w*|partner)(?!['’])|(?:my|our|his|her) (?:\w+ )?(?:husband|wife|mother|mum|mom|mam|father|dad|son|daughter|brother|sister|nan|nana|gran\w*|partner|uncle|aunt\w*|baby|child|friend) (?:has |had |who |just |recently |sadly |suddenly ){0,3}(?:died|passed(?! (?:the|his|her|it|me|on the)))|(?:lost|buried|cremated) my (?:husband|wife|mother|mum|mom|father|dad|son|daughter|brother|sister|nan|gran\w*|partner)(?!['’]))\b/iu;

/** Whether they speak of the death of somebody close. */
export function isBereaved(told: string): boolean {
  return BEREAVED.test(told);
}

/** Whether somebody says in words that they have lost the thread: then nothing about it is a guess. */
export function saysAtALoss(told: string): boolean {
  return AT_A_LOSS.test(told);
}
