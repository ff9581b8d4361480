import type { ConversationView } from '../api/types.ts';
import { useApp, useWords } from '../app/context.ts';
import { FormDialog } from './FormDialog.tsx';

/** Back to the bot, which knows what was said. */
export function ReturnForm({ view }: { view: ConversationView }) {
  const { calls } = useApp();
  const { words } = useWords();
  const { returnToBot } = words.forms;
  const submit = () => calls.returnToBot(view.item.id).then(() => returnToBot.done);
  return <FormDialog title={returnToBot.title} lead={returnToBot.lead} submit={returnToBot.submit} onSubmit={submit} />;
}
