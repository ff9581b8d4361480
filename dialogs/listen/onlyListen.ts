/** Says that nothing is wanted but to be heard (playbook §10, 10). */
const ONLY_LISTEN =
  /\b(?:i )?(?:just|only|simply) (?:wanted|want|needed|need) (?:you to know|to (?:say it|tell (?:you|someone|somebody)|let you know|get (?:it|this) off my chest|vent|be heard|be listened to)|someone to listen|somebody to listen)\b|\bi(?:'m| am) not (?:asking|looking) for (?:anything|money|compensation|a refund)\b|\b(?:you )?(?:don'?t|do not|needn'?t) (?:have|need) to do anything\b|(?:就是|只是|只係|淨係|只|就)(?:想|要)(?:跟你们|跟你|跟您|和你们|跟你們|同你哋|同你|找人|找个人|找個人|有人|有个人|有個人)?(?:说|說|讲|講|聊|吐槽|倾诉|傾訴|听我|聽我|听|聽|反映)(?:一声|一聲|声|聲|一下|两句|兩句|几句|幾句|说|說|我说|我說)|(?:也|并|並)?(?:不是|不用|不要|沒有|没有|唔使)(?:要|想)?(?:赔|賠|补偿|補償)(?:什么|什麼|钱|錢|偿|償)?[，,、]?(?:就|只)?(?:是)?(?:觉得|覺得|想)|(?:讲|講|话|話)(?:聲|声)?(?:俾|畀)(?:你|你哋|你地)?知|(?:你们|你們|你哋|你)知道?就(?:行|好|得)|(?:就|只是|也没啥|也沒啥|随便|隨便)?[，,]?提一下(?:而已)?[。.]?$|\bjust (?:letting you know|so you know|fyi)\b|\bfor your information\b|(?:没|沒|冇)(?:有|啥|什么|什麼|乜)*(?:要求|诉求|訴求)|(?:就是|只是|就)?让你们(?:知道|了解|听听)|讓你們(?:知道|了解|聽聽)|(?:就|只|只不過)(?:是|係)?(?:想|要)?(?:跟|和|同|向)(?:你|您)(?:们|們|哋)?(?:說|说|講|讲|反映|提)(?:一|聲|声|下)|(?:[没沒冇](?:有)?|唔|不)(?:要|想|係要)(?:你[们們哋])?(?:退|[赔賠換换])(?:什[么麼]|咩|乜|啥)/iu;

/** The customer wants to be heard, and nothing else. */
export function wantsOnlyToBeHeard(text: string): boolean {
  return text.length <= 400 && ONLY_LISTEN.test(text);
}
