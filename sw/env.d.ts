/** Put in by the build (vite.config.ts). */
declare const __APP__: {
  files: readonly { url: string; sha256: string }[];
  /** Hash of everything that decides what a version is, the policy of its headers included. */
  build: string;
  headers: readonly (readonly [string, string])[];
};
/** The files of the page of last resort: name -> text. */
declare const __LAST__: Readonly<Record<string, string>>;
declare const __HOSTS__: readonly string[] | null;
interface ImportMetaEnv {
  /** Another text for other sources of the app. */
  readonly COCKPIT_SOURCES: string;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
/** The front page as markup, in a bundle of its own (vite.config.ts): what pages are made of knows a window, and workers have none. */
declare module 'cockpit:front' {
  import type { FirstSettings, Situation } from '../src/core/catalog/situation.ts';
  /** What is said while the app is closed. */
  export const NOTICES: Readonly<
    Record<'de' | 'en', { one: (title: string) => string; many: (n: number) => string }>
  >;
  export const writeFront: (situation: Situation, settings: FirstSettings, now: number) => string;
}

/** The address of a worker that a worker starts. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}
