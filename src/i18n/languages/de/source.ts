// The source line that licences ask for.
export type SourceWords = {
  source: (parts: string) => string;
  unknownPublisher: string;
  asOf: (when: string) => string;
  noLicence: string;
  changed: (how: string) => string;
  fetched: (at: string) => string;
  imported: (file: string, at: string) => string;
  hash: (hash: string) => string;
  fetchedName: string;
  importedName: string;
  fromFile: (file: string, at: string) => string;
};
export const source: SourceWords = {
  source: (parts) => `Quelle: ${parts}`,
  unknownPublisher: 'Herausgeber unbekannt',
  asOf: (when) => `Stand ${when}`,
  noLicence: 'Lizenz ungeklärt',
  changed: (how) => `Daten bearbeitet: ${how}`,
  fetched: (at) => `abgerufen ${at}`,
  imported: (file, at) => `importiert von Datei „${file}“ am ${at}`,
  hash: (hash) => `Prüfsumme (SHA-256): ${hash}`,
  fetchedName: 'Abgerufen',
  importedName: 'Importiert',
  fromFile: (file, at) => `${at}, aus der Datei „${file}“`,
};
