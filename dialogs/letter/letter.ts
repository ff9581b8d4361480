/** A part of the body: a paragraph, or a sentence that leads into a list. */
export interface LetterPart {
  /** What the part is there for (playbook §9). */
  readonly about:
    | 'greeting'
    | 'sorry'
    | 'happened'
    | 'cause'
    | 'done'
    | 'change'
    | 'agreed'
    | 'offer'
    | 'decision'
    | 'contact'
    | 'thanks';
  readonly text: string;
  readonly items: readonly string[];
}

/** An apology letter, ready to be laid out. Every string is plain text; what a customer wrote is only ever data in it. */
export interface Letter {
  /** BCP 47 tag of the letter. */
  readonly language: 'en-GB' | 'zh-CN' | 'zh-TW' | 'zh-HK';
  readonly brand: string;
  /** Subject line in English, heading in Chinese. */
  readonly title: string;
  /** The line with the number of the case. */
  readonly reference: string;
  readonly date: string;
  readonly salutation: string;
  readonly parts: readonly LetterPart[];
  /** Complimentary close, line by line. */
  readonly close: readonly string[];
  /** Who signs, line by line. */
  readonly signature: readonly string[];
}
