/** How options are read, the same in every command. */
import { InvalidArgumentError } from 'commander';
import { digitsOf, isMeetingNumber } from '../signature/claims.js';

export const parseWholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A whole number is needed.');
  return Number(text);
};

export const parseNonNegativeNumber = (text: string): number => {
  const value = Number(text);
  if (!(value >= 0) || !text.trim()) throw new InvalidArgumentError('A number is needed.');
  return value;
};

export const parseMeetingNumber = (text: string): string => {
  const digits = digitsOf(text);
  if (!isMeetingNumber(digits))
    throw new InvalidArgumentError(
      'A meeting number has 9 to 11 digits. A reference goes into --ref, where there is one.',
    );
  return digits;
};

export const parseRole = (text: string): 0 | 1 => {
  if (text !== '0' && text !== '1') {
    throw new InvalidArgumentError('It is 0 (participant) or 1 (host).');
  }
  return text === '0' ? 0 : 1;
};
