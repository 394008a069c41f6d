// Parts of a page that come after the first paint.
import { h, type ComponentChild, type ComponentType, type FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { withWords } from '../i18n/words.ts';

/** The component once it is loaded. Missing: null before, and where it cannot be loaded (the page lives without it). */
export const useLate = <Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null => {
  const [found, setFound] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    withWords(load).then(
      (component) => setFound(() => component),
      (cause: unknown) => console.warn('not loaded', cause),
    );
  }, []);
  return found;
};

/** A part as it is written among others, with what stands in its place before. */
export const late =
  <Props extends object>(
    load: () => Promise<ComponentType<Props>>,
    before: ComponentChild | (() => ComponentChild) = null,
  ): FunctionComponent<Props> =>
  (props) => {
    const found = useLate(load);
    if (found) return h(found, props);
    return typeof before === 'function' ? before() : before;
  };
