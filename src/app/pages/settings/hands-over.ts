/** Handing over is recording, wherever it stands: a tablet for looking only leaves this row out. */
export const handsOver = (row: string | undefined): boolean => row === 'weitergabe';
