export type WebChatAction = { type: string; payload?: object };
export type WebChatMiddleware = () => (next: (action: WebChatAction) => unknown) => (action: WebChatAction) => unknown;

/** The parts of Web Chat's browser bundle that the page uses. Its own types need 400 packages to resolve. */
export interface WebChatStore {
  dispatch(action: { type: string; payload: object }): void;
  getState(): { activities: { from?: { role?: string } }[] };
}

export interface DirectLineConnection {
  connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  reconnect(conversation: { conversationId: string; token: string; streamUrl?: string }): void;
}

export interface WebChatBundle {
  createDirectLine(options: {
    domain: string;
    token: string;
    conversationId: string;
    streamUrl?: string;
    watermark?: string;
    webSocket?: boolean;
    pollingInterval?: number;
  }): DirectLineConnection;
  createStore(state: object, middleware: WebChatMiddleware): WebChatStore;
  renderWebChat(props: object, element: Element): void;
}

declare global {
  interface Window {
    WebChat: WebChatBundle;
  }
}
