/** Whose request it is, as far as the network tells. */
import ipaddr from 'ipaddr.js';

/** As srvx and adapters like it give it: the address of whoever connected. */
interface RequestWithIp extends Request {
  readonly ip?: string | undefined;
}

export interface Client {
  /** Undefined where nothing gives it. */
  readonly address: string | undefined;
  /** Whether a proxy that is trusted wrote something else than an address, so that its own is given. */
  readonly isForwardedForInvalid: boolean;
}

/**
 * The client's address: of whoever connected, or, behind proxies, what the outermost trusted one wrote.
 * @param trustProxy how many proxies stand in front. Each adds to the end of X-Forwarded-For the address
 * that it was called from; what is left of those is whatever the client sent, and is not read.
 */
export const resolveClient = (request: Request, trustProxy: number): Client => {
  const { ip } = request as RequestWithIp;
  // Too few entries: somebody came past a proxy.
  const entry =
    trustProxy > 0
      ? (request.headers.get('x-forwarded-for')?.split(',').at(-trustProxy)?.trim() ?? '')
      : '';
  const address = parseEntry(entry);
  return { address: address ?? ip, isForwardedForInvalid: entry !== '' && address === undefined };
};

/** Some proxies (Azure's, IIS's) write the port as well, and an IPv6 address in brackets. */
const parseEntry = (entry: string): string | undefined => {
  const address = /^([\d.]+):\d{1,5}$/.exec(entry)?.[1] ?? stripBrackets(entry) ?? entry;
  return isIpAddress(address) ? address : undefined;
};

const stripBrackets = (entry: string): string | undefined =>
  /^\[([^\]]*:[^\]]*)\](?::\d{1,5})?$/.exec(entry)?.[1];

/** Not what only an old C library takes for IPv4, such as "1" and "010.0.0.1": PHP does not either. */
const isIpAddress = (text: string): boolean =>
  ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

/** Bits of an IPv6 address that one subscriber has for himself, and may change at will. */
const SUBSCRIBER_PREFIX = 64;

/** One client however it is written; of IPv6 the network, since each has more addresses than can be counted. */
export const clientNetwork = (address: string | undefined): string => {
  if (!address || !isIpAddress(address)) return address ?? '';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(
    `${parsed.toNormalizedString().split('%')[0]}/${SUBSCRIBER_PREFIX}`,
  ).toString();
};
