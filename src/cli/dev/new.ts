// `npm run new -- FOLDER`: the folder of a new municipality, ready to be looked at and changed: tables up to today, a catalog that explains
// itself, and a page of what to do next.
import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { dayToIso } from '../../core/values/period.ts';

const DAY = 86_400_000;
/** Days of the week without an open counter: Sunday and Saturday. */
const CLOSED = new Set([0, 6]);

type Row = readonly (string | number)[];
const csv = (rows: readonly Row[]): string => `${rows.map((row) => row.join(';')).join('\n')}\n`;
const german = (day: string): string => day.split('-').reverse().join('.');

/** Minutes at the counter and visitors, on the working days of six weeks. */
const counter = (today: number): string => {
  const rows: Row[] = [['tag', 'wartezeit', 'besuche']];
  for (let day = today - 42; day <= today; day++) {
    const weekday = new Date(day * DAY).getUTCDay();
    if (CLOSED.has(weekday)) continue;
    // Mondays and Thursdays are long.
    const busy = weekday === 1 || weekday === 4 ? 6 : 0;
    rows.push([german(dayToIso(day)), `${8 + busy + ((day * 7) % 5)},5`, 34 + busy * 3 + ((day * 5) % 9)]);
  }
  return csv(rows);
};

const KITAS: readonly (readonly [string, number])[] = [
  ['Pusteblume', 60],
  ['Am Mühlbach', 75],
  ['Villa Kunterbunt', 45],
];
/** Places and children of three houses, by month of the last year. */
const kitas = (today: number): string => {
  const rows: Row[] = [['monat', 'kita', 'plaetze', 'kinder', 'frei']];
  const now = new Date(today * DAY);
  for (let back = 12; back >= 1; back--) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
      .toISOString()
      .slice(0, 7);
    for (const [i, [name, places]] of KITAS.entries()) {
      const free = 2 + ((back * 3 + i * 5) % 6);
      rows.push([month, name, places, places - free, free]);
    }
  }
  return csv(rows);
};

/** Pairs on the church tower, by year; in one of them the nest was empty. */
const storks = (today: number): string => {
  const last = new Date(today * DAY).getUTCFullYear() - 1;
  const pairs = [1, 2, 2, 0, 2, 3, 3, 4];
  return csv([['jahr', 'paare'], ...pairs.map((n, i): Row => [last - pairs.length + 1 + i, n])]);
};

const NUMBER = { type: 'number', decimalChar: ',', groupChar: '.' };
const LICENCE = [{ name: 'dl-de/zero-2-0', path: 'https://www.govdata.de/dl-de/zero-2-0' }];

const resourcesOf = (files: ReadonlyMap<string, string>): object[] => {
  const file = (path: string) => {
    const bytes = Buffer.from(files.get(path)!);
    return {
      path,
      bytes: bytes.length,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    };
  };
  return [
    {
      '//': 'Ein Tag je Zeile. "format" sagt, wie das Datum geschrieben ist: 23.11.2026.',
      name: 'buergerbuero',
      title: 'Bürgerbüro',
      ...file('buergerbuero.csv'),
      updateHours: 12,
      schema: {
        fields: [
          { name: 'tag', type: 'date', format: '%d.%m.%Y' },
          { name: 'wartezeit', title: 'Mittlere Wartezeit', unit: 'min', adds: 'mean', ...NUMBER },
          { name: 'besuche', title: 'Besuche', type: 'integer', adds: 'sum' },
        ],
      },
    },
    {
      '//': 'Ein Monat je Zeile und Haus. Ein Monat hat den Typ "yearmonth": 2026-11. Ein leeres Feld heißt: nicht gemeldet.',
      name: 'kitas',
      title: 'Kindertagesstätten',
      ...file('kitas.csv'),
      updateHours: 24,
      schema: {
        missingValues: ['', '.', 'x'],
        fields: [
          { name: 'monat', type: 'yearmonth' },
          { name: 'kita', title: 'Haus', type: 'string' },
          { name: 'plaetze', title: 'Plätze', type: 'integer', adds: 'latest' },
          { name: 'kinder', title: 'Kinder', type: 'integer', adds: 'latest' },
          { name: 'frei', title: 'Freie Plätze', type: 'integer', adds: 'latest' },
        ],
      },
    },
    {
      '//': 'Ein Jahr je Zeile. Wochen und Quartale ("2026-W47", "2026-Q3") sind "string" mit "format": "period".',
      name: 'stoerche',
      title: 'Störche auf dem Kirchturm',
      ...file('stoerche.csv'),
      updateHours: 168,
      schema: {
        fields: [
          { name: 'jahr', type: 'year' },
          { name: 'paare', title: 'Brutpaare', type: 'integer' },
        ],
      },
    },
  ];
};

