// Strokes of a finger that do what a button does too. They begin away from the edges, which are the system's, never on what is dragged or
// scrolled by itself, and scrolling goes on as it does: whoever scrolls, or sets a second finger, strokes nothing.
import { useRef } from 'preact/hooks';

/** A stroke this long turns a page. Unit: px. */
const TURN = 70;
/** A pull this long asks for what is new. Unit: px. */
const PULL = 110;
/** Room at both sides that belongs to the system. Unit: px. */
const EDGE = 24;
/** What is dragged or scrolled by itself, and what is typed into. */
const OWN = '.chart, .scroll, .datatable, input, select, textarea, [draggable="true"]';

type Spot = { x: number; y: number };
const isFree = (target: EventTarget | null, x: number): boolean =>
  x > EDGE && x < innerWidth - EDGE && !(target instanceof Element && target.closest(OWN) !== null);
const isAlong = (long: number, across: number, least: number): boolean =>
  Math.abs(long) > least && Math.abs(long) > 2 * Math.abs(across);

/** For an element of class `strokes`: `turn` is called with 1 for the next page and -1 for the one before. */
export const useSwipe = (
  turn: (by: 1 | -1) => void,
): {
  onPointerDown: (event: PointerEvent) => void;
  onPointerCancel: () => void;
  onPointerUp: (event: PointerEvent) => void;
} => {
  const from = useRef<Spot | null>(null);
  return {
    onPointerDown: ({ pointerType, isPrimary, target, clientX: x, clientY: y }) => {
      from.current = pointerType !== 'mouse' && isPrimary && isFree(target, x) ? { x, y } : null;
    },
    onPointerCancel: () => (from.current = null),
    onPointerUp: ({ isPrimary, clientX, clientY }) => {
      const begun = from.current;
      from.current = null;
      if (!begun || !isPrimary || getSelection()?.isCollapsed === false) return;
      const [dx, dy] = [clientX - begun.x, clientY - begun.y];
      if (isAlong(dx, dy, TURN)) turn(dx < 0 ? 1 : -1);
    },
  };
};

/**
 * Watches for a pull from the top of the page, wherever `isAsked` says so. Gives what ends it. Nothing is held up: the listeners are passive,
 * and the browser's own reload by a pull is switched off by styles/shell.css where this one is there.
 */
export const watchPull = (isAsked: () => boolean, pull: () => void): (() => void) => {
  let from: Spot | null = null;
  const onStart = ({ touches, target }: TouchEvent): void => {
    const [finger, second] = touches;
    from =
      finger && !second && scrollY <= 0 && isAsked() && isFree(target, finger.clientX)
        ? { x: finger.clientX, y: finger.clientY }
        : null;
  };
  const onEnd = ({ changedTouches: [finger], touches }: TouchEvent): void => {
    const begun = from;
    from = null;
    if (!begun || !finger || touches.length > 0 || scrollY > 0) return;
    const [dx, dy] = [finger.clientX - begun.x, finger.clientY - begun.y];
    if (dy > 0 && isAlong(dy, dx, PULL)) pull();
  };
  const onMove = (): void => {
    if (scrollY > 0) from = null;
  };
  const onCancel = (): void => {
    from = null;
  };
  const passive = { passive: true };
  document.addEventListener('touchstart', onStart, passive);
  document.addEventListener('touchmove', onMove, passive);
  document.addEventListener('touchend', onEnd, passive);
  document.addEventListener('touchcancel', onCancel, passive);
  document.documentElement.dataset.pull = '';
  return () => {
    document.removeEventListener('touchstart', onStart);
    document.removeEventListener('touchmove', onMove);
    document.removeEventListener('touchend', onEnd);
    document.removeEventListener('touchcancel', onCancel);
    delete document.documentElement.dataset.pull;
  };
};
