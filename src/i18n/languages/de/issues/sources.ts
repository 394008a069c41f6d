// Issues of the network and the sources behind it, as sentences.
import type { IssueSentences } from '../../../issue-say.ts';
import { GONE, KEPT, LATER, OFFLINE } from './phrases.ts';

export const sources = {
  ADDRESS_INVALID: () =>
    'Das ist keine Internetadresse. Eine Adresse sieht so aus: https://daten.musterhausen.de/datapackage.json',
  ADDRESS_NOT_HTTPS: () =>
    'Diese Adresse ist nicht verschlüsselt. Verwenden Sie eine, die mit „https://“ beginnt.',
  ADDRESS_PRIVATE: () => 'Diese Adresse liegt in einem privaten Netz und wird nicht abgerufen.',
  ADDRESS_CREDENTIALS: () =>
    'Diese Adresse enthält Zugangsdaten. Verwenden Sie eine Adresse ohne Namen und Kennwort.',
  ADDRESS_NOT_ALLOWED: ({ p }) =>
    `Von ${p('host')} darf diese Installation keine Daten abrufen. Bitte fragen Sie Ihre IT.`,
  OFFLINE: () => OFFLINE,
  UNREACHABLE: () => `Die Quelle antwortet nicht oder erlaubt keinen Abruf aus dem Browser. ${KEPT} ${LATER}`,
  TIMEOUT: () => `Die Quelle antwortet zu langsam. ${KEPT} ${LATER}`,
  HTTP_NOT_FOUND: () => `${GONE} ${KEPT} Bitte prüfen Sie die Adresse.`,
  HTTP_FORBIDDEN: () => `Die Quelle verlangt eine Anmeldung. ${KEPT} Bitte fragen Sie den Herausgeber.`,
  HTTP_BUSY: () => `Die Quelle ist überlastet. ${KEPT} ${LATER}`,
  HTTP_SERVER: () => `Bei der Quelle gibt es eine Störung. ${KEPT} ${LATER}`,
  HTTP_OTHER: ({ p }) => `Die Quelle hat unerwartet geantwortet (${p('status')}). ${KEPT} ${LATER}`,
  INTERRUPTED: () => `Die Übertragung ist abgebrochen oder unvollständig. ${KEPT} ${LATER}`,
  SOURCE_SHAPE: () =>
    `Die Quelle antwortet anders, als es ihre Schnittstelle vorsieht. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
  PARQUET_PACKED: ({ p }) =>
    `Diese Parquet-Datei ist auf eine Art gepackt, die diese App nicht öffnen kann (${p('format')}). ${KEPT} Bitten Sie die Datenstelle um eine Datei mit ZSTD, GZIP oder Snappy.`,
  SOURCE_REFUSED: ({ p }) =>
    `Die Quelle lehnt die Anfrage ab: „${p('said')}“. ${KEPT} Bitte prüfen Sie die Adresse.`,
  SOURCE_INCOMPLETE: ({ p }) =>
    `Von der Quelle kamen nur ${p('rows')} von ${p('expected')} Zeilen. ${KEPT} ${LATER}`,
  SOURCE_REPEATED: () =>
    `Die Quelle gibt auf mehreren Seiten dieselben Zeilen. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
  PART_OF_MORE: ({ p }) =>
    p('total') !== ''
      ? `Das sind nur ${p('rows')} von ${p('total')} Zeilen: eine Seite und nicht das Ganze. Summen und Zahlen daraus wären zu klein.`
      : `Das sind ${p('rows')} Zeilen, und die Quelle hat weitere oder sagt nicht, dass es alle sind. Summen und Zahlen daraus wären zu klein.`,
  SOURCE_TOO_LARGE: ({ p }) =>
    `Die Quelle liefert mehr als ${p('max')} Zeilen. ${KEPT} Wählen Sie einen Ausschnitt, zum Beispiel nur Ihre Gemeinde.`,
  SOURCE_COSTLY: ({ p, size }) =>
    `Für diesen Ausschnitt müssten ${size('size')} übertragen werden, weil seine Zeilen über die ganze Datei verstreut sind. ${KEPT} Bitten Sie den Herausgeber, die Datei nach „${p('name')}“ zu sortieren oder sie zu spiegeln.`,
  SOURCE_UNKNOWN: () =>
    'Unter dieser Adresse wurden keine Daten erkannt. Es wurde nichts geändert. Bitte prüfen Sie die Adresse.',
  SOURCE_NO_TABLE: () =>
    'Diese Adresse ist ein Verzeichnis und keine Tabelle. Es wurde nichts geändert. Wählen Sie einen Datensatz daraus.',
  SLICE_COLUMN: ({ p }) =>
    `Die Spalte „${p('name')}“, nach der ausgewählt wird, fehlt in der Quelle. ${KEPT} Bitte passen Sie die Auswahl an.`,
  SLICE_EMPTY: ({ p }) =>
    `Keine der ${p('rows')} Zeilen passt zur Auswahl. ${KEPT} Bitte passen Sie die Auswahl an.`,
} satisfies IssueSentences;