const indicatorsOf = (year: number): object[] => {
  const limits = (watch: number, critical: number) => [
    {
      from: `${year - 2}-01-01`,
      watch,
      critical,
      reason: 'Beispiel: Hier steht, woher die Grenze kommt.',
      author: 'Gemeinderat',
      basis: 'proposal',
    },
  ];
  return [
    {
      id: 'wartezeit',
      title: 'Wartezeit im Bürgerbüro',
      question: 'Wie lange wartet, wer ohne Termin kommt?',
      description: 'Mittel aller Besuche eines Tages, vom Ziehen der Nummer bis zum Aufruf.',
      area: 'buergerbuero',
      kind: 'number',
      unit: 'min',
      decimals: 1,
      measure: { kind: 'value', of: { resource: 'buergerbuero', field: 'wartezeit', time: 'tag' } },
      direction: 'down',
      limits: limits(15, 25),
      cadence: 'daily',
      graceDays: 3,
    },
    {
      id: 'kitaplaetze',
      title: 'Freie Kitaplätze',
      question: 'Findet eine Familie, die herzieht, einen Platz?',
      area: 'familie',
      kind: 'number',
      unit: 'Plätze',
      unitOne: 'Platz',
      measure: {
        kind: 'sum',
        of: {
          resource: 'kitas',
          field: 'frei',
          time: 'monat',
          over: 'kita',
          expect: KITAS.map(([kita]) => kita),
        },
      },
      direction: 'up',
      limits: limits(8, 4),
      cadence: 'monthly',
      graceDays: 31,
    },
    {
      id: 'stoerche',
      title: 'Störche auf dem Kirchturm',
      question: 'Sind sie wiedergekommen?',
      caution: 'Gezählt vom Küster mit dem Fernglas.',
      area: 'natur',
      kind: 'number',
      unit: 'Paare',
      unitOne: 'Paar',
      measure: { kind: 'value', of: { resource: 'stoerche', field: 'paare', time: 'jahr' } },
      direction: 'up',
      limits: limits(2, 1),
      cadence: 'yearly',
      graceDays: 365,
    },
  ];
};

/** A catalog in which every block is explained by a member beside it, whose name begins with two slashes. */
const catalogOf = (name: string, year: number, files: ReadonlyMap<string, string>): object => {
  return {
    '// 1':
      'Guten Tag! Diese Datei ist der Katalog: Sie sagt, welche Tabellen es gibt und was die Kacheln zeigen.',
    '// 2':
      'Zeilen, deren Name mit // beginnt, sind nur für Menschen. Sie dürfen sie ändern oder herausnehmen.',
    '// 3': 'Nach jeder Änderung: npm run validate -- datapackage.json --write',
    name: 'gemeinde',
    title: name,
    licenses: LICENCE,
    contributors: [{ title: `Gemeinde ${name}`, roles: ['publisher'] }],
    '// resources':
      'Je Tabelle ein Eintrag. "path" ist der Dateiname, "updateHours" sagt, wie oft Tablets nachsehen. "bytes" und "hash" trägt --write ein.',
    resources: resourcesOf(files),
    '// cockpit':
      'Ab hier geht es um die Kacheln. In diesem Teil sind keine //-Zeilen erlaubt: Jeder Name wird geprüft.',
    '// demo':
      '"demo": true schreibt auf jede Seite, dass die Werte erfunden sind. Nehmen Sie es heraus, sobald sie echt sind.',
    '// measure':
      '"value" ist eine Zeile je Zeitraum, "sum" und "mean" fassen die Zeilen von "over" zusammen; fehlt eine aus "expect", gibt es keinen Wert.',
    '// direction':
      '"up": mehr ist besser, "down": weniger ist besser. "watch" und "critical" sind die Grenzen, ab denen eine Kachel die Farbe wechselt.',
    cockpit: {
      version: 1,
      municipality: {
        name,
        inhabitants: 4812,
        inhabitantsAsOf: `${year - 1}-12-31`,
        demo: true,
        contact: 'Rathaus, Zimmer 7 (Beispiel)',
        imprint: 'Hier steht Ihr Impressum.',
        privacy: 'Hier steht Ihre Datenschutzerklärung.',
      },
      areas: [
        { id: 'buergerbuero', title: 'Bürgerbüro' },
        { id: 'familie', title: 'Familie' },
        { id: 'natur', title: 'Natur' },
      ],
      indicators: indicatorsOf(year),
      dashboards: [{ id: 'lage', title: 'Lage', indicators: ['wartezeit', 'kitaplaetze', 'stoerche'] }],
    },
  };
};

