// What several sentences say alike.
export const KEPT = 'Die bisherigen Daten bleiben.';
export const SAVE_AS = 'Speichern Sie die Tabelle als XLSX, ODS oder CSV und versuchen Sie es erneut.';

export const LONG: Readonly<Record<string, string>> = {
  month: 'Monate',
  quarter: 'Quartale',
  year: 'Jahre',
};
