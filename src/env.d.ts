declare const __HOSTS__: readonly string[] | null;
interface ImportMetaEnv {
  readonly COCKPIT_VERSION: string;
  /** Another text for other sources of the app. */
  readonly COCKPIT_SOURCES: string;
  readonly COCKPIT_DAY: string;
  readonly COCKPIT_EDITION: string;
}
