// One timer for all that waits, none while nobody looks.
import { describe, expect, test } from 'vitest';
import { createWakes } from '../../src/app/wake.ts';

const device = () => {
  let now = 1_000,
    hidden = false;
  let timer: { job: () => void; at: number } | null = null;
  const seen: (() => void)[] = [];
  const wakes = createWakes({
    now: () => now,
    timer: (job, ms) => {
      expect(timer, 'one timer at a time').toBeNull();
      const mine = { job, at: now + ms };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    isHidden: () => hidden,
    onSeen: (job) => void seen.push(job),
  });
  return {
    wakes,
    due: () => timer?.at ?? null,
    /** Time goes on; what is due runs. */
    to: (moment: number): void => {
      while (timer !== null && timer.at <= moment) {
        const { job, at } = timer;
        timer = null;
        now = Math.max(now, at);
        job();
      }
      now = moment;
    },
    /** The device sleeps: no timer runs. */
    sleep: (moment: number): void => {
      now = moment;
    },
    look: (isHidden: boolean): void => {
      hidden = isHidden;
      for (const one of seen) one();
    },
  };
};
const every = (ms: number, job: () => void) => ({ next: (now: number) => now + ms, job });

describe('what waits for a moment', () => {
  test('shares one timer, each at its own time', () => {
    const done: string[] = [];
    const here = device();
    here.wakes.add(every(100, () => done.push('a')));
    here.wakes.add(every(250, () => done.push('b')));
    here.to(1_500);
    expect(done).toEqual(['a', 'a', 'b', 'a', 'a', 'a', 'b']);
  });
  test('has no timer while nobody looks, and does at once what came due then, once', () => {
    const done: string[] = [];
    const here = device();
    here.wakes.add(every(100, () => done.push('a')));
    here.look(true);
    expect(here.due()).toBeNull();
    here.to(9_000);
    expect(done).toEqual([]);
    here.look(false);
    expect(done).toEqual(['a']);
    expect(here.due()).toBe(9_100);
  });
  test('keeps the timer of what must happen all the same', () => {
    const done: string[] = [];
    const here = device();
    here.wakes.add(every(100, () => done.push('a')));
    here.wakes.add({ ...every(5_000, () => done.push('lock')), isUnseen: true });
    here.look(true);
    expect(here.due()).toBe(6_000);
    here.to(6_000);
    expect(done).toEqual(['lock']);
  });
  test('is asked anew where its moment changed, and has none without one', () => {
    let at: number | null = null;
    const here = device();
    const again = here.wakes.add({ next: () => at, job: () => (at = null) });
    expect(here.due()).toBeNull();
    at = 4_000;
    again();
    expect(here.due()).toBe(4_000);
    here.to(4_000);
    expect(here.due()).toBeNull();
  });
  test('comes at once where the device slept beyond it', () => {
    let times = 0;
    const here = device();
    here.wakes.add(every(100, () => times++));
    here.sleep(90_000);
    here.look(false);
    expect(times).toBe(1);
    expect(here.due()).toBe(90_100);
  });
});
