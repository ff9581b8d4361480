import { recognize, type Understanding } from '../../../nlp/index.ts';

/** Somebody of ours, as customers call them in Chinese. */
const ONE_OF_OURS =
  '(?:你们|你們|你家|你哋|您们|您們|那个|那個|嗰個)?(?:的|嘅|家|店里?|店裡)?(?:人工)?(?:客服|店[员員长長家主]|售后|售後|商家|[卖賣]家|导购|導購|服[务務][员員]|[营營][业業][员員]|收[银銀][员員]|[师師]傅|安[装裝][师師]?傅?|[维維]修(?:[员員]|[师師]傅|工)?|[职職][员員]|[员員]工|工作人[员員]|[经經]理|柜[姐台]|[专專]柜|厂家|廠家|平台|[销銷]售|同事|超市|老板|老闆|侍[应應]|伙[计計]|前台)(?:人[员員]|小?姐姐|小哥|那[边邊]|的人|小妹)?';

/** What somebody of ours said of it, before what it was: "客服说是正常现象", "找店员，店员只说…". */
const SAID = new RegExp(
  `(?:(?:我|我们|我們)?(?:去)?(?:找|问|問|打给|打給|打|联系|聯繫|聯絡|致电|致電)(?:了|过|過)?${ONE_OF_OURS}[，,]?(?:(?:他|她|对方|對方)(?:们|們)?|${ONE_OF_OURS})?|${ONE_OF_OURS})(?:却|卻|就|还|還|又|也|都|只|只会|只會|总|總|总是|總是|老|老是|一直|居然|竟然|反而|跟我|和我|同我|对我|對我|非){0,3}(?:(?:说|說|讲|講|话|話|回复|回覆|回应|回應|答复|答覆|解释|解釋|表示|告诉|告訴|建议|建議)(?:我|我们|我們)?(?:是)?|[让讓叫要](?:我|我们|我們))`,
  'gu',
);

/** What they did to the customer: then it is about them, whatever they said. */
const OF_THEIR_WAY =
  /态度|態度|骂|罵|吼|凶|兇|翻白眼|白眼|不耐[烦煩]|敷衍|推[卸诿諉脱脫三]|踢皮球|[骗騙]|忽悠|撒谎|撒謊|说谎|說謊|大话|大話|冷漠|冷淡|爱理不理|愛理不理|愛搭不理|爱搭不理|不理[我人]|没礼貌|沒禮貌|冇禮貌|粗[鲁魯暴]|歧[视視]|嘲|阴阳|陰陽|挂(?:我|了|断|斷)|掛(?:我|了|断|斷)|甩|怼|懟|威[胁脅]|素[质質]|不专业|不專業|一问三不知|一問三不知|[说說](?:的|法)(?:都)?不一|口径|口徑|互相推|顶嘴|頂嘴|没脑子|沒腦子|有病|活该|活該|爱买不买|愛買不買/u;

/** An account without who said what of it: "羽绒服一直掉毛，客服说是正常现象" tells of the jacket. */
export const withoutSpeakers = (text: string): string => text.replace(SAID, '');

/** Letters of what is left that still tell something. */
const TELLS = 5;

/**
 * A complaint that was read as one about our people only because it tells what they said of it is read again without their
 * mention. Where nothing else is found in it, the examples of the pack decide.
 */
export function weighHearsay(text: string, given: Understanding): Understanding {
  if (given.categories[0]?.code !== 'staff' || OF_THEIR_WAY.test(text)) return given;
  const rest = withoutSpeakers(text);
  if (rest === text || rest.replace(/[^\p{L}\p{N}]/gu, '').length < TELLS) return given;
  const told = recognize(rest).categories.filter(({ code }) => code !== 'staff');
  const others = given.categories.filter(({ code }) => code !== 'staff' && told.every((one) => one.code !== code));
  return { ...given, categories: [...told, ...others].slice(0, 3) };
}
