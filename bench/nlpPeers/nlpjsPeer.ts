import { loadPeer, type Peer } from './peer.ts';

interface Nlp {
  settings: Record<string, unknown>;
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ intent: string }>;
}
interface Container {
  use(plugin: unknown): void;
}

/** nlp.js with its own tokenizer and stemmer of the language. */
export const nlpjsPeer: Peer = {
  name: 'nlp.js',
  rowsMax: 500,
  async learn(rows, language) {
    const { containerBootstrap } = loadPeer('@nlpjs/core') as { containerBootstrap(): Promise<Container> };
    const { Nlp } = loadPeer('@nlpjs/nlp') as {
      Nlp: new (settings: Record<string, unknown>, container: Container) => Nlp;
    };
    const { LangEn } = loadPeer('@nlpjs/lang-en') as { LangEn: unknown };
    const { LangZh } = loadPeer('@nlpjs/lang-zh') as { LangZh: unknown };
    const container = await containerBootstrap();
    container.use(language === 'en' ? LangEn : LangZh);
    const nlp = new Nlp({ autoSave: false, nlu: { log: false, useNoneFeature: false } }, container);
    nlp.addLanguage(language);
    for (const { text, label } of rows) nlp.addDocument(language, text, `label.${label}`);
    await nlp.train();
    return async (text) => (await nlp.process(language, text)).intent.replace(/^label\./, '');
  },
};
