// Memory of a browser as the kernel counts it, by kind of process. Linux only.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const statusOf = (pid: string): string => readFileSync(`/proc/${pid}/status`, 'utf8');
const numberIn = (status: string, name: string): number =>
  Number.parseInt(status.split(`\n${name}:`)[1] ?? '0', 10);

/** Processes of the browser on a profile with what they are. */
const processesOf = (profile: string): readonly { pid: string; kind: string }[] => {
  const all: { pid: string; parent: string; line: string }[] = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      all.push({ pid, parent: String(numberIn(statusOf(pid), 'PPid')), line });
    } catch {
      // It ended meanwhile.
    }
  const own = new Set(all.filter((one) => one.line.includes(profile)).map((one) => one.pid));
  for (let before = -1; before !== own.size;) {
    before = own.size;
    for (const one of all) if (own.has(one.parent)) own.add(one.pid);
  }
  return all
    .filter((one) => own.has(one.pid))
    .map(({ pid, line }) => ({
      pid,
      kind:
        /--utility-sub-type=([^\s.]{1,60})\.mojom/.exec(line)?.[1] ??
        /--type=(\S+)/.exec(line)?.[1] ??
        'browser',
    }));
};

/**
 * Starts counting anew. Shape: a function that says by how much each kind of process has grown at its highest point since. Unit: MiB.
 * Source: VmHWM and clear_refs in proc(5).
 */
export const watchMemory = (profile: string): (() => Readonly<Record<string, number>>) => {
  const start = new Map<string, number>();
  for (const { pid } of processesOf(profile)) {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    start.set(pid, numberIn(statusOf(pid), 'VmRSS'));
  }
  return () => {
    const grown = new Map<string, number>();
    for (const { pid, kind } of processesOf(profile)) {
      const more = (numberIn(statusOf(pid), 'VmHWM') - (start.get(pid) ?? 0)) / 1024;
      grown.set(kind, Math.round(Math.max(grown.get(kind) ?? 0, more)));
    }
    return Object.fromEntries(grown);
  };
};
