// Saving a file from the page: a download, which every engine has.

/** A name without what file systems refuse. */
export const fileName = (title: string, ending: string): string =>
  `${
    title
      .replace(/[^\w.\-äöüÄÖÜß ]+/g, '_')
      .replace(/^\.+/, '')
      .slice(0, 100) || 'daten'
  }.${ending}`;

export const saveBlob = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
