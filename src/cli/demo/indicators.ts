// The indicators of Musterhausen. Limits marked as proposals are our starting values, for a municipality to decide anew.
import type { z } from 'zod';
import type { IndicatorDefinition } from '../../core/indicators/definition.ts';

type Definition = z.input<typeof IndicatorDefinition> & { template?: string };
type Limit = Definition['limits'] extends (infer L)[] | undefined ? L : never;

const OWN = 'Eigener Vorschlag zum Start; über die Grenzwerte entscheidet der Rat.';
const KRITIS = 'Meldebogen Kritische Infrastruktur Sachsen-Anhalt: rot ab 30 % Ausfall; gelb hier ab 15 %, damit keine Lücke bleibt.';

const limits = (watch: Limit['watch'], critical: Limit['critical'], more: Partial<Limit> = {}): Limit[] => [
  { from: '2020-01-01', ...(watch !== undefined && { watch }), ...(critical !== undefined && { critical }), reason: OWN, author: 'Verwaltung Musterhausen', basis: 'proposal', ...more },
];
const kritis: Limit[] = [{ from: '2020-01-01', watch: 15, critical: 30, at: 'worse', relative: true, reason: KRITIS, author: 'Krisenstab Musterhausen', basis: 'norm' }];

const fire = (field: string) => ({ resource: 'feuerwehr', field, time: 'datum', over: 'wache', expect: ['Löschzug Nord', 'Löschzug Süd'] });
const hospital = (field: string) => ({ resource: 'krankenhaus', field, time: 'date' });
const care = (field: string, timed = false) => ({ resource: 'pflege', field, time: 'datum', over: 'heim', expect: ['Haus am See', 'Lindenhof', 'St. Marien'], ...(timed && { reported: 'gemeldet' }) });
const kitas = ['Regenbogen', 'Sternschnuppe', 'Waldkinder', 'Am Markt', 'Villa Kunterbunt'];
const dayCare = (field: string) => ({ resource: 'kita', field, time: 'woche', over: 'kita', expect: kitas });
const water = (field: string) => ({ resource: 'wasser', field, time: 'datum' });
const money = (field: string) => ({ resource: 'haushalt', field, time: 'monat' });
const people = (field: string) => ({ resource: 'bevoelkerung', field, time: 'monat' });
const staff = (field: string) => ({ resource: 'personal', field, time: 'woche', over: 'amt', expect: ['Bürgerbüro', 'Jugendamt', 'Ordnungsamt', 'Übrige Verwaltung'] });
const souls = (field: string) => ({ resource: 'seelsorge', field, time: 'woche' });

