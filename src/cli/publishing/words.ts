// What is wrong with a member of a catalog, in words of our own: what stands there, and what to write instead.
import type { z } from 'zod';
import { DataPackage } from '../../core/catalog/package.ts';
import { catalogSchema } from './schema.ts';
import { own } from '../../core/values/own.ts';

type Finding = { path: string; advice: string };
type Found = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const pathText = (path: Path): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${String(part)}`)).join('');

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? own(found as Record<string, unknown>, String(key))
        : undefined,
    json,
  );

/** Types as a person calls them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'ein Text in Anführungszeichen'],
  ['number', 'eine Zahl ohne Anführungszeichen'],
  ['int', 'eine ganze Zahl ohne Anführungszeichen'],
  ['boolean', 'true oder false, ohne Anführungszeichen'],
  ['array', 'eine Liste in eckigen Klammern'],
  ['tuple', 'ein Paar in eckigen Klammern, etwa [10, 20]'],
  ['object', 'ein Objekt in geschweiften Klammern'],
  ['record', 'ein Objekt in geschweiften Klammern'],
]);
const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'eine Liste';
  if (typeof value === 'string') return `der Text ${quoted(value)}`;
  if (typeof value === 'number') return `die Zahl ${value}`;
  return value === null || typeof value === 'boolean' ? String(value) : 'ein Objekt';
};
const quoted = (value: string): string => `„${value.slice(0, 60)}“`;
const listed = (values: readonly unknown[]): string => values.map((one) => JSON.stringify(one)).join(', ');

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, 64);

/** What each pattern of the schema asks for. */
const FORMS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /\[a-z0-9\]\[a-z0-9\._-\]/,
    'Ein Kürzel hat nur Kleinbuchstaben, Ziffern, Punkt, Strich und Unterstrich, höchstens 64 Zeichen.',
  ],
  [
    /\\d\{6\}\$/,
    'Der Amtliche Gemeindeschlüssel (AGS) hat acht Ziffern in Anführungszeichen, etwa "05315000".',
  ],
  [/\\d\{10\}\$/, 'Der Regionalschlüssel (ARS) hat zwölf Ziffern in Anführungszeichen, etwa "053150000000".'],
  [
    /Q\[1-4\]/,
    'Ein Zeitraum wird so geschrieben: "2026", "2026-11", "2026-11-23", "2026-Q3", "2026-W47", "2025/26".',
  ],
  [
    /\[0-9a-f\]\{8\}/,
    'Ein Schlüssel hat vier Gruppen zu acht Zeichen, wie ihn das Tablet unter „Weitergabe“ zeigt.',
  ],
  [/02-29/, 'Ein Tag wird so geschrieben: "2026-11-23".'],
];
export const wordsOfPattern = (pattern: string): string | null =>
  FORMS.find(([known]) => known.test(pattern))?.[1] ?? null;

/** Changes of one sign that make one word the other. Cost: the product of their lengths, which are short. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
};
const nearest = (word: string, among: readonly string[]): string | null => {
  const ranked = among
    .map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3)) ? best.one : null;
};

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
const branches = (schema: Schema): Schema[] => [
  schema,
  ...['anyOf', 'oneOf', 'allOf'].flatMap((name) =>
    [own(schema, name) ?? []].flat().filter(isSchema).flatMap(branches),
  ),
];
const partOf = (schema: Schema, part: Path[number]): unknown => {
  if (typeof part === 'number') return schema.items;
  return isSchema(schema.properties) ? own(schema.properties, String(part)) : undefined;
};
/** Names of members that may stand at a path. */
const namesAt = (path: Path): string[] => {
  let here: Schema[] = branches(catalogSchema());
  for (const part of path)
    here = here.flatMap((schema) => {
      const inside = partOf(schema, part);
      return isSchema(inside) ? branches(inside) : [];
    });
  return [
    ...new Set(here.flatMap(({ properties }) => (isSchema(properties) ? Object.keys(properties) : []))),
  ];
};

const OTHERWISE = 'So geschrieben wird es nicht erkannt. Ein Beispiel steht in docs/publishing.md.';
/** What the conditions of the schema beyond its types ask for, by their message there. */
const CONDITIONS: ReadonlyMap<string, string> = new Map([
  [
    'path or data',
    'Der Datensatz braucht einen "path" (Name der Datei oder Adresse) oder eingebettete "data".',
  ],
  [
    'no day or period',
    'Ein Zeitraum wird so geschrieben: "2026", "2026-11", "2026-11-23", "2026-Q3", "2026-W47", "2025/26".',
  ],
  ['from or to', 'Ein Bereich braucht "from" oder "to", etwa { "from": 5, "to": 9 }.'],
]);
export const wordsOfCustom = (message: string): string | null => CONDITIONS.get(message) ?? null;

const MANY: ReadonlyMap<string, string> = new Map([
  ['string', 'Zeichen'],
  ['number', ''],
  ['int', ''],
]);
const many = (origin: string): string => MANY.get(origin) ?? 'Einträge';

const adviceFor = (one: Found, json: unknown, path: Path): string => {
  const value = valueAt(json, path);
  const name = String(path.at(-1) ?? '');
  switch (one.code) {
    case 'invalid_type': {
      const wanted = TYPES.get(one.expected) ?? one.expected;
      if (value === undefined) return `„${name}“ fehlt. Hierher gehört ${wanted}.`;
      const asNumber =
        typeof value === 'string' && ['number', 'int'].includes(one.expected) ? value.replace(',', '.') : '';
      const fixed =
        asNumber !== '' && Number.isFinite(Number(asNumber)) ? ` Schreiben Sie ${Number(asNumber)}.` : '';
      return `Hierher gehört ${wanted}, es steht dort ${typeOf(value)}.${fixed}`;
    }
    case 'invalid_value': {
      const near = typeof value === 'string' ? nearest(value, one.values.map(String)) : null;
      const all = one.values.length === 1 ? listed(one.values) : `eines von ${listed(one.values)}`;
      return `${value === undefined ? `„${name}“ fehlt.` : `${typeOf(value).replace(/^./, (sign) => sign.toUpperCase())} ist hier nicht vorgesehen.`} Schreiben Sie ${
        near === null ? all : `"${near}"`
      }.`;
    }
    case 'unrecognized_keys':
      return one.keys
        .map((key) => {
          const known = namesAt(path);
          const near = nearest(key, known);
          return near === null
            ? `„${key.slice(0, 60)}“ kennt der Katalog hier nicht. Möglich sind: ${known.join(', ')}.`
            : `„${key.slice(0, 60)}“ kennt der Katalog hier nicht. Meinten Sie "${near}"?`;
        })
        .join(' ');
    case 'invalid_format': {
      const words = wordsOfPattern(one.pattern ?? '') ?? 'So geschrieben wird es nicht erkannt.';
      const made = typeof value === 'string' && /Kürzel/.test(words) ? slug(value) : '';
      return `${quoted(String(value))} passt hier nicht. ${words}${made === '' ? '' : ` Zum Beispiel: "${made}".`}`;
    }
    case 'too_big':
      return `Höchstens ${String(one.maximum)} ${many(one.origin)}`.trim() + ' sind hier möglich.';
    case 'too_small':
      return one.origin === 'number'
        ? `Die Zahl muss ${one.inclusive === false ? 'größer als' : 'mindestens'} ${String(one.minimum)} sein.`
        : `Hier fehlt etwas: mindestens ${String(one.minimum)} ${many(one.origin)}.`;
    case 'custom':
      return wordsOfCustom(one.message) ?? OTHERWISE;
    default:
      return OTHERWISE;
  }
};

/** A union says what every branch lacks: the one that came furthest was meant. */
const flat = (one: Found, json: unknown, before: Path): Finding[] => {
  const path = [...before, ...one.path];
  if (one.code !== 'invalid_union') return [{ path: pathText(path), advice: adviceFor(one, json, path) }];
  const given = one as { options?: readonly unknown[]; discriminator?: string };
  if (given.options) {
    const value = valueAt(json, path);
    const near = typeof value === 'string' ? nearest(value, given.options.map(String)) : null;
    return [
      {
        path: pathText(path),
        advice: `${value === undefined ? `„${given.discriminator ?? ''}“ fehlt.` : `${typeOf(value).replace(/^./, (sign) => sign.toUpperCase())} ist hier nicht vorgesehen.`} Schreiben Sie ${near === null ? `eines von ${listed(given.options)}` : `"${near}"`}.`,
      },
    ];
  }
  const depth = (branch: readonly Found[]): number =>
    Math.max(0, ...branch.map((inner) => inner.path.length));
  const ranked = [...one.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const [best] = ranked;
  if (!best) return [];
  if (depth(best) > 0) return best.flatMap((inner) => flat(inner, json, path));
  const wanted = ranked.flatMap(([first]) =>
    first?.code === 'invalid_type' ? (TYPES.get(first.expected) ?? []) : [],
  );
  const value = valueAt(json, path);
  return wanted.length === ranked.length
    ? [
        {
          path: pathText(path),
          advice: `Hierher gehört ${wanted.join(' oder ')}, es steht dort ${typeOf(value)}.`,
        },
      ]
    : best.flatMap((inner) => flat(inner, json, path));
};

/** Everything that the form of a catalog forbids, at most fifty findings. */
export const findingsOf = (json: unknown): Finding[] => {
  const parsed = DataPackage.safeParse(json);
  return parsed.success ? [] : parsed.error.issues.flatMap((one) => flat(one, json, [])).slice(0, 50);
};
