import type { InEachLocale } from '../../../pack/index.ts';

/** How a colleague may begin: who they are, and that nothing need be told again. {name} */
export const HELLO: InEachLocale<string> = {
  en: "Hello, this is {name}. I've read everything you wrote, so there's no need to tell it again. I'm looking after it from here.",
  'zh-Hans': '您好，我是{name}。您前面说的我都看过了，不用再讲一遍，接下来由我跟进。',
  'zh-Hant': '您好，我是{name}。您前面說的我都看過了，不用再說一次，接下來由我負責處理。',
  'zh-HK': '您好，我是{name}。您之前說的我全部看過了，不用再說一次，接下來由我跟進。',
};

/** Says when they hear from us, progress or not. {by} */
export const BY_WHEN: InEachLocale<string> = {
  en: "I'm checking this now, and you'll have my answer here by {by}, even if there is more to find out by then.",
  'zh-Hans': '我现在就去核实，{by}前在这里答复您；即使还没全部查清，也会先告诉您进展。',
  'zh-Hant': '我現在就去查證，{by}前在這裡回覆您；就算還沒全部查清楚，也會先跟您說明進度。',
  'zh-HK': '我現在就去核實，{by}前會在這裡回覆您；即使未能全部查清，也會先告訴您進度。',
};
