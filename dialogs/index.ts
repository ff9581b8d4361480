export {
  type KesuChannelData,
  PROMISE_DUE_EVENT,
  TURN,
  type TurnDraft,
} from './contract.ts';
export { createConversationBot } from './conversationBot.ts';
export { loadPack, type Pack } from './pack/index.ts';
