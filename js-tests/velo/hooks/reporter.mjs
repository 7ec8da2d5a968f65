/** For node:test: a line of JSON for each test that is no suite. */
export default async function* report(events) {
  const suites = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') suites[data.nesting] = data.name;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const name = [...suites.slice(0, data.nesting), data.name].join(' ');
    if (data.details.type !== 'suite') yield `${JSON.stringify({ name, outcome: type === 'test:pass' ? 'passed' : 'failed' })}\n`;
  }
}
