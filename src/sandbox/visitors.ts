/**
 * What the sandbox remembers of a visitor from one request to the next: little, for visitors share
 * nothing. Knows no protocol.
 */
import { createHash } from 'node:crypto';
import type { InfoForm, Scenario } from './scenarios.js';

export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly role: number;
  readonly scenario: Scenario;
  /** What happens by itself in this meeting has happened, and does not happen again. */
  hasEventHappened: boolean;
  /** In a meeting that starts later: when it has. */
  started?: Promise<void>;
}

export class Visitors {
  readonly #known = new Map<string, Visitor>();

  /** The same visitor where he shows the same again, as the SDK does when it asks again. */
  register(
    { signature = '', userName: name = '', meetingNumber: number = '' }: InfoForm,
    state: Pick<Visitor, 'role' | 'scenario'>,
  ): Visitor {
    const id = createHash('sha256').update(`${signature}\n${name}`).digest('base64url');
    const visitor = this.#known.get(id) ?? { ...state, id, name, number, hasEventHappened: false };
    this.#known.set(id, visitor);
    return visitor;
  }

  find(id: string): Visitor | undefined {
    return this.#known.get(id);
  }

  forget({ id }: Visitor): void {
    this.#known.delete(id);
  }
}
