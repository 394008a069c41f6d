// The demo municipality as a published catalog: made on the day of the build, so that its fresh values are fresh.
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { parseDate, periodStart, type Period } from '../../core/values/period.ts';
import { FRONT, INDICATORS } from './indicators.ts';
import { noise, seeded, winter } from './numbers.ts';
import { demoTables, type Cell, type DemoTable } from './tables.ts';

type Style = { delimiter: string; decimal: string; group: string; date: 'iso' | 'de'; encoding: 'utf-8' | 'windows-1252'; file: 'csv' | 'tsv' | 'json' | 'zip'; schemaFile?: boolean; attribution?: boolean };
const PLAIN: Style = { delimiter: ';', decimal: ',', group: '', date: 'iso', encoding: 'utf-8', file: 'csv' };
/** How each table is published: as differently as offices do it. */
const STYLES: Readonly<Record<string, Partial<Style>>> = {
  krankenhaus: { delimiter: ',', decimal: '.' },
  wasser: { date: 'de', encoding: 'windows-1252' },
  haushalt: { group: '.' },
  liquiditaet: { group: '.' },
  pflege: { schemaFile: true },
  klaeranlage: { delimiter: '\t', decimal: '.', file: 'tsv' },
  buergerbuero: { file: 'json' },
  personal: { file: 'zip' },
  bevoelkerung: { attribution: true, encoding: 'windows-1252' },
};

const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  feuerwehr: ['Feuerwehr: Bereitschaft', 'Freiwillige Feuerwehr Musterhausen'], hilfsfrist: ['Feuerwehr: Hilfsfrist', 'Freiwillige Feuerwehr Musterhausen'], krankenhaus: ['Krankenhaus: Betten und Personal', 'Klinikum Musterhausen'],
  wasser: ['Trinkwasser und Pegel', 'Wasserwerk Musterhausen'], wasserverlust: ['Wasserverlust im Rohrnetz', 'Wasserwerk Musterhausen'], klaeranlage: ['Kläranlage', 'Abwasserwerk Musterhausen'], pflege: ['Pflegeheime: freie Plätze und Personal', 'Sozialamt Musterhausen'],
  kita: ['Kitas: Fachkräfte', 'Jugendamt Musterhausen'], kita_warteliste: ['Kitas: Warteliste', 'Jugendamt Musterhausen'], schule: ['Schulen: Anwesenheit', 'Schulamt Musterhausen'], sanierungsstau: ['Schulen: Sanierungsstau', 'Bauamt Musterhausen'],
  haushalt: ['Haushaltsvollzug', 'Kämmerei Musterhausen'], liquiditaet: ['Liquiditätskredite', 'Kämmerei Musterhausen'], bevoelkerung: ['Bevölkerung', 'Einwohnermeldeamt Musterhausen'], personal: ['Verwaltung: Krankenstand', 'Personalamt Musterhausen'],
  buergerbuero: ['Bürgerbüro: Wartezeit', 'Bürgerbüro Musterhausen'], seelsorge: ['Seelsorge und Freiwillige', 'Seelsorge Musterhausen'], notstrom: ['Notstrom am Bauhof', 'Bauhof Musterhausen'],
  haushaltsplan: ['Haushaltsplan nach Produkten', 'Kämmerei Musterhausen'], sensorwerte: ['Messwerte der Sensoren', 'Stadtwerke Musterhausen'],
};
const UNITS: Readonly<Record<string, string>> = { behaelter_stunden: 'Stunden', versorgt_prozent: '%', pegel_cm: 'cm', anwesend_prozent: '%', wartezeit_minuten: 'Minuten', gewerbesteuer_ist: '€', gewerbesteuer_ansatz: '€', aufwand_ist: '€', aufwand_plan: '€', investition_ist: '€', investition_plan: '€', kredite: '€', betrag_je_schueler: '€', ansatz: '€', ergebnis: '€', verlust: 'm³/(km·h)', reichweite_stunden: 'Stunden', wert: '' };
const MISSING = ['', '-', '.', '...', 'x', '/', 'zurückgezogen'];
const TIME = new Set(['datum', 'date', 'woche', 'monat', 'quartal', 'jahr']);

const fieldsOf = (table: DemoTable, style: Style): Record<string, unknown>[] =>
  table.columns.map((name, i) => {
    const values = table.rows.map((row) => row[i]);
    const isNumber = values.some((value) => typeof value === 'number');
    const unit = UNITS[name];
    const base = { name, title: name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' '), ...(unit !== undefined && unit !== '' && { unit }) };
    if (name === 'datum' || name === 'date') return { ...base, type: 'date', ...(style.date === 'de' && { format: '%d.%m.%Y' }) };
    if (TIME.has(name)) return { ...base, type: 'string', format: 'period' };
    if (name === 'gemeldet' || name === 'zeit') return { ...base, type: 'datetime' };
    if (!isNumber) return { ...base, type: 'string' };
    return { ...base, type: 'number', ...(style.decimal !== '.' && { decimalChar: style.decimal }), ...(style.group !== '' && { groupChar: style.group }) };
  });

