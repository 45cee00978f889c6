/**
 * In pages with a meeting: gives the element the nonce without which WordPress takes everybody for a stranger. It is
 * fetched when somebody joins, so that a cache may keep the page.
 */
const fetchNonce = async (url, signal) => {
  const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', signal });
  const text = (await response.text()).trim();
  // To visitors WordPress answers 0, with status 400.
  return response.ok && /^[0-9a-f]{10}$/.test(text) ? text : undefined;
};

document.addEventListener('join-request', ({ target }) => {
  const { nonceUrl } = target.dataset;
  if (!nonceUrl || target.fetchSignature) return;
  target.fetchSignature = async (request, { signal }) => {
    const nonce = await fetchNonce(nonceUrl, signal);
    return fetch(target.signatureEndpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(nonce && { 'X-WP-Nonce': nonce }) },
      body: JSON.stringify(request),
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    });
  };
});
