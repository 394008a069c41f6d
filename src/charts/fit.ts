// The room of a drawing on the page: as wide as its element lies, as high as the style sheet says or its words need.
import { layoutOf, type Layout } from './layout.ts';
import type { ChartModel } from './model.ts';
import { SIZE } from './scale.ts';

/** `given`: what the style sheet says of its height, which is that of `layout` where words need no more. Unit: px. */
type Fit = { layout: Layout; width: number; given: number };

/** Lays a model out in the room of an element, and makes it as high as that needs. Missing: null where it has no room. */
export const fitIn = (around: HTMLElement, model: ChartModel): Fit | null => {
  around.style.removeProperty('block-size');
  const { clientWidth: width, clientHeight: given } = around;
  if (width === 0 || given === 0) return null;
  const layout = layoutOf(model, width, given, SIZE);
  if (layout.height !== given) around.style.blockSize = `${layout.height}px`;
  return { layout, width, given };
};

/** Calls `act` whenever the element has become wider or narrower; gives what ends that. */
export const onWidth = (around: HTMLElement, act: () => void): (() => void) => {
  let seen = around.clientWidth;
  const sizes = new ResizeObserver(() => {
    if (around.clientWidth === seen) return;
    seen = around.clientWidth;
    act();
  });
  sizes.observe(around);
  return () => sizes.disconnect();
};
