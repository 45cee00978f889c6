/** Names of options. Knows none of them, and none of their values. */

/**
 * A name that is written wrong would leave its option at the default without a word.
 * @param owner what has the options, for the error
 * @throws {TypeError} which names the option that is not known
 */
export const checkOptionNames = (
  owner: string,
  options: object,
  known: ReadonlySet<string>,
): void => {
  const unknown = Object.keys(options).find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new TypeError(`${owner} knows no option ${unknown}; there are ${[...known].join(', ')}`);
};
