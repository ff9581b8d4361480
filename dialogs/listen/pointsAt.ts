const ENGLISH =
  /^\W*(?:(?:(?:yes|yeah|ok|okay|hi|so|and|sure|hello)[ ,]+)?(?:here(?:['’]?s| is| are| it is| you (?:go|are)| they are)?|this(?: is)?(?: it| one)?|see|look(?: at)?|attached|pic(?:ture)?s?|photos?|(?:the|a|my|of|it|that|them|you|go)\b)[ ,.!:]*){1,5}$/iu;
const CHINESE =
  /^[\s\p{P}]*(?:(?:好的?|嗯|有|喏|诺|你?[看睇](?:下|看|图|圖|相)?|如[图圖]|[图圖相]片?|照片|[这這呢][个個张張]|[给給俾畀]你|附上|[发發传傳][了咗]?|在[这這][里裡裏]?|就(?:是|係)?[这這呢][样樣个個])[了啦喇啊呀\s\p{P}]*){1,4}$/u;

/** Whether the words that came with a picture only point at it: "here", "this is it", 如图. */
export const onlyPointsAt = (text: string): boolean => text.length <= 40 && (ENGLISH.test(text) || CHINESE.test(text));
