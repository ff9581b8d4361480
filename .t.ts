import { findWish } from './dialogs/listen/wish.ts';
for (const t of process.argv.slice(2)) console.log(t,'=>',findWish(t));
