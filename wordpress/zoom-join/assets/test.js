/** The test on the settings page: requests a signature, diagnoses it in the browser, and lets the owner join. */
const section = document.getElementById('zoom-join-test');
const findingsBox = document.getElementById('zoom-join-findings');
const { test, probe, nonce, diagnosis, sdkBase, texts } = JSON.parse(section.dataset.config);

const post = (url, body, init) =>
  fetch(url, {
    method: 'POST',
    cache: 'no-store',
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
    body: JSON.stringify(body),
  });

const requestAsOwner = (meeting, signal) =>
  post(test, { meeting }, { headers: { 'X-WP-Nonce': nonce }, signal });

/** The finding, if the response is not JSON or is a problem. */
const findingIn = async (response) => {
  const body = await response
    .clone()
    .json()
    .catch(() => undefined);
  if (body === undefined) return { message: texts.notJson };
  if (response.ok) return undefined;
  const { code, title = body.message ?? '', detail = '', type } = body;
  return { level: 'error', code, message: title, fix: detail, docs: type };
};

/** Sends a request as a visitor does: without a nonce and without cookies. */
const findingForVisitors = async () => {
  const response = await post(probe, {}, { credentials: 'omit' }).catch(() => undefined);
  return response?.status === 204 ? undefined : { level: 'error', message: texts.blocked };
};

const diagnose = async ({ value: meeting, selectedOptions: [option] }) => {
  if (option.dataset.problem) return [{ message: option.dataset.problem }];
  const response = await requestAsOwner(meeting);
  const finding = await findingIn(response);
  if (finding) return [finding];
  const { diagnoseResponse } = await import(diagnosis);
  const blocked = await findingForVisitors();
  return [...(blocked ? [blocked] : []), ...diagnoseResponse(await response.json(), '').findings];
};

const createElement = (name, text = '', properties = {}) =>
  Object.assign(document.createElement(name), { textContent: text }, properties);

const noticeOf = ({ level = 'error', code = '', message, fix = '', docs }) => {
  const notice = createElement('div', '', { className: `notice inline notice-${level}` });
  const paragraph = createElement('p');
  paragraph.append(createElement('strong', code), ` ${message} ${fix} `);
  if (docs)
    paragraph.append(
      createElement('a', texts.more, { href: docs, target: '_blank', rel: 'noopener' }),
    );
  notice.append(paragraph);
  return notice;
};

const elementFor = (meeting) => {
  const element = createElement('zoom-join', '', {
    meeting,
    sdkBase,
    debug: true,
    fetchSignature: (_request, { signal }) => requestAsOwner(meeting, signal),
  });
  element.setAttribute('loading', 'click');
  return element;
};

document.getElementById('zoom-join-test-button').addEventListener('click', async () => {
  const select = document.getElementById('zoom-join-test-meeting');
  findingsBox.replaceChildren(createElement('p', texts.testing));
  const findings = await diagnose(select).catch((error) => [{ message: String(error) }]);
  const isSuccess = findings.every(({ level }) => level === 'warning');
  findingsBox.replaceChildren(
    ...findings.map(noticeOf),
    ...(isSuccess
      ? [noticeOf({ level: 'success', message: texts.success }), elementFor(select.value)]
      : []),
  );
});
