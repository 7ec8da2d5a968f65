/**
 * Runs code as the pane does, on the site of a page: `{ lines, hasSnapshot, calls, events, … }`, lines as `level text`. `limit` is that of
 * the time, in milliseconds.
 */
export const runCode = (page, code, limit) => page.evaluate(async ([code, limit]) => {
  const [{ run }, { handOver }, { engine }] = await Promise.all(['run.js', 'adopt.js', '../site/open.js'].map((file) => import(`/pane/${file}`)));
  const lines = [];
  const { ended } = run(code, { engine, ...(await handOver()).given }, { write: ({ level, text }) => lines.push(`${level} ${text}`), limit });
  const { snapshot, calls, events, milliseconds, ...outcome } = await ended;
  return { ...outcome, lines, hasChanged: snapshot !== undefined };
}, [code, limit]);
