// The room that a drawing has, so that its texts keep their size whatever the window.
import { useLayoutEffect, useState } from 'preact/hooks';

type Size = { width: number; height: number };

/** Room of an element as it is laid out, followed. `isAsked`: else what was given stays. Unit: px. */
export const useSize = (
  node: { current: HTMLElement | null },
  isAsked: boolean,
  first: Size = { width: 820, height: 330 },
): Size => {
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    const element = node.current;
    if (!isAsked || !element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0)
        setSize((held) => (held.width === width && held.height === height ? held : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isAsked]);
  return size;
};
