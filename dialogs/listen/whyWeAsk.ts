/** Asks why we ask, or what for. "Why did you change the recipe?" asks something else. */
const WHY =
  /^\W*(?:(?:and|but|so|ok|okay|sorry|hang on|huh|eh|er|um)[\s,.]+){0,2}(?:why|what for|how come)(?: (?:is|does|would|do) (?:that|this|it))?\W*$|\bwhy\b.{0,24}\b(?:(?:do|would|should|did|r|are|have) (?:you|u|ya)(?: guys| people| lot)?(?: even| always| keep| all)? (?:need|want|ask|got to know|require|have to (?:know|ask)|care)\w*|(?:matter|relevant|important|necessary)\b|(?:all )?(?:these|the|so many) questions)|\bwhy (?:should|do|must|would) i (?:have to |need to |got to )?(?:give|tell|share|send|say|provide)\b|\bwhat (?:do|would|will|are) (?:you|u) (?:need|want|going to do with|use|do with)\b.{0,24}\b(?:for|it|that)\W*$|\bwhat(?:['’]?s| is| has) (?:that|this|it|my \w+) (?:got )?(?:for|to do with)\b|\bwhat do you mean\b|\bneed (?:that|this|my|to know)\b|\bis (?:that|this|it) (?:really |even )?(?:necessary|needed|relevant)\b|^[\s\p{P}]*(?:为什么|為什麼|为啥|干嘛|幹嘛|点解|點解)(?:呀|啊|呢)?[\s\p{P}]*$|(?:为什么|為什麼|为啥|干嘛|幹嘛|点解|點解|做乜|干什么|幹什麼)(?:一定|还|還|仲)?(?:要|需要)?(?:我|知|给|給|畀|俾|填|留|提供|[说說講讲问問]|登[记記]|收集)|要(?:这|這|那|嚟|來|来)[^，。]{0,8}(?:干什么|幹什麼|做乜|干嘛|幹嘛|做咩)|有什么用|有什麼用|什么意思|什麼意思|咩意思|[问問](?:这|這|嚟|名|电|電|来|來)[^，。]{0,6}(?:做|干|幹|咩|乜|嘛)|要来做|要來做/iu;

/** Whether a message asks why we ask. */
export function asksWhyWeAsk(text: string): boolean {
  return WHY.test(text);
}
