import type { Day } from './day.ts';

/** A report as the known-since rule needs it. */
export interface Carrier {
  /** The earliest day on which it can have appeared. */
  readonly published: Day;
  readonly relays: readonly string[];
}

/**
 * All reports that one repeats, directly or through others, itself first. Throws nothing: unknown ids are left out,
 * and a circle (a fault that the compiler reports) ends where it closes.
 */
export function relayChain(report: string, reports: ReadonlyMap<string, Carrier>): string[] {
  const chain = new Set<string>();
  const queue = [report];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const carrier = reports.get(next);
    if (carrier === undefined || chain.has(next)) continue;
    chain.add(next);
    queue.push(...carrier.relays);
  }
  return [...chain];
}

/**
 * The day since which an account is public (design §2): the earliest on which its report can have appeared, or a
 * report on its relay chain that carries the same source on the same contact; never before the contact's first
 * possible day. `carries` says whether a report carries that source on that contact.
 */
export function knownSince(
  report: string,
  reports: ReadonlyMap<string, Carrier>,
  carries: (report: string) => boolean,
  firstDay: Day,
): Day {
  const chain = relayChain(report, reports).filter((id) => id === report || carries(id));
  const earliest = Math.min(...chain.map((id) => reports.get(id)?.published ?? Infinity));
  return Math.max(earliest, firstDay);
}
