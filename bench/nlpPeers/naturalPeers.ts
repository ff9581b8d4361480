import { createRequire } from 'node:module';
import { type Peer, type PeerRow, splitWords } from './peer.ts';

interface NaturalClassifier {
  addDocument(words: string[], label: string): void;
  train(): void;
  classify(words: string[]): string;
}

const mainRequire = createRequire(import.meta.url);

function peerOf(name: string, file: string, rowsMax: number): Peer {
  return {
    name,
    rowsMax,
    async learn(rows: readonly PeerRow[]) {
      const Classifier = mainRequire(`natural/lib/natural/classifiers/${file}`) as new () => NaturalClassifier;
      const classifier = new Classifier();
      for (const { text, label } of rows) classifier.addDocument(splitWords(text), label);
      classifier.train();
      return (text) => {
        const words = splitWords(text);
        return words.length === 0 ? '' : classifier.classify(words);
      };
    },
  };
}

/** natural's two classifiers, from the main install. */
export const naturalPeers: readonly Peer[] = [
  peerOf('natural Bayes', 'bayes_classifier.js', 1000),
  peerOf('natural logistic', 'logistic_regression_classifier.js', 100),
];
