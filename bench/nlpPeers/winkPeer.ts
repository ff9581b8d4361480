import { loadPeer, type Peer, splitWords } from './peer.ts';

interface WinkBayes {
  definePrepTasks(tasks: ((text: string) => string[])[]): void;
  defineConfig(config: Record<string, unknown>): void;
  learn(text: string, label: string): void;
  consolidate(): void;
  predict(text: string): string;
}

/** wink-naive-bayes-text-classifier. */
export const winkPeer: Peer = {
  name: 'wink Bayes',
  rowsMax: 1000,
  async learn(rows) {
    const create = loadPeer('wink-naive-bayes-text-classifier') as () => WinkBayes;
    const classifier = create();
    classifier.definePrepTasks([splitWords]);
    classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
    for (const { text, label } of rows) classifier.learn(text, label);
    classifier.consolidate();
    return (text) => classifier.predict(text);
  },
};
