// A recorded value as tests need it.
import type { Entry } from '../../src/core/records/entry.ts';

export const entry = (part: Partial<Entry> = {}): Entry => ({
  id: 'entry-0001',
  catalog: 'https://example.org/datapackage.json',
  organisation: 'feuerwehr',
  field: 'fahrzeuge',
  day: '2026-11-23',
  value: 7,
  emptiness: null,
  unit: 'Fahrzeuge',
  by: 'Wachleitung',
  at: 1_000,
  telephone: null,
  replaces: [],
  reason: '',
  ...part,
});
