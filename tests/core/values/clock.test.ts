import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AHEAD,
  SLACK,
  answeredAt,
  confirmedAt,
  judgeClock,
  noMarks,
  parseMarks,
  seenAt,
  type ClockMarks,
} from '../../../src/core/values/clock.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-28T12:00:00Z');
const moment = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2032-01-01') });
const some = fc.option(moment);
const marks: fc.Arbitrary<ClockMarks> = fc.record({
  synced: some,
  answered: some,
  entered: some,
  seen: some,
  drift: fc.option(fc.record({ at: moment, by: fc.integer({ min: -900 * DAY, max: 900 * DAY }) })),
  confirmed: fc.option(fc.record({ at: moment, beyond: moment, drift: fc.constant(0) })),
});

describe('a clock that was wrong', () => {
  test('where nothing is known, nothing is said', () => {
    fc.assert(
      fc.property(moment, (now) => {
        expect(judgeClock(now, noMarks)).toEqual({ kind: 'fine' });
      }),
    );
  });
  test.each(['synced', 'answered', 'entered'] as const)(
    'three years after what is known from outside (%s) a person is asked; two weeks after, or 35 days, nobody',
    (name) => {
      const at = (days: number) => judgeClock(NOW + days * DAY, { ...noMarks, [name]: NOW }).kind;
      expect([at(0), at(14), at(35), at(35.01), at(3 * 365)]).toEqual([
        'fine',
        'fine',
        'fine',
        'ahead',
        'ahead',
      ]);
    },
  );
  test('a tablet that is used every day without a network is asked once in 35 days, and not for each look', () => {
    let held: ClockMarks = { ...noMarks, synced: NOW };
    let asked = 0;
    for (let day = 0; day <= 70; day++) {
      const now = NOW + day * DAY;
      if (judgeClock(now, held).kind === 'fine') held = seenAt(now, held);
      else {
        asked++;
        held = confirmedAt(now, held);
      }
    }
    expect(asked).toBe(1);
  });
  test('with a value a day nobody is ever asked', () => {
    for (let day = 1; day <= 400; day++) {
      const now = NOW + day * DAY;
      expect(judgeClock(now, { ...noMarks, synced: NOW, entered: now - DAY, seen: now - DAY }).kind).toBe(
        'fine',
      );
    }
  });
  test('jumps into a future from which an entry is held already: it is asked again', () => {
    const future = NOW + 3 * 365 * DAY;
    const held = { ...noMarks, synced: NOW, entered: future - DAY, seen: NOW };
    expect(judgeClock(future, held).kind).toBe('ahead');
  });
  test('a sync with a wrong clock vouches for nothing where the host says what time it is', () => {
    const future = NOW + 3 * 365 * DAY;
    expect(judgeClock(future, { ...noMarks, synced: future, answered: NOW, seen: NOW })).toEqual({
      kind: 'ahead',
      known: NOW,
    });
  });
  test('before the last sync, the last answer or the last look: it is said, and since when', () => {
    for (const name of ['synced', 'answered', 'seen'] as const) {
      const held = { ...noMarks, [name]: NOW };
      expect(judgeClock(NOW - SLACK, held).kind).toBe('fine');
      expect(judgeClock(NOW - SLACK - 1, held)).toEqual({ kind: 'behind', known: NOW });
    }
  });
  test('an entry that is dated later than now is no reason to doubt this clock', () => {
    expect(judgeClock(NOW, { ...noMarks, synced: NOW, entered: NOW + 900 * DAY })).toEqual({ kind: 'fine' });
  });
  test('a person who says that it is right is not asked again, whatever was known', () => {
    fc.assert(
      fc.property(marks, moment, fc.integer({ min: 0, max: AHEAD }), (held, now, later) => {
        const said = confirmedAt(now, held);
        expect(judgeClock(now, said)).toEqual({ kind: 'fine' });
        expect(judgeClock(now + later, said)).toEqual({ kind: 'fine' });
      }),
    );
  });
  test('said once by mistake in a false future, and the clock put right: that is told, and one word ends it', () => {
    const future = NOW + 3 * 365 * DAY;
    const mistaken = confirmedAt(future, { ...noMarks, synced: NOW });
    expect(judgeClock(NOW + DAY, mistaken)).toEqual({ kind: 'behind', known: future });
    const right = confirmedAt(NOW + DAY, mistaken);
    expect(judgeClock(NOW + 20 * DAY, right)).toEqual({ kind: 'fine' });
    // And that future would be asked about again.
    expect(judgeClock(future, right).kind).toBe('ahead');
  });
  test('looks at which nothing was wrong never lead to a question by themselves', () => {
    fc.assert(
      fc.property(marks, moment, (held, now) => {
        fc.pre(judgeClock(now, held).kind === 'fine');
        expect(judgeClock(now, seenAt(now, held))).toEqual({ kind: 'fine' });
      }),
    );
  });
  test('a host that answers differs by eight days: asked at once, in either direction, and once only', () => {
    for (const by of [8 * DAY, -8 * DAY]) {
      let held = answeredAt(NOW, NOW - by, { ...noMarks, synced: NOW - DAY, seen: NOW - DAY });
      expect(judgeClock(NOW, held)).toEqual({ kind: by > 0 ? 'ahead' : 'behind', known: NOW - by });
      held = confirmedAt(NOW, held);
      for (let day = 0; day < 100; day++) {
        const now = NOW + day * DAY;
        held = answeredAt(now, now - by, held);
        expect(judgeClock(now, held)).toEqual({ kind: 'fine' });
      }
    }
  });
  test('put right, the clock is not doubted for what was measured before', () => {
    const held = answeredAt(NOW + 8 * DAY, NOW, noMarks);
    expect(judgeClock(NOW + 60_000, held)).toEqual({ kind: 'fine' });
  });
  test('what was kept is read as it was written, and anything else is not known', () => {
    fc.assert(
      fc.property(marks, (held) => {
        expect(parseMarks(JSON.parse(JSON.stringify(held)))).toEqual(held);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), moment, (given, now) => {
        expect(() => judgeClock(now, parseMarks(given))).not.toThrow();
      }),
    );
  });
  test('what is said names a moment that is known, and lies on the side it says', () => {
    fc.assert(
      fc.property(marks, moment, (held, now) => {
        const found = judgeClock(now, held);
        if (found.kind === 'fine') return;
        const { confirmed, drift, ...others } = held;
        expect([...Object.values(others), confirmed?.at, drift && now - drift.by]).toContain(found.known);
        if (found.kind === 'ahead') expect(now - found.known).toBeGreaterThan(drift ? DAY : AHEAD);
        else expect(found.known - now).toBeGreaterThan(SLACK);
      }),
    );
  });
});
