import { type Finder, groupSpan } from './found.ts';

const CHINESE =
  /(?:在|去|去到|到|于|喺|系|你们|你哋|贵公司)((?!你们|你哋|我们|这|那|一|网上)[\u4e00-\u9fffA-Za-z0-9]{1,10}?(?:分店|门店|专卖店|旗舰店|便利店|路店|店|营业厅|门市|超市|商场|百货|餐厅|饭店|酒楼|酒店|机场|火车站|广场))/dg;
const ENGLISH =
  /\b(?:at|in|from|to) (?:your |the )?((?:[A-Z][\w'&-]{0,20} ){1,4}(?:store|branch|shop|mall|restaurant|street|airport|station|hotel|supermarket|outlet|Store|Branch|Shop|Mall|Restaurant|Street|Airport|Station|Hotel|Supermarket|Outlet))\b/dg;

/** Shops and other places, where their kind is named. */
export const findPlaces: Finder = ({ plain, folded }) =>
  [...folded.matchAll(CHINESE), ...plain.matchAll(ENGLISH)].flatMap((match) => {
    const span = groupSpan(match, 1);
    return span === undefined ? [] : [{ type: 'place' as const, ...span }];
  });
