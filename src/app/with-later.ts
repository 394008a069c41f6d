// One thing made of what is here and what is loaded when it is asked for.

/**
 * Whatever `here` does not do itself waits for `load`, which is asked again at every call: it keeps what it loaded. No names are
 * listed, so that a new action costs the first page nothing; that `load` brings all of them is checked by the types.
 */
export const withLater = <Here extends object, There extends object>(
  here: Here,
  load: () => Promise<There>,
): Here & There =>
  new Proxy(here, {
    get: (held, name) =>
      // A thing with a `then` would be waited for wherever it is handed on.
      Reflect.has(held, name) || name === 'then' || typeof name === 'symbol'
        ? held[name as keyof Here]
        : async (...given: unknown[]) =>
            ((await load())[name as keyof There] as (...all: unknown[]) => unknown)(...given),
  }) as Here & There;
