declare const __HOSTS__: readonly string[] | null;
interface ImportMetaEnv {
  readonly COCKPIT_VERSION: string;
  readonly COCKPIT_DAY: string;
  readonly COCKPIT_EDITION: string;
}
