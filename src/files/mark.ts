// What files of our own are told by, for who has to choose between them and a table. It says nothing of whether a file is right.
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

/** The last entry of a session folder as a file; its directory may be long, so only the end of it is looked for. */
export const FOLDER_PAGES = 'mappe.html';

/** Whether a file says at its end that it is a session folder. */
export const isFolder = async (file: Blob): Promise<boolean> => {
  const tail = new TextDecoder('windows-1252').decode(await file.slice(-1_024).arrayBuffer());
  return [FOLDER_PAGES, 'PK\u0005\u0006'].every((one) => tail.includes(one));
};
