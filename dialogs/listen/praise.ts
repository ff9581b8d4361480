/** Words of praise and thanks. What merely reads cheerfully ("stood me up twice") has none of them. */
const PRAISE =
  /\b(?:thank\w*|great|good|nice\w*|lov(?:e[dsr]?|ely|ing)|best|excellent|amazing|wonderful\w*|perfect\w*|delicious|happy|pleased|impress\w*|kind\w*|friendly|helpful|brilliant|superb|fantastic|well done|compliment\w*|recommend\w*|enjoy\w*|tasty|yum\w*|delish|obsessed|top[- ]notch|10\/10|(?:is|are|was|so|absolutely) (?:fire|lit|banging|ace|class|unreal|spot on))\b|[谢謝赞贊讚棒]|[很真太好超最蛮蠻挺几幾非常]好|好[吃食喝飲饮评評用味]|满意|滿意|喜[欢歡]|[钟鍾]意|[贴貼]心|周到|感[动動激]|[开開]心|高[兴興]|[优優]秀|推[荐薦]|表[扬揚]|耐心|靠[谱譜]|值得|真心/iu;

/** Whether a message praises or thanks somebody outright. */
export function praises(text: string): boolean {
  return PRAISE.test(text);
}
