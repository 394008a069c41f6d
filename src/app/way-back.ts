// Back leads to the tile or row that was left: its place on the screen, and the focus. Loaded after the first picture.
import { routeOf } from './routes.ts';

/** The heading of a page gets focus some frames after the address changed; what was left follows it. */
const HEADING_FRAMES = 30;
/** A long list comes a handful a frame, and what was left may be its last. */
const LIST_FRAMES = 600;
/** A page that is shorter than it was: it stood as long as it is now. */
const STILL_FRAMES = 10;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** Goes there once it is there. Gives what ends the waiting. */
const goTo = ({ id, top }: { id: string; top: number }, onEnd: () => void): (() => void) => {
  let frames = 0,
    height = 0,
    still = 0,
    isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    for (const name of TOUCHES) removeEventListener(name, end, { capture: true });
    onEnd();
  };
  /** Whether the page reaches as far as it was scrolled, or does not grow any more. */
  const hasRoom = (): boolean => {
    const { scrollHeight } = document.documentElement;
    still = scrollHeight === height ? still + 1 : 0;
    height = scrollHeight;
    return scrollHeight - innerHeight >= top || still >= STILL_FRAMES;
  };
  const look = (): void => {
    if (isOver) return;
    const there = document.getElementById(id);
    if (there && hasRoom() && (document.activeElement?.tagName === 'H1' || frames >= HEADING_FRAMES)) {
      scrollTo(0, top);
      there.focus({ preventScroll: true });
      there.scrollIntoView({ block: 'nearest' });
      end();
    } else if (frames++ < LIST_FRAMES) requestAnimationFrame(look);
    else end();
  };
  // Who goes on by hand meanwhile is not taken away from there.
  for (const name of TOUCHES) addEventListener(name, end, { capture: true, passive: true });
  look();
  return end;
};

/** Gives what ends it. Who goes by the navigation begins at the top. */
export const watchWayBack = (): (() => void) => {
  let left: { id: string; top: number; page: string } | null = null,
    endGoing: (() => void) | null = null;
  /** The page without what is chosen on it. */
  const pageOf = (): string => {
    const { page, params } = routeOf(location.hash);
    return JSON.stringify([page.id, params]);
  };
  const onClick = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.closest('.nav')) left = null;
    else if (link?.closest('.tile, .rowlink')) left = { id: link.id, top: scrollY, page: pageOf() };
  };
  const onMove = (): void => {
    endGoing?.();
    const { page, params } = routeOf(location.hash);
    // From one figure on to another: the tile of the one that is left in the end.
    if (left && page.id === 'figure' && left.id.startsWith('tile-')) left.id = `tile-${params.indicator!}`;
    if (left?.page !== pageOf()) return;
    endGoing = goTo(left, () => (endGoing = null));
    left = null;
  };
  document.addEventListener('click', onClick, { capture: true });
  addEventListener('hashchange', onMove);
  return () => {
    endGoing?.();
    document.removeEventListener('click', onClick, { capture: true });
    removeEventListener('hashchange', onMove);
  };
};
