// A reporter for Node's tests: how many each file had and how long they took, the slowest file first, as JSON. Node
// loads reporters before tsx is there.
export default async function* report(events) {
  const files = new Map();
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { file = '', nesting, skip, details } = data;
    const entry = files.get(file) ?? { file, tests: 0, seconds: 0 };
    files.set(file, entry);
    if (details.type !== 'suite' && skip === undefined) entry.tests += 1;
    if (nesting === 0) entry.seconds += details.duration_ms / 1000;
  }
  yield JSON.stringify([...files.values()].sort((one, other) => other.seconds - one.seconds));
}
