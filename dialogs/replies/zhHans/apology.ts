import type { Catalog } from '../keys.ts';

/** Sorry for what they went through, feeling and matter named, thanks, the wish to help, the number. */
export const apology = {
  'apology.angry': [
    '关于{matter}，让您生这么大的气，真的很抱歉，也谢谢您肯说出来。这件事我已经登记，编号{number}，接下来我陪您一起把它解决好。',
    '先跟您说声对不起。因为{matter}，您憋了一肚子火，我都听进去了。谢谢您跟我们直说，编号是{number}，我这就来帮您处理。',
    '难怪您生气。为了{matter}，您费了这么多心力，对不起。您愿意告诉我们，我很感谢；事情已记在{number}，我很想帮您办出个结果来。',
  ],
  'apology.anxious': [
    '关于{matter}，让您一直悬着心，很抱歉。谢谢您告诉我们。编号{number}已经建好，我们抓紧时间，我来帮您往下办。',
    '因为{matter}，让您着急上火，对不起，也多谢您来找我们。我记在{number}里了，这就帮您办起来。',
    '为了{matter}，您又急又累，真对不起。您说的都在{number}里，谢谢您信得过我们；我想帮您早点把心放下来。',
  ],
  'apology.confused': [
    '关于{matter}，让您这么费神，很抱歉，谢谢您耐心说给我听。编号是{number}，我来和您一起把前后理清楚。',
    '因为{matter}，弄得您一头雾水，对不起。谢谢您告诉我们，已经记在{number}，咱们一件一件弄明白。',
    '为了{matter}，您来回琢磨了这么久，真是抱歉。您肯来问，我很感谢；受理编号{number}，我愿意帮您查清楚。',
  ],
  'apology.disappointed': [
    '关于{matter}，让您失望了，我很抱歉。谢谢您还愿意告诉我们。编号{number}，我想帮您把这件事办好。',
    '您是信任我们才来的，因为{matter}寒了心，真的对不起。谢谢您没有一走了之，我已登记在{number}，会认真帮您办。',
    '您的期待落了空，我心里也过意不去。为了{matter}，跟您说声对不起。您肯说出来，我们很感激；事情记在{number}，我来帮您想办法。',
  ],
  'apology.neutral': [
    '关于{matter}，给您添了麻烦，很抱歉。谢谢您告诉我们，编号是{number}，我来帮您处理。',
    '因为{matter}，让您费心了，对不起。您反映的情况已经登记，编号{number}；谢谢您，接下来由我帮您跟进。',
    '为了{matter}，耽误了您的时间，抱歉。我已记在{number}里，谢谢您提出来，我很愿意帮您解决。',
  ],
  'apology.promise': [
    '{by}前，不管有没有结果，我们都会在这里给您回话。',
    '先给您一个时间：{by}前，一定有人在这里跟您说进展。',
    '您不用一直守着，{by}前我们会在这里告诉您查到哪一步。',
  ],
} satisfies Partial<Catalog>;
