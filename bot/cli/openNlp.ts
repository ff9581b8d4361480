/** Understanding and its training, loaded when a command needs them: the others start several times as fast without. */
export const openNlp = () => import('../../nlp/index.ts');
