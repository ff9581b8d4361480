import type { InboundActivity } from '../ingress/activity.ts';

/**
 * The activity without the mention that addresses the bot itself (`<at>Kesu</at> where is my order`). Other people's
 * mentions stay, because they carry meaning; the SDK's own removal takes all of the text or leaves the entity.
 */
export function stripBotMention(activity: InboundActivity): InboundActivity {
  const entities = activity.entities ?? [];
  const own = entities.filter((entity) => isMentionOf(entity, activity.recipient.id));
  if (own.length === 0) return activity;
  let text = activity.text ?? '';
  for (const { text: words } of own) {
    if (typeof words === 'string' && words !== '') text = text.replace(words, '');
  }
  return { ...activity, text: text.trim(), entities: entities.filter((entity) => !own.includes(entity)) };
}

function isMentionOf(entity: Record<string, unknown>, id: string): boolean {
  const mentioned = entity.mentioned as { id?: unknown } | null | undefined;
  return entity.type === 'mention' && typeof mentioned === 'object' && mentioned?.id === id;
}
