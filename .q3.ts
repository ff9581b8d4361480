import { recognize } from './nlp/index.ts';
import { plausible } from './dialogs/listen/plausible/plausible.ts';
for (const ask of [undefined,{kind:'confirm',fact:'restatement'}]) { const t='a full refund of the service charge and a written apology'; const r= plausible(t, recognize(t,{locale:'en',ask} as any)); console.log(r.act, r.entities); }
