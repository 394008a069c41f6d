// Back leads to the tile or row that was left: its place on the screen, and the focus. Loaded after the first picture.
import { routeOf } from './routes.ts';

/** The heading of a page gets focus some frames after the address changed; what was left follows it. */
const MOST_FRAMES = 30;

const focusLeft = ({ id, top }: { id: string; top: number }, frames = 0): void => {
  const tile = document.getElementById(id);
  if (tile && (document.activeElement?.tagName === 'H1' || frames === MOST_FRAMES)) {
    scrollTo(0, top);
    tile.focus({ preventScroll: true });
    tile.scrollIntoView({ block: 'nearest' });
  } else if (frames < MOST_FRAMES) requestAnimationFrame(() => focusLeft({ id, top }, frames + 1));
};

/** Gives what ends it. Who goes by the navigation begins at the top. */
export const watchWayBack = (): (() => void) => {
  let left: { id: string; top: number; page: string } | null = null;
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
    const { page, params } = routeOf(location.hash);
    // From one figure on to another: the tile of the one that is left in the end.
    if (left && page.id === 'figure' && left.id.startsWith('tile-')) left.id = `tile-${params.indicator!}`;
    if (left?.page !== pageOf()) return;
    focusLeft(left);
    left = null;
  };
  document.addEventListener('click', onClick, { capture: true });
  addEventListener('hashchange', onMove);
  return () => {
    document.removeEventListener('click', onClick, { capture: true });
    removeEventListener('hashchange', onMove);
  };
};
