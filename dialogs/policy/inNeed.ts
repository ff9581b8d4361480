/** In Chinese: who has less to fall back on than most: old, ill or disabled, with a newborn, alone with a child, or short of money. */
const IN_NEED =
  /(?:[7-9]\d|[七八九]十[一二三四五六七八九多几幾]?)(?:多)?[岁歲]|今年[7-9]\d|老人家|[独獨]居|孤[寡老]|[轮輪]椅|[瘫癱][痪瘓]|[卧臥]床|[残殘][疾障]|身障|[视視聽听][障]|失明|盲人|失[聪聰]|[聋聾]|拐杖|(?:行[动動]|腿[脚腳]|走路)不(?:便|好|方便)|中[风風]|失智|[认認]知障|洗[肾腎]|透析|化[疗療]|癌|[怀懷大]孕|[坐]月子|生完(?:小孩|孩子|[宝寶])|[剛刚]出生|新生[儿兒]|早[产產]|BB(?!Q)|(?:爸|妈|媽|奶|爷|爺|公|婆|嬤|嫲|她|他|佢)(?:今年|都|已[经經]|快)?[7-9]\d(?![\d块塊元天])|初生|[单單][亲親]|一[个個]人(?:[带帶](?:[着著大小孩娃仔]|兩|两)|湊)|低保|救[济濟]|[综綜]援|失[业業]|(?:吃|食)[饭飯](?:的)?[钱錢](?:都|也)?[没沒冇]|[没沒冇][钱錢](?:吃|食|交|开|開)/u;

/** Whether somebody tells of circumstances in which such a thing weighs more. */
export function isInNeed(told: string): boolean {
  return IN_NEED.test(told);
}
