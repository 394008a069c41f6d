// Amounts, units, keys, days and signs in every spelling.
import type { TestCell } from '../../../support/workbooks.ts';
import type { Hard } from './kinds.ts';

const column = (name: string, cells: readonly string[], kind: string, is: Hard['is']): Hard => ({
  kind,
  file: 'x.csv',
  content: `Nr;${name}\n${cells.map((cell, i) => `N${i + 1};${cell}`).join('\n')}\n`,
  is,
});

/** The same in a workbook, where numbers are numbers. */
const cells = (name: string, values: readonly TestCell[], kind: string, is: Hard['is']): Hard => ({
  kind: `${kind}, in a workbook`,
  file: 'x.xlsx',
  content: [{ name: 'T', rows: [['Nr', name], ...values.map((value, i) => [`N${i + 1}`, value])] }],
  is,
});

export const VALUES: readonly Hard[] = [
  column('Betrag in EUR', ['1.234,50', '(45.300,00)', '210,00', '(7,50)'], 'brackets are a minus', {
    sums: { 'Betrag in EUR': -43863 },
  }),
  {
    kind: 'brackets in a table of amounts, without cents',
    file: 'x.csv',
    content:
      'Steuerart;Ansatz;Abweichung\nGrundsteuer B;1.250.000,-;(16.000,-)\nGewerbesteuer;4.500.000,-;(600.000,-)\nHundesteuer;35.000,-;1.100,-\n',
    is: { sums: { Ansatz: 5785000, Abweichung: -614900 }, says: ['BRACKETS_NEGATIVE'] },
  },
  column('Einwohner', ['90.164', '246.601', '217.198'], 'points in what is counted part thousands', {
    sums: { Einwohner: 553963 },
    says: [],
  }),
  column('Betrag', ['1.234,-', '50,-', '1.000,--', '20,–'], 'a dash for the cents', {
    sums: { Betrag: 2304 },
  }),
  column(
    'Betrag',
    ['45.300,00 €-', '1.200,00 €', '300,50- €', '- 20,00 €'],
    'a minus behind, before, apart',
    { sums: { Betrag: -44420.5 }, units: { Betrag: '€' } },
  ),
  column('Saldo', ['1.234,56 S', '200,00 H', '5,00 S', '10,00 H'], 'debit and credit', {
    sums: { Saldo: -1029.56 },
  }),
  column('Umsatz', ['12,3 Mio. €', '850 Tsd. €', '1,2 Mrd. €'], 'words of scale differ', {
    sums: { Umsatz: 1213150000 },
    units: { Umsatz: '€' },
  }),
  column('Umsatz', ['12,3 Mio. €', '8,5 Mio. €', '1,2 Mio. €'], 'one word of scale', {
    sums: { Umsatz: 22 },
    units: { Umsatz: 'Mio. €' },
  }),
  column('Preis', ['12,50 €', '10,00 $', '9,00 CHF'], 'currencies differ', {
    types: { Preis: 'text' },
    says: ['UNITS_DIFFER'],
  }),
  column('Quote', ['12,5 %', '7,5', '8,0 %', '3 %'], 'a plain number among shares', {
    says: ['PERCENT_PLAIN'],
  }),
  column('Quote', ['12 %', '13', '0,14', '15 %', '16 %'], 'a part of one among shares in per cent', {
    types: { Quote: 'text' },
    says: ['UNITS_DIFFER'],
  }),
  column('Quote', ['0,4 %', '0,5', '0,6 %', '0,3 %'], 'small shares', {
    says: ['PERCENT_PLAIN'],
  }),
  column('Einwohner', ['1.234', '12.345', '12.34', '2.345'], 'a slip among thousands', {
    says: ['NUMBER_SLIP'],
  }),
  column('Wert', ['12', '-999', '14', '-999', '13'], 'fillers', {
    sums: { Wert: 39 },
    says: ['FILLER_VALUE'],
  }),
  column('Einwohner', ['2345²', '1200¹⁾', '980', '1.100 2)'], 'raised signs are marks', {
    sums: { Einwohner: 5625 },
  }),
  column('Anzahl', ['12', '•', '14', '—', '9', '7'], 'signs that hide a number', { sums: { Anzahl: 42 } }),
  column('Pegel (cm)', ['123', '124', '---', '125'], 'lines for no value', { sums: { 'Pegel (cm)': 372 } }),
  column('Anzahl', ['12', 'n. b.', '14', '< 5', '9', 'ca. 500'], 'words for no number are named', {
    says: ['NOT_A_NUMBER'],
  }),
  column('Anteil', ['#DIV/0!', '0,5', '0,7', '#NV'], 'errors of a program', { sums: { Anteil: 1.2 } }),
  column('Produktgruppe', ['01.01.01', '01.01.02', '11.13.01', '21.01.05'], 'groups of products are keys', {
    types: { Produktgruppe: 'text' },
  }),
  column('Produkt', ['1.1', '1.2', '2.1', '2.10'], 'products with two digits are keys', {
    types: { Produkt: 'text' },
    cells: { Produkt: ['1.1', '1.2', '2.1', '2.10'] },
  }),
  column('Az.', ['12/2024', '3/2024', '118/2023'], 'file numbers are keys', { types: { 'Az.': 'text' } }),
  column('Geschäftszeichen', ['1E05', '2E07', '3E01'], 'an E is no exponent in a key', {
    types: { Geschäftszeichen: 'text' },
  }),
  column('Hausnummer', ['12', '3', '118', '7'], 'numbers of houses are no amounts', {
    types: { Hausnummer: 'text' },
  }),
  column('Wahlbezirk', ['101', '102', '203', '204'], 'precincts are no amounts', {
    roles: { Wahlbezirk: 'key' },
  }),
  column('Gemeindeschlüssel', ['="05315000"', '="05314000"', '="05316000"'], 'keys in formulas', {
    types: { Gemeindeschlüssel: 'text' },
    cells: { Gemeindeschlüssel: ['05315000', '05314000', '05316000'] },
  }),
  column('Schlüssel', ["'0531", '0532', '0533', '0534'], 'an apostrophe before one key', {
    types: { Schlüssel: 'text' },
    cells: { Schlüssel: ['0531', '0532', '0533', '0534'] },
  }),
  column('AGS', ['1001000', '5315000', '9162000', '14612000'], 'keys that lost their zero', {
    says: ['KEY_SHORT'],
  }),
  column('PLZ', ['1067', '4109', '53111', '80331'], 'post codes that lost their zero', {
    says: ['KEY_SHORT'],
  }),
  column('Datum', ['31. Januar 2024', '1. Februar 2024', '29. Februar 2024'], 'days in words', {
    types: { Datum: 'date' },
    cells: { Datum: ['2024-01-31', '2024-02-01', '2024-02-29'] },
  }),
  column('Termin', ['Mi, 31.01.2024', 'Do, 01.02.2024', 'Fr, 02.02.2024'], 'days with their names', {
    types: { Termin: 'date' },
  }),
  column('Datum', ['20240131', '20240201', '20240229'], 'days without points', { types: { Datum: 'date' } }),
  column('Monat', ['Jan-24', 'Feb-24', 'Mrz-24'], 'months as Excel writes them', {
    types: { Monat: 'period' },
    cells: { Monat: ['2024-01', '2024-02', '2024-03'] },
  }),
  column('Tag', ['31/01/2024', '01/02/2024', '29/02/2024'], 'days with slashes', { types: { Tag: 'date' } }),
  column('Quartal', ['Q1 23', 'Q2 23', 'Q3 23'], 'quarters', {
    types: { Quartal: 'period' },
    cells: { Quartal: ['2023-Q1', '2023-Q2', '2023-Q3'] },
  }),
  column('Quartal', ['1. Quartal 2023', '2. Quartal 2023', 'III/2023'], 'quarters in words', {
    types: { Quartal: 'period' },
  }),
  column('Quartal', ['1/2023', '2/2023', '4/2023'], 'quarters as numbers', {
    types: { Quartal: 'period' },
    cells: { Quartal: ['2023-Q1', '2023-Q2', '2023-Q4'] },
  }),
  column('Quartal', ['03/2023', '06/2023', '09/2023'], 'the last months of quarters', {
    types: { Quartal: 'period' },
    cells: { Quartal: ['2023-03', '2023-06', '2023-09'] },
  }),
  column('Quartal', ['1.2023', '2.2023', '3.2023'], 'quarters as numbers with a point', {
    types: { Quartal: 'period' },
    cells: { Quartal: ['2023-Q1', '2023-Q2', '2023-Q3'] },
  }),
  column('Quartal', ['I. Quartal 2023', '2.Qu. 2023', '3. Q. 23'], 'quarters in short', {
    types: { Quartal: 'period' },
    cells: { Quartal: ['2023-Q1', '2023-Q2', '2023-Q3'] },
  }),
  column('Zeitraum', ['H1 2023', '2. Hj. 2023', 'I. Halbjahr 2024'], 'halves', {
    types: { Zeitraum: 'period' },
    cells: { Zeitraum: ['2023-H1', '2023-H2', '2024-H1'] },
  }),
  column('Woche', ['KW1/24', 'KW 2/24', '3. KW 24'], 'weeks of short years', {
    types: { Woche: 'period' },
    cells: { Woche: ['2024-W01', '2024-W02', '2024-W03'] },
  }),
  column('Monat', ['Jan/24', 'Feb/24', 'Okt/24'], 'months with a slash', {
    types: { Monat: 'period' },
    cells: { Monat: ['2024-01', '2024-02', '2024-10'] },
  }),
  column('Datum', ['1. Jänner 2024', '3 Dez 2024', '31-Jan-2024'], 'days with months in short', {
    types: { Datum: 'date' },
    cells: { Datum: ['2024-01-01', '2024-12-03', '2024-01-31'] },
  }),
  column('Datum', ['31/01/24', '01/02/24', '15/03/24'], 'short years behind slashes', {
    types: { Datum: 'date' },
    cells: { Datum: ['2024-01-31', '2024-02-01', '2024-03-15'] },
  }),
  column('Datum', ['01/02/24', '02/03/24'], 'short years behind slashes, the day unclear', {
    says: ['DATE_AMBIGUOUS'],
  }),
  column('Datum', ['31-01-2024', '01-02-2024'], 'days with dashes', {
    types: { Datum: 'date' },
    cells: { Datum: ['2024-01-31', '2024-02-01'] },
  }),
  column('Rechnung', ['11-01-2024', '12-02-2024'], 'what may be the number of a bill', {
    types: { Rechnung: 'text' },
  }),
  column('Postleitzahl', ['1067', '4109', '53111'], 'post codes by their long name', {
    types: { Postleitzahl: 'text' },
    says: ['KEY_SHORT'],
  }),
  column('Hausnr.', ['12', '3', '118'], 'numbers of houses in short', { types: { 'Hausnr.': 'text' } }),
  column('Gemeindekennziffer', ['5315000', '5314000', '14612000'], 'keys of towns by another name', {
    types: { Gemeindekennziffer: 'text' },
    says: ['KEY_SHORT'],
  }),
  column('Wert', ['12', '-999', '14', '-9999', '13'], 'two fillers', {
    sums: { Wert: 39 },
    says: ['FILLER_VALUE'],
  }),
  column('Wert', ['12', '-777', '14', '-888', '13'], 'fillers of other digits', {
    sums: { Wert: 39 },
    says: ['FILLER_VALUE'],
  }),
  column('Saldo', ['1.234,50 –', '20,00–', '30,00', '5,00 € –'], 'a long minus behind', {
    sums: { Saldo: -1229.5 },
  }),
  column('Einwohner', ['2.345 a)', '1.200 2) 3)', '980 [1]', '1.100†', '10⁴,⁵'], 'signs of notes', {
    sums: { Einwohner: 5635 },
  }),
  column('Kosten', ['1,2 Millionen Euro', '850 Tausend Euro', '3 Milliarden EUR'], 'scales in words', {
    sums: { Kosten: 3002050000 },
    units: { Kosten: '€' },
  }),
  column('Anzahl', ['12', 'mind. 3', '14', 'mehr als 5', '9', 'max. 7', '8', '<= 2'], 'about a number', {
    sums: { Anzahl: 43 },
    says: ['NOT_A_NUMBER'],
  }),
  column('Anteil', ['0,5', '####', '0,7', '#NULL!', 'Err:502', '0,1'], 'more errors of programs', {
    sums: { Anteil: 1.3 },
    says: ['NOT_A_NUMBER'],
  }),
  column('Schuljahr', ['2021/22', '2022/23', '2023/24'], 'years of schools', {
    types: { Schuljahr: 'period' },
  }),
  column('Woche', ['KW 01/2024', 'KW 02/2024', 'KW 03/2024'], 'weeks', { types: { Woche: 'period' } }),
  column('Einnahmen', ['1 234,50', '12 345,00', '1 000 000,25'], 'blanks for thousands', {
    sums: { Einnahmen: 1013579.75 },
  }),
  column('Betrag', ["1'234.50", "12'345.00", '99.95'], 'Swiss signs', { sums: { Betrag: 13679.45 } }),
  column('Menge', ['1,5E+06', '2E3', '3,25E2'], 'exponents', { sums: { Menge: 1502325 } }),
  column('Fläche (in ha)', ['12,5', '7,25', '3'], 'unit in brackets', { units: { 'Fläche (in ha)': 'ha' } }),
  column('Kosten [Tsd. EUR]', ['12', '7', '3'], 'unit in square brackets', {
    units: { 'Kosten [Tsd. EUR]': 'Tsd. €' },
  }),
  column('Investition (k€)', ['12', '7', '3'], 'thousands in one letter', {
    units: { 'Investition (k€)': 'Tsd. €' },
  }),
  column('Feinstaub (µg/m³)', ['12', '7', '3'], 'unit with a fraction', {
    units: { 'Feinstaub (µg/m³)': 'µg/m³' },
  }),
  column('Erzeugung in GWh', ['1,2', '2,4', '3,3'], 'unit behind in', {
    units: { 'Erzeugung in GWh': 'GWh' },
  }),
  column('Ansatz 2024 TEUR', ['12', '7', '3'], 'thousands of euros behind a name', {
    units: { 'Ansatz 2024 TEUR': 'TEUR' },
  }),
  column('Betrag_EUR', ['12', '7', '3'], 'unit behind a line', { units: { Betrag_EUR: '€' } }),
  column('Betrag, EUR', ['12', '7', '3'], 'unit behind a comma', { units: { 'Betrag, EUR': '€' } }),
  column('Fläche ha', ['12', '7', '3'], 'unit of an area', { units: { 'Fläche ha': 'ha' } }),
  column('Einwohner je km²', ['120', '70', '30'], 'the unit per another is not that other', {
    units: { 'Einwohner je km²': 'Einwohner je km²' },
  }),
  column('Fälle je km²', ['120', '70', '30'], 'an unknown measure per a unit', {
    units: { 'Fälle je km²': null },
  }),
  column('Pacht €/m²', ['1,20', '2,40', '3,30'], 'unit without brackets', {
    units: { 'Pacht €/m²': '€/m²' },
  }),
  cells('Wert', [12, -999, 14, -999, 13.5], 'fillers', { sums: { Wert: 39.5 }, says: ['FILLER_VALUE'] }),
  cells('Saldo', [12, -999, -14, 20], 'a number of nines among others below zero', { sums: { Saldo: -981 } }),
  cells('Kreis', [1001, 5315, 14612], 'districts that lost their zero', {
    types: { Kreis: 'text' },
    cells: { Kreis: ['01001', '05315', '14612'] },
    says: ['KEY_LOST_ZERO'],
  }),
  cells('Datum', [20240131, 20240229, 20240301], 'days without points', {
    types: { Datum: 'date' },
    cells: { Datum: ['2024-01-31', '2024-02-29', '2024-03-01'] },
  }),
  cells('Monat', [202401, 202402, 202412], 'months as numbers', {
    types: { Monat: 'period' },
    cells: { Monat: ['2024-01', '2024-02', '2024-12'] },
  }),
  cells('Anzahl', [12, '< 5', 14, 'ca. 500', 9], 'what is about a number', {
    types: { Anzahl: 'number' },
    sums: { Anzahl: 35 },
    says: ['NOT_A_NUMBER'],
  }),
  cells('Anzahl', [12, 14, 'entfällt', 9, 8], 'a word among numbers is named', {
    types: { Anzahl: 'text' },
    says: ['ALMOST_NUMBERS'],
  }),
  cells('Hausnummer', [12, '3a', 118, 7], 'numbers of houses with letters', {
    types: { Hausnummer: 'text' },
    roles: { Hausnummer: 'key' },
  }),
];
