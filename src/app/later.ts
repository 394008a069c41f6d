// Actions that can be called before what does them is loaded.

/** Each named action waits for `load`, which is asked again at every call: it keeps what it loaded. */
export const later = <Actions extends object, Name extends keyof Actions & string>(
  names: readonly Name[],
  load: () => Promise<Actions>,
): Pick<Actions, Name> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      async (...given: unknown[]) => ((await load())[name] as (...all: unknown[]) => unknown)(...given),
    ]),
  ) as unknown as Pick<Actions, Name>;
