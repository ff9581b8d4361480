import { type ChannelPeer, firstAnswers } from './channel.ts';
import type { Kill } from './fleet.ts';
import type { Talk } from './talk.ts';

/**
 * How long after the death of the process that had acknowledged it each message was answered by another one, ms, sorted. Only
 * messages that were waiting for their answer when their process died.
 */
export function takeOverTimes(talks: readonly Talk[], kills: readonly Kill[], channel: ChannelPeer): number[] {
  const killedAt = new Map(kills.map(({ port, at }) => [port, at]));
  const times: number[] = [];
  for (const { conversationId, spoken } of talks) {
    const answers = firstAnswers(channel.repliesOf(conversationId));
    for (const { id, port, acceptedAt } of spoken) {
      const at = killedAt.get(port);
      const repliedAt = answers.get(id);
      if (at !== undefined && repliedAt !== undefined && acceptedAt <= at && at < repliedAt) times.push(repliedAt - at);
    }
  }
  return times.sort((one, other) => one - other);
}
