// The rows of the settings: their order, and a sign for each. Drawn here: only this page needs them.
export const ROWS = [
  'adresse',
  'sicherung',
  'speicher',
  'weitergabe',
  'geraet',
  'verschluesselung',
  'anzeige',
  'benachrichtigung',
  'app',
  'loeschen',
] as const;
export type RowName = (typeof ROWS)[number];

/** `katalog` and `sicherung` behind the address of the list are what older versions linked to. */
export const rowOf = (row: string, search: URLSearchParams): RowName | null => {
  if (row !== '') return ROWS.find((one) => one === row) ?? null;
  if (search.has('katalog')) return 'adresse';
  return search.has('sicherung') ? 'sicherung' : null;
};

const SIGNS: Readonly<Record<RowName, string>> = {
  adresse: 'M7 18a4 4 0 0 1-.4-8A5.5 5.5 0 0 1 17.3 9 4.5 4.5 0 0 1 17 18z',
  sicherung: 'M9 9h10v11H9zM5 15V4h10v2',
  speicher: 'M12 3.5 19 6v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15.2 10',
  weitergabe: 'M4 12h14M13 6.5l5.5 5.5-5.5 5.5',
  geraet: 'M6.5 3.5h11v17h-11zM11 17.5h2',
  verschluesselung: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  anzeige:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  benachrichtigung: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4',
  app: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.6v.2',
  loeschen: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13',
};

export const RowSign = ({ row }: { row: RowName }) => (
  <svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={SIGNS[row]} />
  </svg>
);
