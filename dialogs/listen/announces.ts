/** Says that something will be asked, and not what: "你好 請問一下". */
const TO_ASK =
  /^[\s\p{P}]*(?:你好|您好|哈囉|哈啰|hello|hi|嗨|喂|唔該)?[\s，,]*(?:我)?(?:(?:想|要)?(?:請|请)?(?:問|问)(?:一下|下|吓)?|(?:有|想)[^，。]{0,3}(?:事|問題|问题)(?:想|要)?(?:請教|问|問)?(?:一下|下|吓)?)[\s\p{P}]*$/iu;

/** Says that something will be complained of, and not what: "我要投訴". */
const TO_COMPLAIN =
  /^[\s\p{P}]*(?:你好|您好|哈囉|哈啰|hello|hi|嗨|喂)?[\s，,]*(?:我)?(?:想|要|需要)?(?:投訴|投诉|客訴|客诉|申訴|申诉|反映|complain)(?:一下|下|吓|你們|你们|你哋|問題|问题)?[\s\p{P}啦喇啊呀]*$/iu;

/** Longest message that announces something and says nothing besides. */
const LONGEST = 200;

/** Whether somebody announces a question and asks none yet. */
export const announcesQuestion = (text: string) => text.length <= LONGEST && TO_ASK.test(text);

/** Whether somebody announces a complaint and tells nothing yet: neither a mood nor a matter. */
export const announcesComplaint = (text: string) => text.length <= LONGEST && TO_COMPLAIN.test(text);
