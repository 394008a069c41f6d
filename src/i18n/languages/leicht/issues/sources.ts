// Issues of the network and the sources behind it, in Leichte Sprache.
import type { Sentence } from '../../../issue-say.ts';
import type { sources as german } from '../../de/issues/sources.ts';
import { ASK_DATA, GONE, KEPT, LATER, OFFLINE } from './phrases.ts';

export const sources: Readonly<Record<keyof typeof german, Sentence>> = {
  ADDRESS_INVALID: () =>
    'Das ist keine Internet-Adresse. Eine Adresse sieht so aus: https://daten.musterhausen.de/datapackage.json',
  ADDRESS_NOT_HTTPS: () =>
    'Diese Adresse ist nicht sicher. Nehmen Sie eine andere Adresse. Der Anfang muss so sein: „https://“.',
  ADDRESS_PRIVATE: () => 'Diese Adresse gehört zu einem privaten Netz. Die App holt dort keine Daten.',
  ADDRESS_CREDENTIALS: () =>
    'In dieser Adresse steht ein Kennwort. Nehmen Sie eine Adresse ohne Namen und ohne Kennwort.',
  ADDRESS_NOT_ALLOWED: ({ p }) =>
    `Die App darf hier keine Daten holen: ${p('host')}. Bitte fragen Sie Ihre Computer-Abteilung.`,
  OFFLINE: () => OFFLINE,
  UNREACHABLE: () => `Die Quelle antwortet nicht. Oder die Quelle gibt der App keine Daten. ${KEPT} ${LATER}`,
  TIMEOUT: () => `Die Quelle ist zu langsam. ${KEPT} ${LATER}`,
  HTTP_NOT_FOUND: () => `${GONE} ${KEPT} Bitte prüfen Sie die Adresse.`,
  HTTP_FORBIDDEN: () => `Die Quelle will eine Anmeldung. ${KEPT} ${ASK_DATA}`,
  HTTP_BUSY: () => `Die Quelle hat gerade zu viel zu tun. ${KEPT} ${LATER}`,
  HTTP_SERVER: () => `Die Quelle ist gerade kaputt. ${KEPT} ${LATER}`,
  HTTP_OTHER: ({ p }) =>
    `Die App versteht die Antwort von der Quelle nicht (${p('status')}). ${KEPT} ${LATER}`,
  INTERRUPTED: () => `Es sind nicht alle Daten gekommen. ${KEPT} ${LATER}`,
  SOURCE_SHAPE: () => `Die Quelle antwortet anders als abgemacht. ${KEPT} ${ASK_DATA}`,
  PARQUET_PACKED: ({ p }) =>
    `Die App kann diese Parquet-Datei nicht öffnen (${p('format')}). ${KEPT} ${ASK_DATA} Möglich sind ZSTD, GZIP oder Snappy.`,
  SOURCE_REFUSED: ({ p }) => `Die Quelle sagt Nein: „${p('said')}“. ${KEPT} Bitte prüfen Sie die Adresse.`,
  SOURCE_INCOMPLETE: ({ p }) =>
    `Es sind nur ${p('rows')} von ${p('expected')} Zeilen gekommen. ${KEPT} ${LATER}`,
  SOURCE_REPEATED: () => `Die Quelle schickt dieselben Zeilen mehrmals. ${KEPT} ${ASK_DATA}`,
  PART_OF_MORE: ({ p }) =>
    p('total') !== ''
      ? `Das sind nur ${p('rows')} von ${p('total')} Zeilen. Es fehlt also etwas. Summen davon sind zu klein.`
      : `Das sind ${p('rows')} Zeilen. Vielleicht fehlt etwas. Summen davon sind dann zu klein.`,
  SOURCE_TOO_LARGE: ({ p }) =>
    `Die Quelle schickt mehr als ${p('max')} Zeilen. ${KEPT} Bitte wählen Sie nur einen Teil. Zum Beispiel nur Ihre Gemeinde.`,
  SOURCE_COSTLY: ({ p, size }) =>
    `Für diesen Teil muss die App ${size('size')} holen. Das ist zu viel. ${KEPT} ${ASK_DATA} Die Datei soll nach „${p('name')}“ sortiert sein.`,
  SOURCE_UNKNOWN: () =>
    'An dieser Adresse findet die App keine Daten. Es ist alles wie vorher. Bitte prüfen Sie die Adresse.',
  SOURCE_NO_TABLE: () =>
    'An dieser Adresse ist eine Liste. Es ist keine Tabelle. Es ist alles wie vorher. Bitte wählen Sie etwas aus der Liste.',
  SLICE_COLUMN: ({ p }) =>
    `Die Spalte „${p('name')}“ fehlt in der Quelle. ${KEPT} Bitte ändern Sie Ihre Auswahl.`,
  SLICE_EMPTY: ({ p }) =>
    `Es gibt ${p('rows')} Zeilen. Keine Zeile passt zu Ihrer Auswahl. ${KEPT} Bitte ändern Sie Ihre Auswahl.`,
};
