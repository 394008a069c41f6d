// How large bars are and where they stand, lying or upright. Unit: px.
import type { Layout } from './layout.ts';
import type { ChartModel } from './model.ts';
import { barSizes } from './scale.ts';

type Bar = { series: number; i: number; x: number; y: number; width: number; height: number };

/** The bars of a layout, standing or lying, from zero. */
export const barsOf = (model: ChartModel, layout: Layout, size: number): Bar[] => {
  const { frame, box, value } = layout;
  const many = model.series.length;
  const slot = frame.slot * (box.right - box.left);
  const each = Math.max(1, Math.min(48, (slot * 0.8) / many));
  const { thick, row } = barSizes(model, size);
  return model.series.flatMap((series, s) =>
    series.values.flatMap((one, i): Bar[] => {
      if (one === null) return [];
      const [from, to] = [Math.min(value(0), value(one)), Math.max(value(0), value(one))];
      const long = Math.max(1, to - from);
      return model.isLying
        ? [{ series: s, i, x: from, y: 8 + i * row + s * thick, width: long, height: thick - 3 }]
        : [
            {
              series: s,
              i,
              x: layout.x(frame.x[i]!) + (s - many / 2) * each,
              y: from,
              width: each,
              height: long,
            },
          ];
    }),
  );
};
