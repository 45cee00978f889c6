/** What a problem answer (RFC 9457) says of itself, for the owner; empty where it is none. */
export const describeProblem = (body: string): string => {
  try {
    const { code = '', title = '', detail = '' } = JSON.parse(body) as Record<string, unknown>;
    const parts = [code && `${code}:`, title, detail].filter(
      (text) => typeof text === 'string' && text,
    );
    return parts.length > 0 ? ` (${parts.join(' ')})` : '';
  } catch {
    return '';
  }
};
