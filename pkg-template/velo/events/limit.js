// Test runners put other functions in its place.
const { setTimeout, clearTimeout } = globalThis;

/** What `run` resolves to; rejects where that takes too long, so that a handler that never ends does not hold up the events after it. */
export async function withinTime(run, milliseconds, name) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(tooLong(name, milliseconds))), milliseconds);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}

const tooLong = (name, milliseconds) =>
  `${name} has not finished after ${milliseconds / 1000} seconds: no event waits for it any longer. Is there a promise in it that never settles?`;
