import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';

/** Keeps what the bot says instead of sending it. */
export class CollectingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return activities.map((_, index) => ({ id: String(index) }));
  }

  async updateActivity(): Promise<void> {
    throw new Error('the bot does not edit what it said');
  }

  async deleteActivity(): Promise<void> {
    throw new Error('the bot does not take back what it said');
  }

  async continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    throw new Error('not used by the dialogs');
  }
}
