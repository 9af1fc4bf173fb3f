import type { Agent, Doing } from '../server/wire';

/** Who does not say again within this time that they look at a case does so no more. */
export const presenceMs = 40_000;
const writingMs = 6_000;

export interface Present {
  readonly doing: Exclude<Doing, 'left'>;
  readonly at: number;
}

/** Those who look at the case that is open, by id. */
export type Presents = Readonly<Record<string, Present>>;

export interface Colleague {
  readonly name: string;
  readonly writes: boolean;
}

/** What somebody said of themselves. */
export function noted(presents: Presents, who: string, doing: Doing, at: number): Presents {
  const { [who]: _, ...others } = presents;
  return doing === 'left' ? others : { ...others, [who]: { doing, at } };
}

/** Who of the others is at the case now, those who write first. */
export function colleagues(presents: Presents, agents: readonly Agent[], me: string, now: number): readonly Colleague[] {
  return agents
    .filter(({ id, online }) => id !== me && online && presents[id] && now - presents[id].at < presenceMs)
    .map(({ id, name }) => ({ name, writes: presents[id]!.doing === 'writes' && now - presents[id]!.at < writingMs }))
    .sort((a, b) => Number(b.writes) - Number(a.writes) || a.name.localeCompare(b.name));
}
