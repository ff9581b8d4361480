import type { Heard } from '../turn.ts';
import { letters } from './letters.ts';

/** "咪話咗data費囉", "剛不是說了是Amy": words that it was said before, with what was said behind them. */
const AS_SAID =
  /^[\s\p{P}]*(?:我|你|咪|都|就|不是|唔係|唔系|剛才|剛剛|剛|頭先|上面|前面|已經){0,4}(?:話|講|說|寫)(?:咗|過|过|了)(?:囉|啦|嘛|是|係){0,2}[，,：:、\s]{0,2}/u;

/** Where it is written, before what is written there: 账单上写的是视频会员包. */
const WHERE_IT_SAYS =
  /^[\s\p{P}]*(?:就|好像|應該|应该)?(?:是|係)?(?:(?:账单|帳單|短信|簡訊|短訊|上面|单子|單子|合同|合约|合約|包装|包裝|小票|收據|收据|发票|發票)(?:上面?|里面?|裡面?|裏面?|入面)?(?:写|寫|显示|顯示|印)(?:的|嘅|着|著|住)?(?:是|係|叫|：|:)?|那(?:个|個)叫做?|嗰個叫(?:做)?)[，,\s]{0,2}/u;

/** Fewest letters that say something by themselves. */
const SOMETHING = 2;

/** A message without the words that it was said before, or where it is written, where what was said follows them. */
export function withoutAsSaid(heard: Heard): Heard {
  const { text, understanding } = heard;
  const lead = (AS_SAID.exec(text) ?? WHERE_IT_SAYS.exec(text))?.[0].length ?? 0;
  if (lead === 0 || letters(text.slice(lead).replace(/^[^，。]*(?:了|過|咗)[啦嘛囉吧]?$/u, '')) < SOMETHING)
    return heard;
  const entities = understanding.entities
    .filter(({ start }) => start >= lead)
    .map((entity) => ({ ...entity, start: entity.start - lead, end: entity.end - lead }));
  const rest = text.slice(lead).replace(/(?<=\S{2})(?:囉|咯|㗎嘛|嘛)[\s!！。]*$/u, '');
  return { ...heard, text: rest, understanding: { ...understanding, entities } };
}
