// Long lists come a handful at a time, so that no task holds up a finger; all of it stands there some frames later.
import { useEffect, useState } from 'preact/hooks';

/** Not in the next frame but after it: what is there is painted first. Gives what calls it off. */
export const afterFrame = (job: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(job)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};

/** How many of `total` stand there: `first` of them at once, then `handful` more after each frame. */
export const useGrowing = (total: number, first: number, handful: number): number => {
  const [count, setCount] = useState(first);
  const isLast = count >= total;
  useEffect(() => (isLast ? undefined : afterFrame(() => setCount(count + handful))), [isLast, count]);
  return count;
};
