// Addresses are hash routes, so that any static host serves them. Pure: text in, route out.

export type PageName =
  | 'lage'
  | 'kennzahl'
  | 'daten'
  | 'datensatz'
  | 'import'
  | 'eigene'
  | 'vergleich'
  | 'quelle'
  | 'erfassung'
  | 'sitzung'
  | 'einstellungen'
  | 'suche'
  | 'rechtliches'
  | 'unbekannt';
export type Route = { page: PageName; params: Readonly<Record<string, string>>; search: URLSearchParams };

const PATTERNS: readonly (readonly [RegExp, PageName, readonly string[]])[] = [
  [/^\/?(?:lage\/?)?$/, 'lage', []],
  [/^\/lage\/([^/]+)$/, 'kennzahl', ['indicator']],
  [/^\/daten\/?$/, 'daten', []],
  [/^\/daten\/import\/?$/, 'import', []],
  [/^\/daten\/([^/]+)\/kennzahl\/?$/, 'eigene', ['dataset']],
  [/^\/daten\/([^/]+)\/vergleich\/?$/, 'vergleich', ['dataset']],
  [/^\/daten\/quelle\/?$/, 'quelle', []],
  [/^\/daten\/([^/]+)$/, 'datensatz', ['dataset']],
  [/^\/erfassung(?:\/.*)?$/, 'erfassung', []],
  [/^\/sitzung(?:\/.*)?$/, 'sitzung', []],
  [/^\/einstellungen(?:\/([^/]*))?$/, 'einstellungen', ['row']],
  [/^\/suche\/?$/, 'suche', []],
  [/^\/(impressum|datenschutz|barrierefreiheit|leichte-sprache)$/, 'rechtliches', ['kind']],
];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape is just text.
    return text;
  }
};

/** `#/lage/pflege?x=1` to a route. An address that nobody knows is `unbekannt`. */
export const routeOf = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const search = new URLSearchParams(query);
  for (const [pattern, page, names] of PATTERNS) {
    const match = pattern.exec(path);
    if (match)
      return {
        page,
        params: Object.fromEntries(names.map((name, i) => [name, decoded(match[i + 1] ?? '')])),
        search,
      };
  }
  return { page: 'unbekannt', params: {}, search };
};

/** The nav entry that a page belongs to. */
export const sectionOf = (
  page: PageName,
): 'lage' | 'daten' | 'erfassung' | 'sitzung' | 'einstellungen' | null => {
  switch (page) {
    case 'lage':
    case 'kennzahl':
      return 'lage';
    case 'daten':
    case 'datensatz':
    case 'import':
    case 'eigene':
    case 'vergleich':
    case 'quelle':
      return 'daten';
    case 'erfassung':
    case 'sitzung':
    case 'einstellungen':
      return page;
    case 'suche':
    case 'rechtliches':
    case 'unbekannt':
      return null;
  }
};
