/** Put in by the build (vite.config.ts). */
declare const __PRECACHE__: readonly { url: string; revision: string; hashed: boolean }[];
declare const __HOSTS__: readonly string[] | null;
/** Hash of everything that decides what a version is, the policy of its headers included. */
declare const __BUILD__: string;
