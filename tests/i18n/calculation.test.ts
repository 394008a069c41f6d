import { expect, test } from 'vitest';
import { figure, lackText } from '../../src/i18n/values.ts';
import { calculationSentence, calculationText } from '../../src/i18n/calculation.ts';
import { columnOf as of, yearlyFigure as definition } from '../support/definitions.ts';

test.each([
  [{ kind: 'difference', of: of('ertrag'), minus: of('aufwand') }, '„ertrag“ minus „aufwand“'],
  [{ kind: 'sumOf', of: [of('a'), of('b'), of('c')] }, '„a“ plus „b“ plus „c“'],
  [{ kind: 'ratio', of: of('ist'), to: of('ansatz'), per: 100 }, '„ist“ geteilt durch „ansatz“, mal 100'],
  [
    {
      kind: 'ratio',
      of: { kind: 'difference', of: of('a'), minus: { kind: 'sumOf', of: [of('b'), of('c')] } },
      to: { kind: 'sum', of: of('alle') },
      per: 100,
    },
    '(„a“ minus („b“ plus „c“)) geteilt durch Summe von „alle“, mal 100',
  ],
  [
    { kind: 'ratio', of: of('geburten'), to: 'inhabitants', per: 1000 },
    '„geburten“ geteilt durch die Einwohnerzahl des Jahres, mal 1.000',
  ],
  [
    { kind: 'sum', of: of('frei', { over: 'heim', expect: ['Haus am See', 'Lindenhof'] }) },
    'Summe von „frei“ über „heim“ (Haus am See, Lindenhof)',
  ],
  [
    { kind: 'weightedMean', of: of('quote', { over: 'schule' }), weight: 'kinder' },
    'gewichteter Mittelwert von „quote“ über „schule“, Gewicht „kinder“',
  ],
  [
    {
      kind: 'sum',
      of: of('kinder', {
        filter: { alter: { from: 3, to: 5 }, ort: { oneOf: ['Nord', 'Süd'] }, art: 'Ist' },
      }),
    },
    'Summe von „kinder“ (nur Zeilen mit alter von 3 bis 5, ort „Nord“ oder „Süd“, art „Ist“)',
  ],
  [{ kind: 'index', of: { kind: 'value', of: of('preis') }, base: '2015' }, 'Index (2015 = 100): „preis“'],
  [
    {
      kind: 'change',
      of: { kind: 'value', of: of('schulden') },
      against: { period: '2024-12-31' },
      as: 'percent',
    },
    'Veränderung gegenüber 31.12.2024 in Prozent: „schulden“',
  ],
])('%j', (measure, said) => {
  expect(calculationText(definition(measure), 'de')).toBe(`berechnet als ${said}`);
  expect(calculationText(definition(measure), 'en')).toMatch(/^computed as /);
  expect(calculationSentence(definition(measure), 'de')).toMatch(/Fehlt ein Teil, gibt es keinen Wert\.$/);
});

test.each([
  [{ field: 'soll', filter: { art: 'Plan' } }, 'Bezugswert: „soll“ (nur Zeilen mit art „Plan“)'],
  [
    { field: 'soll', over: 'haus', filter: { jahr: { from: 2020 } } },
    'Bezugswert: Summe von „soll“ (nur Zeilen mit jahr ab 2020) über „haus“',
  ],
  [{ field: 'soll', over: 'haus' }, 'Bezugswert: Summe von „soll“ über „haus“'],
])('which rows a reference is of is said: %j', (reference, said) => {
  const { field, ...more } = reference;
  const beside = { reference: of(field, more) };
  const plain = definition({ kind: 'value', of: of('ist') }, beside);
  expect(calculationText(plain, 'de')).toBe(said);
  expect(calculationSentence(plain, 'de')).toBe(`${said}.`);
  expect(calculationText(plain, 'en')).toMatch(/^reference value: /);
  const reckoned = definition({ kind: 'sum', of: of('ist', { filter: { art: 'Ist' } }) }, beside);
  expect(calculationText(reckoned, 'de')).toBe(
    `berechnet als Summe von „ist“ (nur Zeilen mit art „Ist“); ${said}`,
  );
  expect(calculationSentence(reckoned, 'de')).toBe(
    `Summe von „ist“ (nur Zeilen mit art „Ist“). Fehlt ein Teil, gibt es keinen Wert. ${said}.`,
  );
});

