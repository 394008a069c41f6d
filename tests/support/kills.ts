// Kills of a browser at moments spread over the whole of what it does, and a table of what came of them. `npm run kills` (COCKPIT_KILLS=100)
// shares so many rounds among all kinds; else there are a few of each.
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Rounds of each kind in a hundred. */
const SHARES = {
  // Of typing and of taking over.
  recording: 18,
  importing: 13,
  syncing: 13,
  freezing: 11,
  restoring: 12,
  encrypting: 12,
  merging: 8,
  updating: 8,
  upgrading: 5,
} as const;
export type Kind = keyof typeof SHARES;
/** Where the workers of one run write down what they saw. */
const file = (): string => process.env.COCKPIT_KILLS_LOG ?? join(tmpdir(), `cockpit-kills-${process.pid}`);

export const roundsOf = (kind: Kind, few: number): number => {
  const all = process.env.COCKPIT_KILLS;
  return all === undefined ? few : Math.max(2, Math.round((Number(all) * SHARES[kind]) / 100));
};

/** The moment of a round among all, from the first on to a little after what it takes unhindered. Unit: ms. */
export const momentOf = (round: number, rounds: number, span: number): number =>
  Math.round((span * 1.2 * (round - 0.5)) / rounds);
/** As `momentOf`, more of them early: where what is killed is over long before it is seen. */
export const earlyMomentOf = (round: number, rounds: number, span: number): number =>
  Math.round(span * 1.2 * ((round - 0.5) / rounds) ** 3);

/** Lets `steps` go on until the moment of a round, and no longer than they take. Errors: what ended them before. */
export const untilMoment = async (steps: Promise<void>, ms: number): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([steps, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
};

/** Writes down one round. `held`: what was found, in a word. Errors: throws what was lost, after it is in the table. */
export const wroteDown = (kind: Kind, held: string, check: () => void): void => {
  let lost = '';
  try {
    check();
  } catch (cause) {
    lost = String(cause).split('\n')[0]!;
    throw cause;
  } finally {
    appendFileSync(file(), `${JSON.stringify({ kind, held, lost })}\n`);
  }
};

/** Begins a table for all workers of a run. Shape: what prints it at the end. */
export const beginTable = (): (() => void) => {
  process.env.COCKPIT_KILLS_LOG = file();
  rmSync(file(), { force: true });
  return () => {
    if (!existsSync(file())) return;
    type Line = { kind: Kind; held: string; lost: string };
    const lines = readFileSync(file(), 'utf8')
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as Line);
    const rows = (Object.keys(SHARES) as Kind[]).flatMap((kind) => {
      const own = lines.filter((one) => one.kind === kind);
      if (own.length === 0) return [];
      const held = new Map<string, number>();
      for (const one of own) held.set(one.held, (held.get(one.held) ?? 0) + 1);
      const said = [...held].map(([what, n]) => `${n} ${what}`).join(', ');
      return [{ kind, kills: own.length, held: said, lost: own.filter(({ lost }) => lost !== '').length }];
    });
    console.table(rows);
    console.info(`${lines.length} kills, lost: ${lines.filter(({ lost }) => lost !== '').length}`);
    rmSync(file(), { force: true });
  };
};