const written = (value: Cell | undefined, style: Style): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return style.date === 'de' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value.slice(8)}.${value.slice(5, 7)}.${value.slice(0, 4)}` : value;
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = style.group === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, style.group);
  return fraction === undefined ? grouped : `${grouped}${style.decimal}${fraction}`;
};

const quote = (text: string, delimiter: string): string => (/["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);

/** windows-1252 for the letters that we use; all of them are in Latin-1. */
const encode = (text: string, encoding: Style['encoding']): Uint8Array => (encoding === 'utf-8' ? new TextEncoder().encode(text) : Uint8Array.from(text, (char) => char.charCodeAt(0)));

const bytesOf = (table: DemoTable, style: Style, stamp: Date): Uint8Array => {
  if (style.file === 'json') return encode(`${JSON.stringify(table.rows.map((row) => Object.fromEntries(table.columns.map((name, i) => [name, row[i]]))))}\n`, 'utf-8');
  const lines = [table.columns.join(style.delimiter), ...table.rows.map((row) => row.map((value) => quote(written(value, style), style.delimiter)).join(style.delimiter))];
  const bytes = encode(`${lines.join('\r\n')}\r\n`, style.encoding);
  return style.file === 'zip' ? zipSync({ [`${table.name}.csv`]: bytes }, { mtime: stamp }) : bytes;
};

const newest = (table: DemoTable): string | null => {
  const at = table.columns.findIndex((name) => TIME.has(name));
  return at < 0 ? null : table.rows.reduce<string | null>((max, row) => (typeof row[at] === 'string' && (max === null || row[at] > max) ? row[at] : max), null);
};

const budgetPlan = (year: number): DemoTable => {
  const random = seeded('haushaltsplan');
  const areas = ['Innere Verwaltung', 'Sicherheit und Ordnung', 'Schulträgeraufgaben', 'Kultur', 'Soziale Leistungen', 'Kinder, Jugend und Familie', 'Gesundheit', 'Sport', 'Räumliche Planung', 'Bauen und Wohnen', 'Ver- und Entsorgung', 'Verkehrsflächen und ÖPNV', 'Natur und Landschaft', 'Umweltschutz', 'Wirtschaft und Tourismus', 'Allgemeine Finanzwirtschaft'];
  const accounts = ['Personalaufwendungen', 'Sach- und Dienstleistungen', 'Abschreibungen', 'Transferaufwendungen', 'Zuwendungen und Umlagen', 'Öffentlich-rechtliche Entgelte'];
  const rows: Cell[][] = [];
  for (const y of [year - 1, year, year + 1])
    for (let product = 0; product < 280; product++)
      for (const account of accounts) {
        const area = product % areas.length;
        rows.push([String(y), `${String(area + 1).padStart(2, '0')}.${String(Math.floor(product / areas.length) + 1).padStart(2, '0')}.${String(product % 7).padStart(2, '0')}`, areas[area]!, account, Math.round(random() ** 3 * 900_000) + 500, y < year ? Math.round(random() ** 3 * 880_000) + 450 : null]);
      }
  return { name: 'haushaltsplan', columns: ['jahr', 'produkt', 'produktbereich', 'konto', 'ansatz', 'ergebnis'], rows };
};

const sensors = (today: number): DemoTable => {
  const random = seeded('sensorwerte');
  const rows: Cell[][] = [];
  const names = ['Marktplatz Lufttemperatur', 'Muster Wasserstand', 'Hochbehälter Füllstand', 'Rathaus Strom', 'Sportplatz Bodenfeuchte', 'Umspannwerk Last'];
  const bases = [9, 205, 71, 44, 31, 380], swings = [-9, 40, 6, 9, 12, 60], days = [4, 2, 3, 18, 1, 90], jitter = [1, 4, 1, 4, 1, 20];
  for (let hour = 0; hour < 24 * 730; hour++) {
    const day = today - 730 + Math.floor(hour / 24), clock = hour % 24;
    const stamp = `${new Date(day * 86_400_000).toISOString().slice(0, 10)}T${String(clock).padStart(2, '0')}:00`;
    names.forEach((name, i) => {
      const value = bases[i]! + swings[i]! * winter(day) + days[i]! * Math.sin(((clock - 9) / 24) * 2 * Math.PI) + jitter[i]! * noise(random);
      rows.push([stamp, name, random() < 0.0008 ? null : Number(value.toFixed(1))]);
    });
  }
  return { name: 'sensorwerte', columns: ['zeit', 'sensor', 'wert'], rows };
};

const NOTE = 'Beispieldaten einer erfundenen Gemeinde.';

/** File name -> bytes: `datapackage.json` and all it names. `today` is `YYYY-MM-DD`. Same day, same bytes. */
export const demoFiles = (today: string): Map<string, Uint8Array> => {
  const iso = parseDate(today);
  if (!iso) throw new Error(`not a day: ${today}`);
  const day = periodStart(iso as string as Period);
  const stamp = new Date(`${today}T05:30:00`);
  const files = new Map<string, Uint8Array>();
  const tables = [...demoTables(day), budgetPlan(Number(today.slice(0, 4))), sensors(day)];
  const resources = tables.map((table) => {
    const style: Style = { ...PLAIN, ...STYLES[table.name], ...(table.name === 'sensorwerte' && { file: 'zip' as const }) };
    const bytes = bytesOf(table, style, stamp);
    const path = `${table.name}.${style.file}`;
    files.set(path, bytes);
    const schema = { fields: fieldsOf(table, style), missingValues: MISSING };
    if (style.schemaFile) files.set(`schema/${table.name}.json`, new TextEncoder().encode(JSON.stringify(schema, null, 1)));
    const [title, publisher] = TITLES[table.name] ?? [table.name, 'Musterhausen'];
    const asOf = newest(table);
    return {
      name: table.name, type: 'table', title, description: NOTE, path, format: style.file, ...(style.encoding !== 'utf-8' && { encoding: style.encoding }), bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      ...(style.file !== 'json' && { dialect: { delimiter: style.delimiter } }), schema: style.schemaFile ? `schema/${table.name}.json` : schema, sources: [{ title: publisher }],
      ...(style.attribution && { licenses: [{ name: 'dl-de/by-2-0', title: 'Datenlizenz Deutschland – Namensnennung – Version 2.0', path: 'https://www.govdata.de/dl-de/by-2-0' }], attribution: 'Gemeinde Musterhausen, Einwohnermeldeamt' }),
      ...(asOf !== null && { asOf }), updateHours: 12,
    };
  });
  const area = (id: string, title: string) => ({ id, title });
  const organisation = (id: string, title: string, inArea: string, type?: string, contact?: string) => ({ id, title, area: inArea, ...(type !== undefined && { type }), ...(contact !== undefined && { contact }) });
  const catalog = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'musterhausen', title: 'Musterhausen (Beispieldaten)', description: `${NOTE} Alle Zahlen, Namen und Beschlüsse sind ausgedacht.`, version: today, created: `${today}T05:30:00Z`,
    licenses: [{ name: 'dl-de/zero-2-0', title: 'Datenlizenz Deutschland – Zero – Version 2.0', path: 'https://www.govdata.de/dl-de/zero-2-0' }],
    contributors: [{ title: 'Gemeinde Musterhausen (erfunden)', roles: ['publisher'] }],
    resources,
    cockpit: {
      version: 1,
      municipality: {
        name: 'Musterhausen', ags: '05999999', state: 'Nordrhein-Westfalen (Beispiel)', inhabitants: 15842, inhabitantsAsOf: `${Number(today.slice(0, 4)) - 1}-12-31`, demo: true,
        imprint: 'Diese Seite zeigt Beispieldaten. Die Gemeinde Musterhausen gibt es nicht; ihr Schlüssel 05999999 ist nicht vergeben. Wer die App veröffentlicht, trägt hier sein Impressum ein.',
        privacy: 'Die App speichert die abgerufenen Daten auf diesem Gerät. Sie sendet nichts, außer dass sie Daten bei den genannten Quellen abruft; diese erfahren dabei die Internetadresse des Geräts. Es gibt keine Konten und keine Auswertung.',
        accessibility: 'Selbstbewertung: Die App soll die Anforderungen der BITV 2.0 (EN 301 549, WCAG 2.2 AA) erfüllen. Barrieren melden Sie bitte der Stelle, die die App veröffentlicht.',
      },
      areas: [area('feuerwehr', 'Feuerwehr und Rettungsdienst'), area('krankenhaus', 'Krankenhaus'), area('wasser', 'Wasser'), area('abwasser', 'Abwasser'), area('pflege', 'Pflege'), area('bildung', 'Schule und Kita'), area('finanzen', 'Finanzen'), area('bevoelkerung', 'Bevölkerung'), area('personal', 'Personal und Verwaltung'), area('stimmung', 'Seelsorge und Stimmung'), area('notfall', 'Energie und Notfall')],
      organisationTypes: [{ id: 'feuerwehr', title: 'Feuerwehr', requires: ['Einsatzkräfte verfügbar', 'Fahrzeuge einsatzbereit'] }],
      organisations: [
        organisation('feuerwehr', 'Freiwillige Feuerwehr', 'feuerwehr', 'feuerwehr', 'Wehrführung'), organisation('krankenhaus', 'Klinikum Musterhausen', 'krankenhaus'), organisation('wasserwerk', 'Wasserwerk', 'wasser'), organisation('abwasserwerk', 'Abwasserwerk', 'abwasser'),
        organisation('kaemmerei', 'Kämmerei', 'finanzen'), organisation('rathaus', 'Rathaus', 'personal'), organisation('seelsorge', 'Seelsorge', 'stimmung'), organisation('bauhof', 'Bauhof', 'notfall', undefined, 'Leitung des Bauhofs'),
      ],
      indicators: INDICATORS,
      dashboards: [{ id: 'lage', title: 'Lage', indicators: FRONT }],
    },
  };
  files.set('datapackage.json', new TextEncoder().encode(`${JSON.stringify(catalog, null, 1)}\n`));
  return files;
};
