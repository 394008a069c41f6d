// A long list, drawn a handful of rows a frame, so that no task holds up a finger; all of it stands there some frames later.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterFrame } from './after-frame.ts';

const A_FRAME = 8;

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
  const end = from + A_FRAME;
  const isLast = end >= rows.length;
  useEffect(() => (isLast || goesOn ? undefined : afterFrame(() => setGoesOn(true))), [isLast, goesOn]);
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
