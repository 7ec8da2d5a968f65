/** How many milliseconds the page that this one takes the place of, when it is loaded again, may need to let go. */
const PATIENCE = 300;
const ignore = () => {};

/**
 * Takes the turn of a name among all pages of the origin. `isMine` says whether this is the one that has it; if not, `onTurn` is called
 * when it has. `leave` gives the turn, or the place in the queue, to the next.
 */
export async function takeTurn(name, onTurn) {
  const queue = new AbortController();
  let letGo;
  const end = new Promise((resolve) => { letGo = resolve; });
  let held;

  function request(signal, granted) {
    held = navigator.locks.request(name, { signal }, () => {
      granted();
      return end;
    });
    return held;
  }

  const isMine = await new Promise((resolve, reject) => {
    const give = (error) => (error.name === 'TimeoutError' ? resolve(false) : reject(error));
    request(AbortSignal.timeout(PATIENCE), () => resolve(true)).catch(give);
  });
  if (!isMine) request(queue.signal, onTurn).catch(ignore);

  async function leave() {
    letGo();
    queue.abort();
    await held.catch(ignore);
  }

  return { isMine, leave };
}
