// Outlines of areas as they are kept and drawn: short paths on a grid of whole numbers. It knows no GeoJSON; formats/json makes them.

/** Unit: steps of the grid; y grows downwards, as in SVG. `box`: left, top, right, bottom. */
export type Outline = {
  /** What the publisher says of the area, only what could name it. Pairs, since the names are not ours. */
  says: readonly (readonly [name: string, value: string])[];
  path: string;
  box: readonly [number, number, number, number];
  /** A point inside of the largest part, and how much room is around it. Missing: null where the middle lies outside. */
  middle: { x: number; y: number; room: number } | null;
};
/**
 * `projection`: coordinates of a kind that is not drawn here. `tooLarge`: more than a tablet can draw. `none`: no areas (points, lines).
 * `skipped`: features without an area that can be drawn.
 */
export type Outlines = {
  trouble: 'projection' | 'tooLarge' | 'none' | null;
  areas: readonly Outline[];
  skipped: number;
};

/** All that a path may consist of: whole numbers and these letters. */
export const PATH = /^[Mlz0-9 -]*$/;
