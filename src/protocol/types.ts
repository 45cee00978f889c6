/** The contract between the page and the signature endpoint: what is asked, what is answered. */

/** What the element asks. The role is always 0: who hosts is for the endpoint to decide. */
export interface SignatureRequest {
  /** Digits only. Absent where the page knows the meeting by reference. */
  readonly meetingNumber?: string;
  /** The site's own reference of a meeting; the endpoint knows its number. */
  readonly meeting?: string;
  readonly role: 0;
}

/** What the endpoint answers. Whatever it gives wins over what the page says. */
export interface SignatureResponse {
  /** The Meeting SDK signature, a JWT. */
  readonly signature: string;
  readonly meetingNumber?: string | undefined;
  readonly passcode?: string | undefined;
  readonly userName?: string | undefined;
  readonly userEmail?: string | undefined;
  /** Lets a host start the meeting, or a signed-in user join it. */
  readonly zak?: string | undefined;
  /** Registrant's token, for meetings and webinars with registration. */
  readonly tk?: string | undefined;
  /** For apps that join meetings outside their own account. */
  readonly obfToken?: string | undefined;
  readonly recordingToken?: string | undefined;
  readonly customerKey?: string | undefined;
  /** Where "Open in Zoom" goes when the page has no number. */
  readonly joinUrl?: string | undefined;
  /** The server's clock, in seconds since 1970. */
  readonly serverTime?: number | undefined;
}

/**
 * Takes the place of the request: the page's own way to a signature. A `Response` is read as the endpoint's
 * would be, and what is wrong with it has the same codes.
 */
export type FetchSignature = (
  request: SignatureRequest,
  options: { readonly signal: AbortSignal },
) => Promise<SignatureResponse | Response>;
