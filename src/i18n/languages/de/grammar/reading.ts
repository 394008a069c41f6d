// How to read a figure: direction and limits.
import type { IndicatorDefinition } from '../../../../core/indicators/definition.ts';

export type ReadingWords = {
  direction: Readonly<Record<IndicatorDefinition['direction'], string>>;
  /** Where a limit begins, with the boundary said exactly. */
  below: (value: string) => string;
  upTo: (value: string) => string;
  above: (value: string) => string;
  from: (value: string) => string;
  or: string;
  /** `des Solls`: labels are published as they follow `85 %`; one that stands alone (`Soll`) is put in brackets. Missing: undefined. */
  ofReference: (label: string | undefined) => string;
  states: (states: readonly string[]) => string;
  /** Missing: empty, one of the two at most. */
  limits: (watch: string, critical: string) => string;
};
export const reading: ReadingWords = {
  direction: {
    up: 'Höher ist besser.',
    down: 'Niedriger ist besser.',
    corridor: 'Zu wenig und zu viel sind ungünstig.',
    none: 'Zur Einordnung, ohne Bewertung.',
  },
  below: (value) => `unter ${value}`,
  upTo: (value) => `bis ${value}`,
  above: (value) => `über ${value}`,
  from: (value) => `ab ${value}`,
  or: 'oder',
  ofReference: (label) => {
    if (label === undefined) return 'des Bezugswerts';
    return /^(des|der|aller|von|vom)\s/.test(label) ? label : `(bezogen auf ${label})`;
  },
  states: (states) => `bei „${states.join('“ oder „')}“`,
  limits: (watch, critical) => {
    if (watch === '') return `Kritisch ${critical}.`;
    return critical === '' ? `Beobachten ${watch}.` : `Beobachten ${watch}, kritisch ${critical}.`;
  },
};
