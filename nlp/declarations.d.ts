/** Single-character tables of OpenCC as `opencc-js` ships them: `"源 目標 …|源 目標 …"`. The package has no types for them. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export default table;
}
declare module 'opencc-js/dict/STCharacters' {
  const table: string;
  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export default table;
}
