import type { Catalog } from '../keys.ts';

/** Half-sentences before a question. They ask nothing themselves. */
export const clarify = {
  'clarify.noted': ['好，记下了。', '明白了，谢谢您。', '这一点很有用，我记好了。', '谢谢，已经补进去了。'],
  'clarify.name': ['谢谢您，{name}。', '好的，{name}，记下了。', '{name}，您好，接下来我就这么称呼您。'],
  'clarify.photo': [
    '照片收到了，很有帮助，谢谢您。',
    '谢谢您拍给我，已经存进记录，同事也看得到。',
    '图片我收好了，辛苦您。',
  ],
  'clarify.unknown': [
    '没关系，不清楚也不影响，我们往下走。',
    '不要紧，这一项先空着，照样可以办。',
    '好的，想起来了再告诉我也行。',
  ],
  'clarify.declined': [
    '好，不说也没关系，这一项跳过。',
    '您放心，不方便就不填，事情照样办。',
    '没问题，我不再问这一项。',
  ],
  'clarify.corrected': [
    '谢谢您指出来，已经更正了。{label}：{value}。',
    '是我记得不准，{label}这一项现在改成“{value}”。',
    '好，按您说的改好了。{label}：{value}。',
  ],
  'clarify.why': [
    '我只问办这件事用得上的，免得您之后再重复。哪一项不想说，跳过就好。',
    '问这些，是为了让经办的同事一看就明白，不用再来打扰您。',
    '弄清这几点，我才好给您一个实在的办法。不记得的，直接说不清楚就行。',
  ],
  'clarify.lead': [
    '您的时间要紧，我一边记，一边先把事情办起来。',
    '您说的都在记录里。为了早点动起来，我先跟您确认一点。',
    '这些我全记下了。要让同事马上能接手，还差这一项。',
  ],
} satisfies Partial<Catalog>;
