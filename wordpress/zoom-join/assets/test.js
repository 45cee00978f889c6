/** The test on the settings page: signs as for a visitor, diagnoses that here, and joins to see what Zoom says. */
const section = document.getElementById('zoom-join-test');
const findingsBox = document.getElementById('zoom-join-findings');
const { test, probe, nonce, diagnosis, sdkBase, words } = JSON.parse(section.dataset.given);

const post = (url, body, init) =>
  fetch(url, {
    method: 'POST',
    cache: 'no-store',
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
    body: JSON.stringify(body),
  });

const askAsOwner = (meeting, signal) =>
  post(test, { meeting }, { headers: { 'X-WP-Nonce': nonce }, signal });

/** A problem where the answer is none, or is one. */
const problemIn = async (response) => {
  const body = await response
    .clone()
    .json()
    .catch(() => undefined);
  if (body === undefined) return { message: words.broken };
  if (response.ok) return undefined;
  const { code, title = body.message ?? '', detail = '', type } = body;
  return { level: 'error', code, message: title, fix: detail, docs: type };
};

/** Visitors have no nonce and no cookie. */
const problemOfVisitors = async () => {
  const response = await post(probe, {}, { credentials: 'omit' }).catch(() => undefined);
  return response?.status === 204 ? undefined : { level: 'error', message: words.blocked };
};

const diagnose = async ({ value: meeting, selectedOptions: [option] }) => {
  if (option.dataset.flaw) return [{ message: option.dataset.flaw }];
  const response = await askAsOwner(meeting);
  const problem = await problemIn(response);
  if (problem) return [problem];
  const { diagnoseResponse } = await import(diagnosis);
  const blocked = await problemOfVisitors();
  return [...(blocked ? [blocked] : []), ...diagnoseResponse(await response.json(), '').findings];
};

const make = (name, text = '', properties = {}) =>
  Object.assign(document.createElement(name), { textContent: text }, properties);

const shown = ({ level = 'error', code = '', message, fix = '', docs }) => {
  const notice = make('div', '', { className: `notice inline notice-${level}` });
  const sentence = make('p');
  sentence.append(make('strong', code), ` ${message} ${fix} `);
  if (docs)
    sentence.append(make('a', words.more, { href: docs, target: '_blank', rel: 'noopener' }));
  notice.append(sentence);
  return notice;
};

const elementFor = (meeting) => {
  const element = make('zoom-join', '', {
    meeting,
    sdkBase,
    debug: true,
    fetchSignature: (_request, { signal }) => askAsOwner(meeting, signal),
  });
  element.setAttribute('loading', 'click');
  return element;
};

document.getElementById('zoom-join-test-button').addEventListener('click', async () => {
  const select = document.getElementById('zoom-join-test-meeting');
  findingsBox.replaceChildren(make('p', words.asking));
  const findings = await diagnose(select).catch((error) => [{ message: String(error) }]);
  const isGood = findings.every(({ level }) => level === 'warning');
  findingsBox.replaceChildren(
    ...findings.map(shown),
    ...(isGood ? [shown({ level: 'success', message: words.good }), elementFor(select.value)] : []),
  );
});
