import { type ChatState, DirectLineClient, emptyChat } from '../../support/directline/client';
import { OutboxStore } from '../../support/directline/outboxStore';
import { SessionStore } from '../../support/directline/sessionStore';
import type { FakeDirectLine } from './FakeDirectLine';
import { MemoryStorage } from './MemoryStorage';

interface TabStorage {
  /** Shared by tabs. */
  readonly local?: Storage;
  /** Survives a reload of one tab. */
  readonly session?: Storage;
}

/** One browser tab with the page's client in it. */
export class Tab {
  state: ChatState = emptyChat;
  hidden = false;
  /** Every connection state that was shown, repetitions left out. */
  readonly connections: string[] = [];
  /** Why persons whom the page named are not taken. */
  readonly refusals: string[] = [];
  readonly client: DirectLineClient;

  constructor(server: FakeDirectLine, { local = new MemoryStorage(), session = new MemoryStorage() }: TabStorage = {}) {
    this.client = new DirectLineClient({
      fetch: server.fetch,
      openSocket: server.openSocket,
      sessions: new SessionStore(local),
      unsent: new OutboxStore(session),
      random: () => 0.5,
      hidden: () => this.hidden,
      refused: (why) => this.refusals.push(why),
      changed: (state) => {
        this.state = state;
        if (this.connections.at(-1) !== state.connection) {
          this.connections.push(state.connection);
        }
      },
    });
  }

  get texts(): readonly (string | undefined)[] {
    return this.state.activities.map((activity) => activity.text);
  }

  get sendStates(): readonly string[] {
    return this.state.outgoing.map((item) => item.state);
  }

  say(text: string): void {
    this.client.send({ text });
  }
}
