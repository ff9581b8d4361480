import { findDeadlines } from '../guard/deadlines.ts';
import { findSums } from '../guard/sums.ts';
import type { Pack } from '../pack/index.ts';
import { type Line, type Proof, sentenceOf } from './line.ts';
import type { Material } from './material.ts';
import { findSpeech } from './speech.ts';

/** We put something on the table. What the customer wishes or what happened to them is none. */
const OFFERS =
  /\b(?:we|i)(?:'ll| will| can| could|'d like to| would like to| am able to|'m able to)(?: \w+){0,3} (?:refund|replace|exchange|register|book|send|repair|credit|reimburse|compensate|collect|offer|redo|remake|waive|visit|correct|arrange|pay|give|post|cancel)\b|\byour (?:refund|replacement)[^.!?]{0,12} (?:goes|will go|is registered)\b|\b(?:two|these|three|either) (?:options|choices|ways|things)\b|(?<!see )\bwhat (?:we|i) can (?:offer|do)\b|\bwhich (?:would|do|one) (?:you|would)\b|\bwould (?:that|this|either|it) (?:work|help|suit|be (?:all right|acceptable|ok|good))|(?:我们|我|这边|可以|由我们|[给帮为]您|先)[^，。！？\n]{0,14}(?:退(?:款|货|还|您|给|一)|换(?:货|新|一|台|个)|补(?:发|寄|偿|送|贴|一)|重(?:做|寄|发|新)|赔(?:偿|付|您)|维修|上门|代金券|优惠券|礼券|购物金|减免|免(?:费|单|去)|送检|更正|取件)|(?:可以|能)[给为帮]您\s?:|(?:^|[，。！\n])(?:那就)?(?:退|赔|补|送)[给还]?您|(?:两个|两种|三个|三种)(?:办法|方案|选择|方式)|(?:这样|哪一?[个种](?:方案|办法|方式)|这个(?:方案|办法))[^。？?]{0,8}(?:可以|行|好|合适|接受|愿意)[^。？?]{0,3}[？?吗]/g;
/** The customer's own wish, a question about it, or words about how it would be possible. */
const NO_OFFER =
  /\b(?:you(?:'d| would)? (?:like|want|ask(?:ed)?|wish|prefer)|if you|before (?:we|i)|so that (?:we|i)|see (?:if|whether|what)|find out|check (?:if|whether|what)|understand|ask (?:a|my|the))\b[^.!?]{0,60}$|(?:[您你](?:是)?(?:想|要|希望|要求|说)|是否|能不能|能否|看看|才能|如果|之前|请示|申请)[^，。！？]{0,20}$/;

/** An offer found in a line. */
export interface Offered {
  line: Line;
  proof: Proof;
}

function offerIn(line: Line): Proof | undefined {
  for (const match of line.own.matchAll(OFFERS)) {
    const sentence = sentenceOf(line, match.index);
    const isDenied = /没|不|无法|\bno\b|\bnot\b/.test(match[0]);
    if (!isDenied && !NO_OFFER.test(line.own.slice(sentence.start, match.index))) return sentence;
  }
  return undefined;
}

/** Something with a time or a sum, and the question whether it is all right. */
function timedQuestion(line: Line, pack: Pack): Proof | undefined {
  const question = findSpeech(line, 'acceptance');
  return question && hasTimeOrSum(line, pack) ? question : undefined;
}

/** What we have put on the table, in order: said so in words, or asked as a proposal. */
export function offersIn({ ours, pack }: Material): Offered[] {
  return ours.flatMap((line) => {
    // What asks for something else on record is no offer, whatever words it uses.
    if (line.ask !== undefined && line.ask.kind !== 'proposal') return [];
    const proof = offerIn(line) ?? timedQuestion(line, pack);
    if (proof) return [{ line, proof }];
    if (line.ask?.kind !== 'proposal') return [];
    return [{ line, proof: { seq: line.seq, start: 0, end: line.text.length } }];
  });
}

/** Times to come that are named in a line, of whatever they are. */
export function timesIn({ passage, at }: Line, { pack }: Pick<Material, 'pack'>) {
  return findDeadlines(passage, new Date(at), pack).filter(({ dueAt }) => dueAt !== undefined && dueAt.getTime() > at);
}

/** A time or a sum stands in the line. */
function hasTimeOrSum(line: Line, pack: Pack): boolean {
  return timesIn(line, { pack }).length > 0 || findSums(line.passage, pack.currency).length > 0;
}

/** What is offered has a time or an amount. */
export const isConcrete = ({ line }: Offered, { pack }: Material) => hasTimeOrSum(line, pack);

/** Ways out in one message: numbered lines, or "or" between them. */
export function optionsIn({ line }: Offered): number {
  const numbered = line.own.match(/(?:^|\n)\s{0,4}(?:\d[.、)]|[-•])/g)?.length ?? 0;
  return Math.max(numbered, 1);
}
