// A long list, drawn a handful of rows a frame, so that no task holds up a finger; all of it stands there some frames later.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** More than a screen holds. */
const AT_ONCE = 24;
const A_FRAME = 12;

/** The rows from one on. Each handful holds the next, so that a frame makes only what is new. */
export const Slices = <T,>({
  rows,
  from = 0,
  children,
}: {
  rows: readonly T[];
  from?: number;
  children: (row: T) => ComponentChildren;
}) => {
  const [goesOn, setGoesOn] = useState(false);
  const end = from === 0 ? AT_ONCE : from + A_FRAME;
  const isLast = end >= rows.length;
  useEffect(() => {
    if (isLast || goesOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // After the frame and not in it: what is there is painted first.
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setGoesOn(true))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isLast, goesOn]);
  return (
    <>
      {rows.slice(from, end).map(children)}
      {goesOn && !isLast && (
        <Slices rows={rows} from={end}>
          {children}
        </Slices>
      )}
    </>
  );
};
