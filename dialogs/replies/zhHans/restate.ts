import type { Catalog } from '../keys.ts';

/** The facts and the wish, read back; then one closed question. */
export const restate = {
  'restate.summary': [
    '我把您说的整理了一下：\n\n{lines}\n\n这样说对吗？',
    '您看看我有没有理解准：\n\n{lines}\n\n都对得上吗？',
    '为了不出差错，我复述一遍：\n\n{lines}\n\n是这样吗？',
  ],
  'restate.added': [
    '补上了，{label}：{value}。其他的都对吗？',
    '谢谢您补充。{label}：{value}，这样齐了吗？',
    '这一项也写进去了，{label}：{value}。现在都对得上吗？',
  ],
  'restate.changed': [
    '改好了，{label}：{value}。现在都对了吗？',
    '谢谢您更正。{label}：{value}，这样对吗？',
    '{label}我改成了“{value}”。其余的都没问题吧？',
  ],
  'restate.correct': [
    '谢谢您指出来。“{label}”这一项，该怎么写？',
    '好，我来改。“{label}”正确的是什么？',
    '“{label}”我记得不准，正确的写法是什么？',
  ],
  'restate.still': ['上面复述的内容，您看都对吗？', '再回到刚才那几项，都对得上吗？', '刚才记下的那些，这样写对吗？'],
  'restate.missing': [
    '谢谢您提醒。这一项该怎么写？您说，我补上。',
    '是我漏了，具体是怎么回事呢？照您的话说就行。',
    '好，我来补。要加上的是什么？',
  ],
  'restate.which': [
    '谢谢您提醒，哪一处需要改？照您的话说就行。',
    '是我没记准，请问该改哪里？',
    '好，我来改。您说说哪一点不对？',
  ],
  'restate.numbered': [
    '事情有点多，我按顺序列出来，您逐条看看：\n\n{lines}\n\n这样对吗？',
    '我帮您捋了一遍：\n\n{lines}\n\n每一条都对得上吗？',
    '一条一条来看，会清楚些：\n\n{lines}\n\n是这样吗？',
  ],
} satisfies Partial<Catalog>;
