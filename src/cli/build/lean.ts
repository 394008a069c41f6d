// Libraries as the build takes them: without what the app never uses of them, and nothing else about them.
import type { Plugin } from 'vite';

/** What the authors build for browsers of today. What `import` finds otherwise is written for those of 2015. */
export const MODERN = {
  dexie: 'dexie/dist/modern/dexie.mjs',
  'workbox-window': 'workbox-window/build/workbox-window.prod.mjs',
} as const;

const NO_COLOURS = '\0no-colours';

/**
 * Chart.js without the scales that nobody registers and without reckoning of colours. Reading a member might do something, so that a class
 * whose defaults name a member of another is kept though nobody uses it: here it does nothing, and is said to. Colours are reckoned for
 * animation and for what lies under a pointer, and both are off (charts/chart): who asked for it all the same would be told.
 */
export const leanChart = (): Plugin => ({
  name: 'lean-chart',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id) => (id === '@kurkle/color' ? NO_COLOURS : null),
  load: (id) =>
    id === NO_COLOURS
      ? "export class Color { constructor() { throw new Error('colours are not reckoned: no animation, no hovering'); } }"
      : null,
  transform: {
    filter: { id: /chart\.js\/dist\/chart\.js$/ },
    handler: (code) =>
      code.replace(
        /(: |static defaults = )(Ticks\.formatters\.\w+|\w+\.defaults)/g,
        '$1/* @__PURE__ */ (() => $2)()',
      ),
  },
});
