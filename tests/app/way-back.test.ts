// Back leads to what was left, also where it comes late; and away from nothing that somebody does meanwhile.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchWayBack } from '../../src/app/way-back.ts';

class Element extends EventTarget {
  id = 'row-last';
  focused = 0;
  closest(names: string): Element | null {
    return names === 'a' || names.includes('.rowlink') ? this : null;
  }
  focus(): void {
    this.focused++;
  }
  scrollIntoView(): void {}
}
let frames: (() => void)[], there: Element | null, end: () => void;
const root = { scrollHeight: 0 };
const row = new Element();
const page = new EventTarget();
/** A click has its target by itself only where there is a page. */
const click = (): void => {
  const event = Object.defineProperty(new Event('click'), 'target', { value: row });
  page.dispatchEvent(event);
};
const pass = (count: number): void => {
  for (let i = 0; i < count; i++) for (const next of frames.splice(0)) next();
};
const goTo = (hash: string): void => {
  location.hash = hash;
  world.dispatchEvent(new Event('hashchange'));
};
let world: EventTarget;
beforeEach(() => {
  [frames, there, world, row.focused] = [[], null, new EventTarget(), 0];
  const names = ['addEventListener', 'removeEventListener'] as const;
  for (const name of names) vi.stubGlobal(name, world[name].bind(world));
  vi.stubGlobal('location', { hash: '#/daten' });
  vi.stubGlobal('Element', Element);
  vi.stubGlobal('scrollY', 900);
  vi.stubGlobal('innerHeight', 800);
  root.scrollHeight = 3_000;
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal('requestAnimationFrame', (next: () => void) => frames.push(next));
  vi.stubGlobal(
    'document',
    Object.assign(page, {
      getElementById: () => there,
      activeElement: { tagName: 'H1' },
      documentElement: root,
    }),
  );
  end = watchWayBack();
  click();
  goTo('#/einstellungen');
  goTo('#/daten');
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

test('the last row of a long list comes after many frames', () => {
  pass(80);
  expect(row.focused).toBe(0);
  there = row;
  pass(1);
  expect([row.focused, scrollTo]).toEqual([1, expect.any(Function)]);
  expect(scrollTo).toHaveBeenCalledWith(0, 900);
  pass(3);
  expect(row.focused).toBe(1);
});
test('a page that is not yet as long as it was is waited for: it would end up elsewhere, and move once more', () => {
  there = row;
  root.scrollHeight = 900;
  pass(5);
  for (; row.focused === 0 && root.scrollHeight < 3_000; pass(2)) root.scrollHeight += 40;
  expect([root.scrollHeight, row.focused]).toEqual([1_700, 1]);
  expect(scrollTo).toHaveBeenCalledTimes(1);
});
test('a page that stays shorter is not waited for', () => {
  there = row;
  root.scrollHeight = 900;
  pass(9);
  expect(row.focused).toBe(0);
  pass(3);
  expect(row.focused).toBe(1);
});
test.each(['pointerdown', 'keydown', 'wheel'])('not after a %s meanwhile', (name) => {
  pass(10);
  world.dispatchEvent(new Event(name));
  there = row;
  pass(5);
  expect(row.focused).toBe(0);
});
test('not on another page', () => {
  goTo('#/einstellungen');
  there = row;
  pass(5);
  expect(row.focused).toBe(0);
});
test('what never comes is not waited for without end', () => {
  pass(700);
  expect(frames).toEqual([]);
});
