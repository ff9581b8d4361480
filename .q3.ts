import { recognize } from './nlp/index.ts';
for (const t of ['refund the £14.99','i paid 40 pounds','¥38','HK$98', '98 dollars']) console.log(recognize(t,{locale:'en'} as any).entities);
