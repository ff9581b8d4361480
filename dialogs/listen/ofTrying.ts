import type { Heard } from '../turn.ts';
import { letters } from './letters.ts';

/** An answer of so few letters may be anything. */
const SHORT_REPLY = 12;

/** What was tried, asked about, or promised: the words of an answer to it. */
const OF_TRYING =
  /客服|店员|店員|电话|電話|投诉|投訴|客訴|反映|反應|联系|聯絡|聯繫|找|催|问|問|报修|報修|退|换|換|修|答应|答應|承诺|承諾|说|說|讲|講|話|没有?人|沒有?人|冇人|第一次|首次|没有|沒有|冇|搵|打|[傳传寫写試试跑報报等熄拔]|e-?mail|line|whatsapp|[去來来]過|重[開开啟启]|[關关][機机掉]|師傅|师傅|留|登記|登记|申請|申请|預約|预约/iu;

/** Letters of an answer in words of its own, and of the longest message that is read as none without a complaint in it. */
const OWN_WORDS = { least: 8, most: 40 };

/** Goes on with the matter itself, in Chinese, where it was asked what they have tried. */
export function tellsMatter({ text, understanding }: Heard): boolean {
  if (!/\p{Script=Han}/u.test(text) || OF_TRYING.test(text)) return false;
  const length = letters(text);
  if (understanding.complaint >= 0.5) return length > SHORT_REPLY;
  const isTale = understanding.act.label === 'other' || understanding.act.label === 'vent';
  return isTale && length > OWN_WORDS.least && length <= OWN_WORDS.most;
}