export const INDICATORS: Definition[] = [
  {
    id: 'feuerwehr-kraefte', title: 'Einsatzkräfte verfügbar (Tag)', short: 'Einsatzkräfte am Tag', question: 'Wie viele Kräfte können jetzt ausrücken?',
    description: 'Verfügbare Einsatzkräfte beider Löschzüge, gemessen an der Sollstärke.', area: 'feuerwehr', organisation: 'feuerwehr', kind: 'count', unit: 'Kräfte',
    measure: { kind: 'sum', of: fire('kraefte') }, reference: fire('kraefte_soll'), referenceLabel: 'der Sollstärke', direction: 'up',
    limits: [
      { from: '2020-01-01', to: '2026-01-01', watch: 80, critical: 65, relative: true, reason: 'Brandschutzbedarfsplan 2019.', author: 'Gemeinderat, Beschluss 4/2019', basis: 'decision' },
      { from: '2026-01-01', watch: 85, critical: 70, relative: true, reason: 'Brandschutzbedarfsplan 2025: höhere Mindeststärke am Tag.', author: 'Gemeinderat, Beschluss 12/2025', basis: 'decision' },
    ],
    target: 48, cadence: 'daily', graceDays: 1, priority: 20, template: 'Einsatzkräfte verfügbar',
  },
  {
    id: 'feuerwehr-fahrzeuge', title: 'Fahrzeuge einsatzbereit', question: 'Wie viele Fahrzeuge könnten jetzt ausrücken?', description: 'Anteil der einsatzbereiten Fahrzeuge an allen Fahrzeugen.', area: 'feuerwehr', organisation: 'feuerwehr',
    kind: 'percent', unit: '%', measure: { kind: 'ratio', of: fire('fahrzeuge'), to: fire('fahrzeuge_soll'), per: 100 }, direction: 'up', limits: limits(100, 80), cadence: 'daily', graceDays: 1, priority: 21, template: 'Fahrzeuge einsatzbereit',
  },
  {
    id: 'feuerwehr-atemschutz', title: 'Atemschutzgeräte einsatzbereit', short: 'Atemschutzgeräte', area: 'feuerwehr', organisation: 'feuerwehr', kind: 'count', unit: 'Geräte', measure: { kind: 'sum', of: fire('atemschutz') }, reference: fire('atemschutz_soll'),
    referenceLabel: 'des Solls', direction: 'up', limits: limits(90, 75, { relative: true }), cadence: 'daily', graceDays: 1,
  },
  {
    id: 'feuerwehr-maschinisten', title: 'Maschinisten ausgefallen', area: 'feuerwehr', organisation: 'feuerwehr', kind: 'count', unit: 'Maschinisten', measure: { kind: 'sum', of: fire('maschinisten_krank') }, reference: fire('maschinisten'),
    referenceLabel: 'aller Maschinisten', direction: 'down', limits: kritis, cadence: 'daily', graceDays: 1,
  },
  {
    id: 'hilfsfrist', title: 'Hilfsfrist eingehalten', question: 'Wie oft war die Feuerwehr rechtzeitig am Einsatzort?', area: 'feuerwehr', organisation: 'feuerwehr', kind: 'percent', unit: '%', decimals: 1,
    measure: { kind: 'ratio', of: { resource: 'hilfsfrist', field: 'in_frist', time: 'quartal' }, to: { resource: 'hilfsfrist', field: 'einsaetze', time: 'quartal' }, per: 100 }, direction: 'up',
    limits: limits(95, 80, { reason: 'Empfehlung der AGBF: 95 %; 80 % als untere Grenze.', basis: 'norm', author: 'Arbeitsgemeinschaft der Leiter der Berufsfeuerwehren' }), cadence: 'quarterly', graceDays: 45,
    caution: 'Wenige Einsätze je Quartal: Der Wert schwankt.',
  },
  {
    id: 'intensivbetten', title: 'Freie Intensivbetten', question: 'Kann das Krankenhaus noch Schwerkranke aufnehmen?', area: 'krankenhaus', organisation: 'krankenhaus', kind: 'count', unit: 'Betten', measure: { kind: 'value', of: hospital('icu_free') }, reference: hospital('icu_beds'),
    referenceLabel: 'der betriebenen Betten', direction: 'up', limits: limits(15, 10, { relative: true }), cadence: 'daily', graceDays: 1, priority: 30,
  },
  {
    id: 'betten-belegt', title: 'Betten belegt', area: 'krankenhaus', organisation: 'krankenhaus', kind: 'percent', unit: '%', decimals: 1, measure: { kind: 'ratio', of: hospital('occupied'), to: hospital('beds'), per: 100 }, direction: 'corridor',
    limits: limits([70, 85], [55, 95]), cadence: 'daily', graceDays: 1,
  },
  {
    id: 'pflegepersonal-krank', title: 'Pflegepersonal ausgefallen', area: 'krankenhaus', organisation: 'krankenhaus', kind: 'count', unit: 'Pflegekräfte', measure: { kind: 'value', of: hospital('nurses_ill') }, reference: hospital('nurses'), referenceLabel: 'des Pflegepersonals',
    direction: 'down', limits: kritis, cadence: 'daily', graceDays: 1,
  },
  { id: 'beatmung', title: 'Beatmungsplätze frei', area: 'krankenhaus', organisation: 'krankenhaus', kind: 'number', unit: 'Plätze', unitOne: 'Platz', measure: { kind: 'value', of: hospital('ventilators_free') }, direction: 'up', limits: limits(4, 2), cadence: 'daily', graceDays: 1 },
  {
    id: 'behaelterstand', title: 'Trinkwasser im Behälter', question: 'Wie lange reicht das Trinkwasser ohne Zufluss?', description: 'Füllstand des Hochbehälters geteilt durch den mittleren Verbrauch je Stunde.', area: 'wasser', organisation: 'wasserwerk', kind: 'number', unit: 'Stunden', unitOne: 'Stunde', decimals: 1,
    measure: { kind: 'value', of: water('behaelter_stunden') }, direction: 'up', limits: limits(24, 12), target: 36, cadence: 'daily', graceDays: 1, priority: 11,
  },
  {
    id: 'trinkwasser-qualitaet', title: 'Trinkwasserqualität', area: 'wasser', organisation: 'wasserwerk', kind: 'state', states: ['schlecht', 'mittel', 'gut'], measure: { kind: 'value', of: water('qualitaet') }, direction: 'up',
    limits: [{ from: '2020-01-01', watchStates: ['mittel'], criticalStates: ['schlecht'], reason: 'Ein Abkochgebot des Gesundheitsamts gilt als „schlecht“.', author: 'Gesundheitsamt', basis: 'norm' }], cadence: 'daily', graceDays: 1, priority: 31,
  },
  { id: 'versorgung', title: 'Mit Trinkwasser versorgt', area: 'wasser', organisation: 'wasserwerk', kind: 'percent', unit: '%', decimals: 1, measure: { kind: 'value', of: water('versorgt_prozent') }, direction: 'up', limits: limits(100, 95), cadence: 'daily', graceDays: 1 },
  {
    id: 'pegel', title: 'Pegel der Muster', area: 'wasser', organisation: 'wasserwerk', kind: 'number', unit: 'cm', measure: { kind: 'value', of: water('pegel_cm') }, direction: 'down', limits: limits(290, 360, { at: 'worse', reason: 'Meldestufen 1 und 3 dieses Pegels.', author: 'Hochwassernachrichtendienst (Beispiel)', basis: 'norm' }),
    cadence: 'daily', graceDays: 1, caution: 'Ein Pegel kann in einer Stunde steigen: Im Ernstfall gilt der Hochwassernachrichtendienst.',
  },
  {
    id: 'wasserverlust', title: 'Wasserverlust im Rohrnetz', area: 'wasser', organisation: 'wasserwerk', kind: 'number', unit: 'm³/(km·h)', decimals: 3, measure: { kind: 'value', of: { resource: 'wasserverlust', field: 'verlust', time: 'jahr' } }, direction: 'down',
    limits: limits(0.05, 0.1, { reason: 'DVGW-Arbeitsblatt W 400-3-B1, ländliches Netz.', author: 'DVGW', basis: 'norm' }), cadence: 'yearly', graceDays: 200,
  },
  {
    id: 'klaeranlage', title: 'Kläranlage ausgelastet', area: 'abwasser', organisation: 'abwasserwerk', kind: 'percent', unit: '%', decimals: 1, measure: { kind: 'ratio', of: { resource: 'klaeranlage', field: 'belastung_ew', time: 'monat' }, to: { resource: 'klaeranlage', field: 'ausbau_ew', time: 'monat' }, per: 100 },
    direction: 'corridor', limits: limits([60, 90], [50, 100]), cadence: 'monthly', graceDays: 14,
  },
  {
    id: 'pflegeplaetze', title: 'Freie Pflegeplätze (vollstationär)', short: 'Freie Pflegeplätze', question: 'Finden Pflegebedürftige heute noch einen Platz?', description: 'Summe der freien Plätze der drei Pflegeheime. Fehlt die Meldung eines Heims, gibt es für den Tag keinen Wert.', area: 'pflege',
    kind: 'number', unit: 'Plätze', unitOne: 'Platz', measure: { kind: 'sum', of: care('frei', true) }, direction: 'up', limits: limits(8, 5), target: 12, cadence: 'daily', graceDays: 1, perInhabitants: 10000, priority: 10,
  },
  { id: 'pflegekraefte-krank', title: 'Pflegekräfte ausgefallen', area: 'pflege', kind: 'count', unit: 'Pflegekräfte', measure: { kind: 'sum', of: care('krank') }, reference: care('pflegekraefte'), referenceLabel: 'aller Pflegekräfte', direction: 'down', limits: kritis, cadence: 'daily', graceDays: 1 },
  {
    id: 'kita-personal', title: 'Kita-Fachkräfte ausgefallen', short: 'Kita: Fachkräfte krank', question: 'Müssen Gruppen zusammengelegt werden?', area: 'bildung', kind: 'count', unit: 'Fachkräfte', measure: { kind: 'sum', of: dayCare('krank') }, reference: dayCare('fachkraefte'), referenceLabel: 'der Fachkräfte',
    direction: 'down', limits: kritis, cadence: 'weekly', graceDays: 3, priority: 12,
  },
  {
    id: 'kita-warteliste', title: 'Kita: Kinder auf der Warteliste', short: 'Kita-Warteliste', area: 'bildung', kind: 'number', unit: 'Kinder', unitOne: 'Kind', measure: { kind: 'value', of: { resource: 'kita_warteliste', field: 'wartende', time: 'monat' } }, direction: 'down', limits: limits(15, 30),
    cadence: 'monthly', graceDays: 20, perInhabitants: 1000, priority: 32,
  },
  {
    id: 'schule-anwesenheit', title: 'Anwesenheit in den Schulen', area: 'bildung', kind: 'percent', unit: '%', decimals: 1, description: 'Mittel beider Schulen, gewichtet nach der Zahl der Schülerinnen und Schüler. In den Ferien wird nicht erhoben.',
    measure: { kind: 'weightedMean', of: { resource: 'schule', field: 'anwesend_prozent', time: 'woche', over: 'schule', expect: ['Grundschule am Wall', 'Gesamtschule Musterhausen'] }, weight: 'schueler' }, direction: 'up', limits: limits(85, 70), cadence: 'weekly', graceDays: 21,
  },
  {
    id: 'sanierungsstau', title: 'Schulen: Sanierungsstau je Kind', area: 'bildung', kind: 'money', unit: '€', measure: { kind: 'value', of: { resource: 'sanierungsstau', field: 'betrag_je_schueler', time: 'jahr' } }, direction: 'down', limits: limits(4000, 8000), cadence: 'yearly', graceDays: 200,
    caution: 'Der jüngste Wert ist geheim, weil sich aus ihm ein laufendes Vergabeverfahren ablesen ließe.',
  },
  {
    id: 'gewerbesteuer', title: 'Gewerbesteuer: Ist zu Ansatz', short: 'Gewerbesteuer', question: 'Kommt die Gewerbesteuer wie geplant herein?', area: 'finanzen', organisation: 'kaemmerei', kind: 'percent', unit: '%', decimals: 1, measure: { kind: 'ratio', of: money('gewerbesteuer_ist'), to: money('gewerbesteuer_ansatz'), per: 100 },
    direction: 'corridor', limits: limits([95, 110], [85, 125]), cadence: 'monthly', graceDays: 20, priority: 33,
  },
  { id: 'aufwand', title: 'Haushaltsvollzug: Aufwand', area: 'finanzen', organisation: 'kaemmerei', kind: 'percent', unit: '%', decimals: 1, measure: { kind: 'ratio', of: money('aufwand_ist'), to: money('aufwand_plan'), per: 100 }, direction: 'corridor', limits: limits([90, 110], [80, 120]), cadence: 'monthly', graceDays: 20 },
  { id: 'investitionen', title: 'Investitionen abgeflossen', area: 'finanzen', organisation: 'kaemmerei', kind: 'percent', unit: '%', decimals: 1, measure: { kind: 'ratio', of: money('investition_ist'), to: money('investition_plan'), per: 100 }, direction: 'up', limits: limits(80, 50), cadence: 'monthly', graceDays: 20 },
  {
    id: 'liquiditaetskredite', title: 'Liquiditätskredite je Einwohner', area: 'finanzen', organisation: 'kaemmerei', kind: 'money', unit: '€', decimals: 2, measure: { kind: 'ratio', of: { resource: 'liquiditaet', field: 'kredite', time: 'quartal' }, to: 'inhabitants', per: 1 }, direction: 'down', limits: limits(100, 500),
    cadence: 'quarterly', graceDays: 45,
  },
  { id: 'einwohner', title: 'Einwohnerinnen und Einwohner', short: 'Einwohner', area: 'bevoelkerung', kind: 'number', unit: 'Personen', measure: { kind: 'value', of: people('einwohner') }, direction: 'none', cadence: 'monthly', graceDays: 31 },
  { id: 'einwohner-jahr', title: 'Einwohner: Veränderung zum Vorjahr', area: 'bevoelkerung', kind: 'percent', unit: '%', decimals: 2, measure: { kind: 'change', of: { kind: 'value', of: people('einwohner') }, against: 'yearBefore', as: 'percent' }, direction: 'none', cadence: 'monthly', graceDays: 31 },
  { id: 'geburten', title: 'Geburten je 1.000 Einwohner', area: 'bevoelkerung', kind: 'number', unit: 'je 1.000', decimals: 2, measure: { kind: 'ratio', of: people('geburten'), to: 'inhabitants', per: 1000 }, direction: 'none', cadence: 'monthly', graceDays: 31 },
  {
    id: 'personal-krank', title: 'Verwaltung: Beschäftigte krank', short: 'Verwaltung: krank', area: 'personal', organisation: 'rathaus', kind: 'count', unit: 'Beschäftigte', measure: { kind: 'sum', of: staff('krank') }, reference: staff('beschaeftigte'), referenceLabel: 'der Beschäftigten', direction: 'down', limits: kritis,
    cadence: 'weekly', graceDays: 3, priority: 34,
  },
  { id: 'wartezeit', title: 'Wartezeit im Bürgerbüro', area: 'personal', organisation: 'rathaus', kind: 'number', unit: 'Minuten', unitOne: 'Minute', measure: { kind: 'value', of: { resource: 'buergerbuero', field: 'wartezeit_minuten', time: 'datum' } }, direction: 'down', limits: limits(15, 30), cadence: 'daily', graceDays: 4 },
  {
    id: 'seelsorge', title: 'Seelsorge: Kontakte, 100 = üblich', short: 'Kontakte zur Seelsorge', area: 'stimmung', organisation: 'seelsorge', kind: 'number', unit: '', decimals: 0, measure: { kind: 'ratio', of: souls('kontakte'), to: souls('ueblich'), per: 100 }, direction: 'down', limits: limits(120, 150), cadence: 'weekly', graceDays: 3, priority: 35,
    caution: 'Die Zahl ist durch die Besetzung begrenzt: Mehr Bedarf muss nicht sichtbar werden.',
  },
  { id: 'freiwillige', title: 'Freiwillige einsatzbereit', area: 'stimmung', organisation: 'seelsorge', kind: 'number', unit: 'Personen', unitOne: 'Person', measure: { kind: 'value', of: souls('freiwillige') }, direction: 'up', limits: limits(30, 15), cadence: 'weekly', graceDays: 3 },
  {
    id: 'notstrom', title: 'Notstrom: Treibstoff am Bauhof', short: 'Notstrom am Bauhof', question: 'Wie lange läuft die Notversorgung?', area: 'notfall', organisation: 'bauhof', kind: 'number', unit: 'Stunden', unitOne: 'Stunde', measure: { kind: 'value', of: { resource: 'notstrom', field: 'reichweite_stunden', time: 'datum', reported: 'gemeldet' } },
    direction: 'up', limits: limits(72, 24, { reason: '72 Stunden sind übliche Planungspraxis.' }), cadence: 'weekly', graceDays: 2, priority: 13,
  },
];

/** Twelve for the front page. */
export const FRONT = ['pflegeplaetze', 'behaelterstand', 'kita-personal', 'notstrom', 'feuerwehr-kraefte', 'feuerwehr-fahrzeuge', 'intensivbetten', 'trinkwasser-qualitaet', 'kita-warteliste', 'gewerbesteuer', 'personal-krank', 'seelsorge'];