const readme = (name: string): string => `# ${name}: Ihr eigenes Gemeinde-Cockpit
Drei Tabellen, ein Katalog, drei Kacheln. Alle Werte sind erfunden; nichts davon geht kaputt, wenn Sie es ändern.

## Ansehen
\`npm start -- ORDNER\` (im Ordner des Gemeinde-Cockpits; ORDNER ist dieser hier) zeigt die Kacheln im Browser. Beenden mit Strg+C.

## Ändern
1. **Eine Zahl**: Öffnen Sie \`stoerche.csv\` in einem Texteditor oder in LibreOffice, tragen Sie eine Zeile nach, speichern Sie.
2. **Prüfen**: \`npm run validate -- ORDNER/datapackage.json --write\`. Jede Meldung nennt die Stelle und was dort stehen sollte. \`--write\` trägt
   Größe und Prüfsumme der Tabellen ein; daran erkennt ein Tablet eine Datei, die nur halb ankam.
3. **Der Name**: In \`datapackage.json\` steht er bei "title" und bei "municipality". "demo": true nehmen Sie heraus, sobald die Werte echt sind.
4. **Eine eigene Tabelle**: Datei in den Ordner legen, unter "resources" einen Eintrag abschreiben, unter "indicators" eine Kachel, und ihr Kürzel bei "dashboards".

## Veröffentlichen
Legen Sie den Ordner auf Ihren Webspace (https). Die Adresse von \`datapackage.json\` geben Sie auf dem Tablet unter „Einstellungen“, „Woher die Daten kommen“ ein, oder
schreiben sie als \`catalog\` in \`deployment.json\` neben der App. Was jeder Eintrag bedeutet, steht mit Beispielen in \`docs/publishing.md\`.
`;

/** The files by name. `today` counts days since 1970. */
export const exampleFolder = (name: string, today: number): ReadonlyMap<string, string> => {
  const tables = new Map([
    ['buergerbuero.csv', counter(today)],
    ['kitas.csv', kitas(today)],
    ['stoerche.csv', storks(today)],
  ]);
  const year = new Date(today * DAY).getUTCFullYear();
  return new Map([
    ...tables,
    ['datapackage.json', `${JSON.stringify(catalogOf(name, year, tables), null, 2)}\n`],
    ['LIESMICH.md', readme(name)],
  ]);
};

/** A folder's name as a place is written: `neu-musterhausen` is `Neu-Musterhausen`. */
const nameOf = (folder: string): string =>
  folder.replace(
    /(^|[-_ ])(\p{Ll})/gu,
    (_all, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
  );

/** Runs the command. Exit code: 0 written, 2 where there is something already: nothing is ever overwritten. */
export const newFolder = async (args: string[]): Promise<number> => {
  const [given, ...rest] = args;
  if (given === undefined || given.startsWith('--') || rest.length > 0) {
    console.error('npm run new -- ORDNER');
    return 2;
  }
  const folder = resolve(given);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    console.error(
      `${given}: Der Ordner ist nicht leer. Es wurde nichts geschrieben. Nennen Sie einen neuen.`,
    );
    return 2;
  }
  const files = exampleFolder(nameOf(basename(folder)), Math.floor(Date.now() / DAY));
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  console.log(`${given}: ${[...files.keys()].join(', ')}`);
  console.log(
    `\nAnsehen:  npm start -- ${given}\nPrüfen:   npm run validate -- ${join(given, 'datapackage.json')}\nWeiter:   ${join(given, 'LIESMICH.md')}`,
  );
  return 0;
};
