import type { Activity, ActivitySet } from './wire';

/** This page's copy of the server's log: in its order, nothing twice, and where to read on. */
export class Transcript {
  activities: readonly Activity[] = [];
  watermark: string | undefined;
  readonly #seen = new Set<string>();

  /** Adds what is new in a stretch of the log and answers it. What is live only, typing, is not the log's. */
  add({ activities = [], watermark }: ActivitySet): readonly Activity[] {
    this.watermark = watermark || this.watermark;
    const fresh = activities.filter((activity) => activity.type !== 'typing' && this.#isNew(activity));
    if (fresh.length > 0) {
      this.activities = [...this.activities, ...fresh];
    }
    return fresh;
  }

  #isNew({ id }: Activity): boolean {
    if (id === undefined) {
      return true;
    }
    const known = this.#seen.has(id);
    this.#seen.add(id);
    return !known;
  }
}
