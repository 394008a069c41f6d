// What a hand-over file is told by, for who has to choose between it and a table. It says nothing of whether the file is right.
export const DESCRIPTION = 'datapackage.json';
export const DATA = 'erfassung.json';

/** Whether the end of a zip (its directory) names what a hand-over file holds. */
export const looksLikeHandover = (tail: Uint8Array): boolean => {
  const text = new TextDecoder('windows-1252').decode(tail);
  return [DATA, DESCRIPTION, 'PK\u0005\u0006'].every((one) => text.includes(one));
};

/** The same of a file, by its last bytes. */
export const isHandover = async (file: Blob): Promise<boolean> =>
  looksLikeHandover(new Uint8Array(await file.slice(-4_096).arrayBuffer()));
