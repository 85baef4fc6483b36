import type { StoredScope } from '../store/types.ts';
import { uniqueId } from '../store/unique-id.ts';

/** What one tab tells the others of the same declaration. */
export type TabMessage =
  | { kind: 'stored'; scope: StoredScope }
  | /** `version`: the one that was removed. */ { kind: 'removed'; path: string; version: string }
  | { kind: 'acted' };

export interface Tabs {
  /** This one's. */
  readonly id: string;
  tell(message: TabMessage): void;
  /** Ids of the others that are open now. */
  others(): Promise<ReadonlySet<string>>;
  close(): void;
}

type Call = { kind: 'who' } | { kind: 'here'; tab: string };

/** How long others may take to answer: one that is busy for longer is asked nothing, and its input shows here too. */
const PATIENCE_MILLISECONDS = 60;

/** Connects the tabs of one browser that have the declaration open; alone where there is no BroadcastChannel. */
export function connectTabs(declarationId: string, onMessage: (message: TabMessage) => void): Tabs {
  const id = uniqueId();
  const alone = { id, tell() {}, others: async () => new Set<string>(), close() {} };
  if (typeof BroadcastChannel === 'undefined') return alone;
  const channel = new BroadcastChannel(`zhicheng:${declarationId}`);
  const here = new Set<string>();
  let closed = false;
  channel.onmessage = ({ data }: MessageEvent<TabMessage | Call>) => {
    if (data.kind === 'who') channel.postMessage({ kind: 'here', tab: id });
    else if (data.kind === 'here') here.add(data.tab);
    else onMessage(data);
  };
  return {
    id,
    tell(message) {
      // An answer may come after the page has let go of the declaration: the others hear of it from the store.
      if (!closed) channel.postMessage(message);
    },
    async others() {
      here.clear();
      channel.postMessage({ kind: 'who' });
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
      return new Set(here);
    },
    close() {
      closed = true;
      channel.close();
    },
  };
}
