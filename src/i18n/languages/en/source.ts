import type { SourceWords } from '../de/source.ts';

export const source: SourceWords = {
  source: (parts) => `Source: ${parts}`,
  unknownPublisher: 'unknown publisher',
  asOf: (when) => `as of ${when}`,
  noLicence: 'licence not stated',
  changed: (how) => `data changed: ${how}`,
  fetched: (at) => `fetched ${at}`,
  imported: (file, at) => `imported from file “${file}” on ${at}`,
  hash: (hash) => `Checksum (SHA-256): ${hash}`,
  fetchedName: 'Fetched',
  importedName: 'Imported',
  fromFile: (file, at) => `${at}, from the file “${file}”`,
};