test('a reference as published, or a number, needs no word', () => {
  for (const reference of [of('soll'), 52])
    expect(
      calculationText(definition({ kind: 'value', of: of('ist') }, { reference }), 'de'),
    ).toBeUndefined();
});

const AFTER = { outlook: { after: '2025-12-31' } };
test.each([
  [{ filter: { art: 'Ist' } }, '„wert“ (nur Zeilen mit art „Ist“)'],
  [
    { filter: { art: { oneOf: ['Ist', 'vorl.'] }, alter: { from: 3, to: 5 } } },
    '„wert“ (nur Zeilen mit art „Ist“ oder „vorl.“, alter von 3 bis 5)',
  ],
  [{ filter: { aktiv: false } }, '„wert“ (nur Zeilen mit aktiv nein)'],
  [AFTER, '„wert“ (was nach dem 31.12.2025 liegt, ist Ausblick)'],
  [
    { outlook: { column: 'Art', actual: ['Ist', 'vorläufig'] } },
    '„wert“ (Zeilen ohne Art „Ist“ oder „vorläufig“ sind Ausblick)',
  ],
  [{ outlook: { field: 'plan' } }, '„wert“ (Ausblick aus „plan“)'],
  [
    { filter: { ort: 'Nord' }, ...AFTER },
    '„wert“ (nur Zeilen mit ort „Nord“; was nach dem 31.12.2025 liegt, ist Ausblick)',
  ],
])('a plain value of some rows, or with an outlook, says so: %j', (more, said) => {
  const plain = definition({ kind: 'value', of: of('wert', more) });
  expect(calculationText(plain, 'de')).toBe(`ausgewählt ist ${said}`);
  expect(calculationSentence(plain, 'de')).toBe(`${said}.`);
  expect(calculationText(plain, 'en')).toMatch(/^chosen is “wert” \(.*(only rows|outlook)/);
});

test('what is reckoned says its outlook too', () =>
  expect(
    calculationText(
      definition({ kind: 'ratio', of: of('a', AFTER), to: of('b', { outlook: { field: 'c' } }), per: 100 }),
      'de',
    ),
  ).toBe(
    'berechnet als „a“ (was nach dem 31.12.2025 liegt, ist Ausblick) geteilt durch „b“ (Ausblick aus „c“), mal 100',
  ));

test('what is shown as published has no calculation', () => {
  const plain = definition({ kind: 'value', of: of('wert') });
  expect(calculationText(plain, 'de')).toBeUndefined();
  expect(calculationSentence(plain, 'de')).toBe('');
});

test('what lacks is named with its reason', () => {
  expect(lackText({ kind: 'parts', names: ['aufwand'] }, 'de', 'notReported')).toBe('aufwand fehlt');
  expect(lackText({ kind: 'parts', names: ['Nord', 'Süd'] }, 'de', 'secret')).toBe('Nord, Süd sind geheim');
  expect(lackText({ kind: 'base', period: '2015' }, 'de')).toBe('Vergleichswert für 2015 fehlt');
  expect(lackText({ kind: 'negative', name: '2022-Q1' }, 'de')).toBe(
    'Vergleichswert ist negativ: 1. Quartal 2022',
  );
  const lack = (value: number, unit: string) =>
    ({ kind: 'negative', name: '2022', difference: { value, unit } }) as const;
  expect(lackText(lack(1234.5, '€'), 'de')).toBe(
    'Vergleichswert ist negativ: 2022; Unterschied: +1.234,5\u00a0€',
  );
  expect(lackText(lack(-3, ''), 'de')).toBe('Vergleichswert ist negativ: 2022; Unterschied: −3');
  expect(lackText(lack(-3, ''), 'en')).toBe('the value compared with is below zero: 2022; difference: −3');
  expect(lackText({ kind: 'zero', name: 'plaetze' }, 'de')).toBe('durch null teilen geht nicht: plaetze');
});

test('a change has its sign, a value has none', () => {
  const change = definition({
    kind: 'change',
    of: { kind: 'value', of: of('a') },
    against: 'yearBefore',
    as: 'absolute',
  });
  const plain = definition({ kind: 'value', of: of('a') });
  expect([3, -3, 0, 0.2].map((value) => figure(value, change, null, 'de'))).toEqual([
    '+3',
    '−3',
    '0',
    '+0,2',
  ]);
  expect(figure(3, plain, null, 'de')).toBe('3');
});
