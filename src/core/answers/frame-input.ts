// What a frame is computed from.
import type { Reason } from './claims.ts';

export type LineKind = 'watch' | 'critical' | 'target' | 'reference';
export type Direction = 'up' | 'down' | 'corridor' | 'none';
/** `side`: which end of a range a limit of a corridor is. `values`: one per label; null where none held. */
export type FrameLine = { kind: LineKind; side?: 'low' | 'high'; values: readonly (number | null)[] };
export type FrameSeries = {
  values: readonly (number | null)[];
  /** Why values are missing; without it a gap has no reason. */
  emptiness?: readonly (Reason | null)[];
  /** From this index on it is a plan or a forecast. */
  outlookFrom?: number;
};

export type FrameInput = {
  kind: 'line' | 'bar' | 'step';
  /** Periods, ascending, or as many names. */
  labels: readonly string[];
  isTime: boolean;
  series: readonly FrameSeries[];
  lines: readonly FrameLine[];
  /** Which side of the limits is the bad one. */
  direction?: Direction;
  /** Number of words of an ordinal scale; values are 1 to this. */
  states?: number;
  /** What the axis of values spans at least, for drawings side by side. */
  least?: readonly [number, number];
  /** The chart ends here, even where the values end before. Unit: minutes since 1970 on the wall. */
  now?: number;
  /** How far apart values are expected. Unit: minutes. */
  rhythm?: number;
  /** The last value is older than it may be: the chart ends at the present, however short the silence is. */
  isSilent?: boolean;
  /** Labels from which values are counted in another way (a census): no line joins them to what was before. */
  seriesBreaks?: readonly number[];
  /** Labels before which a line breaks, where that was found before points were left out. */
  breaks?: ReadonlySet<number>;
};
