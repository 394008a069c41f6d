/** Whether trouble of the database is a full disk. Dexie hides the browser's word one level down. */
export const isQuota = (cause: unknown): boolean => {
  for (let at: unknown = cause, depth = 0; at && depth < 4; depth++) {
    const { name, inner } = at as { name?: string; inner?: unknown };
    if (name === 'QuotaExceededError') return true;
    at = inner;
  }
  return false;
};
