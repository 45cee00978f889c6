/** Whose request it is, as far as the network tells. */
import ipaddr from 'ipaddr.js';

/** As srvx and adapters like it give it: the address of whoever connected. */
interface Connected extends Request {
  readonly ip?: string | undefined;
}

/**
 * The client's address: of whoever connected, or, behind proxies, what the outermost trusted one wrote.
 * @param trustProxy how many proxies stand in front. Each adds to the end of X-Forwarded-For the address
 * that it was called from; what is left of those is whatever the client sent, and is not read.
 */
export const addressOf = (request: Request, trustProxy: number): string | undefined => {
  const { ip } = request as Connected;
  if (trustProxy === 0) return ip;
  const forwarded = request.headers.get('x-forwarded-for')?.split(',') ?? [];
  const address = forwarded.at(-trustProxy)?.trim();
  // Too few entries: somebody came past a proxy.
  return forwarded.length >= trustProxy && address && ipaddr.isValid(address) ? address : ip;
};

/** Bits of an IPv6 address that one subscriber has for himself, and may change at will. */
const SUBSCRIBER = 64;

/** One client however it is written; of IPv6 the network, since each has more addresses than can be counted. */
export const clientOf = (address: string | undefined): string => {
  if (!address || !ipaddr.isValid(address)) return address ?? '';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(
    `${parsed.toNormalizedString().split('%')[0]}/${SUBSCRIBER}`,
  ).toString();
};
