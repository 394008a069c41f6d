// What is drawn for paper alone. It is put in its place in the same turn in which the browser says that it prints: printing waits for no later one.
import { render, type ComponentChild } from 'preact';

/** Draws into an empty place whenever the browser is about to print, by our button or its own menu, and takes it away after. Shape: ends it. */
export const onPaper = (place: HTMLElement, drawing: () => ComponentChild): (() => void) => {
  const before = (): void => render(drawing(), place);
  const after = (): void => render(null, place);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    after();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
};
