import { choiceNamed, type Told } from '../pack/index.ts';
import type { Ask } from '../session.ts';
import type { Heard, Turn } from '../turn.ts';
import { letters } from './answer.ts';
import { LASTED } from './lasted.ts';

/** Pieces of a story in which one thing is told: up to the next comma or stop, so that a value stays short. */
const CLAUSE = /[^，。！？；,.!?;\n]+/gu;

/** They have turned to us before: "emailed you three times", 打了好几个电话催. */
const TRIED =
  /\b(?:(?:I|we)(?:'ve| have)?(?: already| also| now)? (?:tried (?:to )?)?(?:call(?:ed)?|phon(?:e|ed)|rang|rung|email(?:ed)?|e-mail(?:ed)?|messag(?:e|ed)|contact(?:ed)?|wr(?:ote|itten)|spoke(?:n)?|chatted|complain(?:ed)?|report(?:ed)?|tweeted|asked|been in touch|chas(?:e|ed)|raised))\b|\b(?:tried|have tried) (?:\w+ ){0,3}(?:times|calling|phoning|contacting|to (?:call|contact|reach|get through|convey|speak))|\b(?:on hold|no(?:body| ?one) (?:answers|answered|replies|replied|gets back|got back|called back|picks up))\b|打(?:了|过|過|咗)?(?:[好几幾多\d两兩三四五六七八九十无數数无無]+[个個次通遍]|无数|無數)?(?:客服)?(?:电话|電話|投诉|投訴)(?![来來给給过過]|后|後)|(?:联系|報修|报修|聯絡|聯繫|找|问|問|催|反映|反應|投诉|投訴|留言|发邮件|寄信|打俾|搵)(?:了|过|過|咗|你们|你們|你哋|客服|商家|店家|卖家|賣家|平台|店员|店員){1,3}|(?:客服|商家|卖家|賣家|店家)(?:一直|总是|總是|又|都|根本)?(?:不|没|沒|唔|冇)(?:回|理|接|管|处理|處理|搭理|解决|解決|应|應|覆)/iu;

/** Something was said to them that was to come: "was told it would be Friday", 说好三天到货. */
const PROMISED =
  /\b(?:(?:was|were|been|I'm|got) (?:told|promised|assured|guaranteed)|(?:they|you|he|she|who|driver|agent|staff|manager|assistant) (?:told|promised|assured) (?:me|us)|promised|said (?:it|they|he|she|you|someone)(?:'d| would| will|'ll))\b|说好|說好|讲好|講好|答应|答應|承诺|承諾|保证|保證|约好|約好|话好|話好|应承|應承|(?:说|說|讲|講|话|話)(?:了)?(?:会|會|今天|明天|当天|當天|\d+(?:天|小时|小時|分钟|分鐘))/iu;

const TELLS: Readonly<Record<Exclude<Told, 'choice'>, RegExp>> = { lasted: LASTED, tried: TRIED, promised: PROMISED };

/** Facts every pack knows that a story often answers by itself. */
const CORE_TOLD = { tried: 'tried' } as const;

/** Letters of the shortest message that tells something under another question. */
const SHORT = 8;

/** Whether a message is part of the account of what happened, and no answer to a question about something else. */
export function isAccount({ understanding, text }: Heard, ask: Ask | undefined): boolean {
  if (ask !== undefined && ask.kind !== 'fact') return false;
  return ask?.fact === 'details' || (understanding.complaint >= 0.5 && letters(text) > SHORT);
}

/** Longest piece kept as the value of a fact; the whole stands in the story. */
const LONGEST = 120;

/**
 * Facts that the story answers without having been asked (playbook §5: nothing is asked that was said): how long it lasted, that
 * they have turned to us before, what they were promised, and choices the pack has words for. By fact, in the customer's words.
 */
export function toldFacts(turn: Turn, { text }: Heard): Map<string, string> {
  const told = new Map<string, string>();
  const clauses = text.match(CLAUSE) ?? [];
  const tell = (fact: string, kind: keyof typeof TELLS) => {
    const clause = clauses.find((each) => TELLS[kind].test(each));
    if (clause === undefined) return;
    const value = kind === 'lasted' ? (LASTED.exec(clause)?.[0] ?? clause) : clause;
    told.set(fact, value.trim().slice(0, LONGEST).toWellFormed());
  };
  for (const [fact, kind] of Object.entries(CORE_TOLD)) tell(fact, kind);
  for (const [fact, rules] of Object.entries(turn.pack.facts)) {
    if (rules.told && rules.told !== 'choice') tell(fact, rules.told);
    const choice = rules.told === 'choice' ? choiceNamed(rules, text, turn.locale, turn.variant) : undefined;
    if (choice !== undefined) told.set(fact, choice);
  }
  return told;
}
