/** What a problem answer (RFC 9457) says of itself, for the owner; empty where it is none. */
export const problemIn = (body: string): string => {
  try {
    const { code = '', title = '', detail = '' } = JSON.parse(body) as Record<string, unknown>;
    const said = [code && `${code}:`, title, detail].filter(
      (text) => typeof text === 'string' && text,
    );
    return said.length > 0 ? ` (${said.join(' ')})` : '';
  } catch {
    return '';
  }
};
