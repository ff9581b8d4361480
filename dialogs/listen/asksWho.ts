const WHO_ARE_YOU =
  /\b(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? |the )?(?:real )?(?:bot|robot|chatbot|human|person|ai|machine|computer)\b|\b(?:you'?re|you are|u r|ur|your|this is)(?: just| only)?(?: a| an)? (?:chat)?(?:bot|robot|machine|ai|computer)\b|\b(?:what(?:['’]?s| is)|i want|i need|give me|tell me|can i (?:have|get|take)) your (?:full |own )?name\b|\bwho (?:are you|am i (?:talking|speaking) (?:to|with))\b|(?:你|您)(?:到底|究竟)?(?:是不是|係咪|是|係)(?:个|個|一个|一個)?(?:真的)?(?:机器人|機器人|真人|人工智能|人工智慧)|(?<![转轉找要换換接有叫])(?:机器人|機器人|真人)(?:吗|嗎|么|嘛|还是|還是)|(?:你|您)(?:是|係)(?:谁|誰|边个|邊個)/iu;

/** Whether words ask who or what it is that answers. */
export const asksWho = (text: string) => WHO_ARE_YOU.test(text);
