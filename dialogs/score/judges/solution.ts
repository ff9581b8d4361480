import { type Line, type Proof, sentenceOf, wholeLine } from '../line.ts';
import { findingsIn, isSettled, type Judge, type Material } from '../material.ts';
import { isConcrete, offersIn, optionsIn, timesIn } from '../offers.ts';
import { findSpeech, questionsOf, saysIn } from '../speech.ts';

const WISH =
  /\bi(?:'d| would)? (?:just |really |only )?(?:want|like|expect|demand|need|prefer)\b[^.!?]{0,60}\b(?:money|refund|replac\w+|new one|back|compensat\w*|apolog\w+|explanation|repair\w*|discount|voucher|cancel\w*|delivered?|put right|exchange|fixed|sorted|credit\w*|call)\b|\b(?:give me|i'm asking for|all i want|refund me|pay me|replace it)\b|(?:我?(?:要求?|想要?|希望|只要|只想|就要|坚持要)|给我|帮我|请你们|你们(?:得|要|必须|应该))[^，。！？]{0,12}(?:退|换|赔|补|修|道歉|说法|解释|减免|取消|处理|解决|免单|重做|重新|回电|打电话|回复|送|改|说明)/g;

/** What somebody once wished or promised is told, not asked for. */
const TOLD_BEFORE =
  /上次|之前|以前|答应|曾|当初|原来|说(?:好|过|会)?[^，。]{0,4}$|\b(?:promised|said|told|was)\b[^.!?]{0,8}$/;

/** What the customer would like, said by themselves before a line. */
function volunteered({ heard, record }: Material, before: number): Proof | undefined {
  const wish = record.facts.wish;
  const source = wish?.state === 'known' ? heard.find(({ at }) => at === Date.parse(wish.at)) : undefined;
  if (source && source.seq < before) return wholeLine(source);
  for (const line of heard) {
    if (line.seq >= before) return undefined;
    for (const match of line.own.matchAll(WISH)) {
      if (!TOLD_BEFORE.test(line.own.slice(Math.max(0, match.index - 16), match.index)))
        return sentenceOf(line, match.index);
    }
  }
  return undefined;
}

function wishAsked(line: Line): Proof | undefined {
  if (line.ask?.kind === 'wish') return findSpeech(line, 'wishQuestion') ?? wholeLine(line);
  if (line.ask !== undefined && line.ask.kind !== 'opinion') return undefined;
  return questionsOf(line).find((question) => saysIn(line, question, 'wishQuestion'));
}

/** Asked for the wish before proposing (stage 5). */
export const judgeAskedWish: Judge<'askedWish'> = (material) => {
  const { ours } = material;
  const [offer] = offersIn(material);
  const sneers = findingsIn(material).filter(({ finding }) => finding.rule === 'wording.sneer');
  const asked = ours.flatMap((line) => {
    const proof = wishAsked(line);
    return proof && !sneers.some(({ line: { seq } }) => seq === line.seq) ? [proof] : [];
  });
  const [first] = asked;
  if (!offer) {
    if (first) return { reason: 'asked', proof: [first] };
    return isSettled(material)
      ? { reason: 'never', proof: ours.slice(-1).map(wholeLine) }
      : { reason: 'notReached', proof: [] };
  }
  if (first && first.seq < offer.line.seq) return { reason: 'asked', proof: [first] };
  const own = volunteered(material, offer.line.seq);
  if (own) return { reason: 'volunteered', proof: [own] };
  if (first) return { reason: 'afterwards', proof: [offer.proof, first] };
  return { reason: 'never', proof: [offer.proof] };
};

/** One or two concrete ways out within authority (stage 5). */
export const judgeProposal: Judge<'proposal'> = (material) => {
  const beyond = findingsIn(material).find(
    ({ finding }) => finding.kind === 'authority' && finding.rule !== 'authority.price',
  );
  if (beyond) return { reason: 'beyond', proof: [beyond.proof] };
  const offers = offersIn(material);
  const [first] = offers;
  if (!first) {
    if (!isSettled(material)) return { reason: 'notReached', proof: [] };
    return { reason: 'never', proof: material.ours.slice(-1).map(wholeLine) };
  }
  const crowded = offers.find((offer) => optionsIn(offer) > material.limits.mostOptions);
  if (crowded) return { reason: 'tooMany', proof: [wholeLine(crowded.line)] };
  const concrete = offers.find((offer) => isConcrete(offer, material));
  return concrete ? { reason: 'concrete', proof: [concrete.proof] } : { reason: 'vague', proof: [first.proof] };
};

/** Every promise has a time and is kept. */
export const judgePromise: Judge<'promise'> = (material) => {
  const { ours, checked, promises, now } = material;
  const recorded = new Set(promises.map(({ madeAt }) => Date.parse(madeAt)));
  const timed = ours.flatMap((line) => {
    const said = checked.get(line.seq)?.promises ?? [];
    const found = said.length === 0 && recorded.has(line.at) ? timesIn(line, material) : said;
    return found.map(({ start, end }) => ({ at: line.at, proof: { seq: line.seq, start, end } }));
  });
  const vague = findingsIn(material).filter(
    ({ finding }) => finding.kind === 'promise' && finding.rule !== 'promise.closed',
  );
  const [loose] = vague;
  const wordsOf = (madeAt: string): Proof[] => {
    const made = Date.parse(madeAt);
    const said = timed.find(({ at }) => at === made) ?? timed.findLast(({ at }) => at <= made) ?? timed[0];
    return said ? [said.proof] : [];
  };
  const owed = promises.filter(
    ({ state, dueAt }) => state === 'broken' || (state === 'open' && Date.parse(dueAt) < now),
  );
  for (const { madeAt, dueAt } of owed) {
    const due = Date.parse(dueAt);
    if (!ours.some(({ at }) => at > due)) return { reason: 'broken', proof: wordsOf(madeAt) };
  }
  const [late] = owed;
  if (late) {
    const word = ours.find(({ at }) => at > Date.parse(late.dueAt));
    return { reason: 'late', proof: [...wordsOf(late.madeAt), ...(word ? [wholeLine(word)] : [])] };
  }
  const [first] = timed;
  if (!first) {
    if (loose) return { reason: 'vague', proof: [loose.proof] };
    if (!isSettled(material)) return { reason: 'notReached', proof: [] };
    return { reason: 'noTime', proof: ours.slice(-1).map(wholeLine) };
  }
  if (loose) return { reason: 'partlyVague', proof: [first.proof, loose.proof] };
  const kept = promises.find(({ state }) => state === 'kept');
  const open = promises.find(({ state }) => state === 'open');
  if (!kept) return { reason: 'open', proof: open ? wordsOf(open.madeAt) : [first.proof] };
  return { reason: 'kept', proof: wordsOf(kept.madeAt) };
};
