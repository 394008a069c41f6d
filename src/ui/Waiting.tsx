// What is being read from this device: what stands below it on the page is shown when that is there, so that nothing moves.
import type { ComponentChildren } from 'preact';

/** Stands where a page goes on; what follows it in the same element is hidden as long. */
export const Waiting = ({ children }: { children: ComponentChildren }) => (
  <p class="muted waiting">{children}</p>
);
