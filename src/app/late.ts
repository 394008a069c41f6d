// Parts of a page that come after the first paint.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The component once it is loaded. Missing: null before, and where it cannot be loaded (the page lives without it). */
export const useLate = <Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null => {
  const [found, setFound] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    load().then(
      (component) => setFound(() => component),
      (cause: unknown) => console.warn('not loaded', cause),
    );
  }, []);
  return found;
};
