import type { Catalog } from '../keys.ts';

/** Who does what by when, with the number; then sorry again, thanks for the trust, we will improve. */
export const commit = {
  'commit.summary': [
    '那就这样定了：\n\n{actions}\n\n{by}前，我们会主动跟您联系。您的编号是{number}，随时可以凭它来问进展。',
    '我把接下来的安排写清楚：\n\n{actions}\n\n不管办到哪一步，最晚{by}我们都会主动告诉您。编号{number}，请留着。',
    '接下来我们这样办：\n\n{actions}\n\n办得怎么样，{by}前一定告诉您；要查进展，报{number}就行。',
  ],
  'commit.close': [
    '再次跟您说声抱歉，谢谢您愿意信任我们，给我们机会办好。这次的问题我们会认真改进。',
    '这一趟让您受累了，对不起。谢谢您肯把事情交给我们，您提的这些，我们会用来改进。',
    '最后还是想说声对不起，也谢谢您这么有耐心、这么信任我们。该改的地方，我们会改。',
  ],
} satisfies Partial<Catalog>;
