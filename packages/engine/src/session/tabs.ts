import type { StoredScope } from '../store/types.ts';

/** What one tab tells the others of the same declaration. */
export type TabMessage =
  | { kind: 'stored'; scope: StoredScope }
  | /** `version`: the one that was removed. */ { kind: 'removed'; path: string; version: string }
  | { kind: 'acted' };

export interface Tabs {
  tell(message: TabMessage): void;
  close(): void;
}

/** Connects the tabs of one browser that have the declaration open; alone where there is no BroadcastChannel. */
export function connectTabs(declarationId: string, onMessage: (message: TabMessage) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, close() {} };
  const channel = new BroadcastChannel(`zhicheng:${declarationId}`);
  channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data);
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
