// What the indicators of all areas share: the form of a definition, limits, and the ways into the tables.
import type { z } from 'zod';
import type { IndicatorDefinition } from '../../../core/indicators/definition.ts';

export type Definition = z.input<typeof IndicatorDefinition> & { template?: string };
export type Limit = Definition['limits'] extends (infer L)[] | undefined ? L : never;

const OWN = 'Eigener Vorschlag zum Start; über die Grenzwerte entscheidet der Rat.';
const KRITIS =
  'Meldebogen Kritische Infrastruktur Sachsen-Anhalt: rot ab 30 % Ausfall; gelb hier ab 15 %, damit keine Lücke bleibt.';

export const limits = (
  watch: Limit['watch'],
  critical: Limit['critical'],
  more: Partial<Limit> = {},
): Limit[] => [
  {
    from: '2016-01-01',
    ...(watch !== undefined && { watch }),
    ...(critical !== undefined && { critical }),
    reason: OWN,
    author: 'Verwaltung Musterhausen',
    basis: 'proposal',
    ...more,
  },
];

/** Staff that is missing, by the rule for critical infrastructure: from 15 % to be watched, from 30 % critical. */
export const kritis: Limit[] = [
  {
    from: '2016-01-01',
    watch: 15,
    critical: 30,
    at: 'worse',
    relative: true,
    reason: KRITIS,
    author: 'Krisenstab Musterhausen',
    basis: 'norm',
  },
];

const MADE_UP = 'Beispielwert einer erfundenen Gemeinde.';
/** How a figure is calculated, and that it is made up: for everyone who opens a detail page or prints it. */
export const made = (text: string): string => `${text} ${MADE_UP}`;
