// Giving a file away from the page: a download, which every engine has, or the share sheet of the device.

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

/** Whether the device has a share sheet that takes such files. */
export const canShareFile = (name: string, type: string): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [new File([], name, { type })] });

/** By the share sheet; where that cannot take the file after all, it is saved instead. Missing: false where a person closed the sheet. */
export const shareFile = async (file: File): Promise<boolean> => {
  try {
    await navigator.share({ files: [file] });
  } catch (cause) {
    if ((cause as { name?: string }).name === 'AbortError') return false;
    saveBlob(file, file.name);
  }
  return true;
};
