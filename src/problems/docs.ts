/** Where the page that explains a code is. */
export const docsUrl = (code: string): string =>
  `https://github.com/zoom-join/zoom-join/blob/main/docs/problems/${code}.md`;
