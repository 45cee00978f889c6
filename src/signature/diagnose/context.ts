/** What the rules are told, and how they report. Knows no rule. */
import type { FindingDetails } from '../../problems/create-finding.js';
import type { SignatureProblemCode } from '../../problems/signature.js';

/** What is known beside the signature; what is left out is not judged. */
export interface ExamineContext {
  /** Seconds since 1970; the clock's where it is left out. */
  readonly now?: number | undefined;
  /** The meeting to join. */
  readonly meetingNumber?: string | undefined;
  readonly role?: 0 | 1 | undefined;
  /** The key that the owner means to use. */
  readonly appKey?: string | undefined;
  /** Whether the join has a ZAK. */
  readonly hasZak?: boolean | undefined;
}

export type ReportFinding = (code: SignatureProblemCode, found?: FindingDetails) => void;

/** The claims as they are written in the signature, of any name and type. */
export type WrittenClaims = Readonly<Record<string, unknown>>;
