// One page for both: components, and made-up charts where the address says `?charts`.
void (location.search === '?charts' ? import('./charts.tsx') : import('./components.tsx'));
