import { TRIED } from './tried.ts';

/** What one of us answered, or what stands against it: "你们说有合约不给转", "但係我份合約舊年已經完咗". */
const ANSWERED =
  /^(?:但是?|但係|可是|不過|不过|結果|结果)?(?:[你他佢][们們哋]?|(?:你[们們哋])?(?:公司|客服|[职職店]员|[職店]員|营业[厅员]|營業[廳員]|[门門]市|分店|師傅|师傅))(?:又|就|都|[却卻]|偏|硬|一直|[总總]是|竟然|居然|[还還]){0,2}(?:[说說讲講话話](?!个|個|[一清明点點怎呢到])|不[给給肯让讓]|唔[俾肯]|拒|推|要[^，。]{0,3}(?:[证證]|文件|本人|[单單][据據]|手[续續]))|^(?:但是?|但係|可是|不過|不过|結果|结果)(?=[我你他佢客合都已根明])/u;

/** In Chinese, what one of us said or did about it so far, or what happened then: that is told, and no part of the wish before it. */
export const tellsWhatWasDone = (clause: string) =>
  /\p{Script=Han}/u.test(clause) && (TRIED.test(clause) || ANSWERED.test(clause));
