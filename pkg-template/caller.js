/**
 * Who calls a site for a while, where that is not who the site says: `as` runs a function, `current` answers whoever it was called for.
 * This one forgets at the first `await`, for nothing in browsers remembers longer.
 */
export function makeSyncCaller() {
  let current;
  return {
    current: () => current,
    as(identity, run) {
      const before = current;
      current = identity;
      try {
        return run();
      } finally {
        current = before;
      }
    },
  };
}
