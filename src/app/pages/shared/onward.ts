// Going on to another page after work that takes a moment.

/** The step to another page once something is done. Not taken where the person went elsewhere in the meantime: nobody is fetched from her page. */
export const onward = (): ((hash: string) => void) => {
  const before = location.hash;
  return (hash) => {
    if (location.hash === before) location.hash = hash;
  };
};
