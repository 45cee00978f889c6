/** How texts are read from JSON and from options. */

/** Text, or a whole number as people write one without quotes; undefined for what is neither. */
export const asText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
};
