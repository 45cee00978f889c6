/** Posts with a meeting in WordPress, and people who come to them over HTTP. */
import { writeFileSync } from 'node:fs';
import { decode } from '../../src/signature/index.js';
import { cookiesOf, type WordPress } from './wordpress.js';

export const NUMBERS = { open: '86934567210', other: '86934567211', board: '86934567212' };
export const SECRET = 'cQ2v8mT4xK7pL1nR6sW9yB3dF5gH0jZa';
export const REFUSED = 'endpoint-meeting-refused';

/** Who has an account, by login; `member` has the role of a membership plugin. */
export const PEOPLE = ['admin', 'editor', 'author', 'contributor', 'subscriber', 'member'] as const;

export interface Post {
  readonly id: number;
  readonly url: string;
}

export interface SignatureRequest {
  readonly meeting?: string;
  readonly body?: unknown;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly as?: string | undefined;
  readonly method?: string;
}

/** What the table of a site's meetings is, and who has an account. Runs before the first request. */
export const makeSite = (wordpress: WordPress): void => {
  const meetings = Object.entries(NUMBERS).map(
    ([name, number]) =>
      `'${name}' => ['name' => '${name}', 'meetingNumber' => '${number}', 'passcode' => 'sesame',
      'host' => '${name === 'open' ? 'host@example.org' : ''}']`,
  );
  wordpress.php(`update_option('zoom_join_settings', ['sdkKey' => 'a-client-id-of-a-test']);
    update_option('zoom_join_meetings', [${meetings.join()}]);
    add_role('member', 'Member', ['read' => true, 'read_members' => true]);
    get_role('administrator')->add_cap('read_members');
    foreach ([${PEOPLE.slice(1).map((name) => `'${name}'`)}] as $role)
      wp_insert_user(['user_login' => $role, 'user_pass' => wp_generate_password(), 'role' => $role,
        'display_name' => "The $role", 'user_email' => "$role@example.org"]);
    flush_rewrite_rules();`);
};

export class Visitors {
  readonly #wordpress: WordPress;
  readonly #cookies: Readonly<Record<string, string>>;

  constructor(wordpress: WordPress) {
    this.#wordpress = wordpress;
    this.#cookies = Object.fromEntries(
      PEOPLE.map((name) => {
        const cookies = Object.entries(cookiesOf(wordpress, name));
        return [name, cookies.map(([key, value]) => `${key}=${encodeURIComponent(value)}`)];
      }).map(([name, cookies]) => [name, (cookies as string[]).join('; ')]),
    );
  }

  cookie(as: string): string {
    const cookie = this.#cookies[as];
    if (cookie === undefined) throw new Error(`nobody is called ${as}`);
    return cookie;
  }

  /** Posts, by what `wp_insert_post` takes; with `author`, the login of who wrote it. */
  posts(all: readonly Readonly<Record<string, unknown>>[]): readonly Post[] {
    const json = JSON.stringify(
      all.map((fields) => ({
        post_status: 'publish',
        post_type: 'page',
        post_title: 'A page',
        ...fields,
      })),
    );
    // Too long for a command line.
    writeFileSync(`${this.#wordpress.folder}/posts.json`, json);
    return JSON.parse(
      this.#wordpress.php(`$made = [];
        foreach (json_decode(file_get_contents(ABSPATH . 'posts.json'), true) as $fields) {
          if (isset($fields['author'])) $fields['post_author'] = get_user_by('login', $fields['author'])->ID;
          kses_remove_filters();
          $id = wp_insert_post(wp_slash($fields), true);
          if (is_wp_error($id)) throw new Exception($id->get_error_message());
          $made[] = ['id' => $id, 'url' => get_permalink($id)];
        }
        echo json_encode($made);`),
    );
  }

  /** As a browser does that follows the element in the page. */
  ask(post: Post, request: SignatureRequest = {}): Promise<Response> {
    const { meeting, body = { meeting, role: 0 }, query = '', headers = {}, as, method } = request;
    const url = new URL(post.url);
    url.searchParams.set('zoom_join_signature', '1');
    return fetch(`${url.href}${query}`, {
      method: method ?? 'POST',
      redirect: 'manual',
      headers: {
        'Content-Type': 'application/json',
        ...(as && { Cookie: this.cookie(as) }),
        ...headers,
      },
      ...(method ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  /** @returns the number that is signed, or the code of the refusal */
  async joins(post: Post, request: SignatureRequest): Promise<string | undefined> {
    return outcome(await this.ask(post, request));
  }

  /** The link into Zoom. */
  followLink(
    post: Post,
    meeting: string,
    as?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const url = new URL(post.url);
    url.searchParams.set('zoom_join_open', meeting);
    return fetch(url, {
      redirect: 'manual',
      headers: { ...(as && { Cookie: this.cookie(as) }), ...headers },
    });
  }

  /** @returns where the link into Zoom leads, or the status */
  async open(post: Post, meeting: string, as?: string): Promise<string | number> {
    const response = await this.followLink(post, meeting, as);
    return response.headers.get('location') ?? response.status;
  }

  /** The page as WordPress shows it. */
  async page(post: Post, as?: string): Promise<string> {
    const headers = as ? { Cookie: this.cookie(as) } : {};
    return (await fetch(post.url, { redirect: 'manual', headers })).text();
  }
}

/** @returns the number that is signed, or the code of the refusal; undefined where the answer is neither */
export const outcome = async (response: Response): Promise<string | undefined> => {
  const text = await response.text();
  try {
    const { signature, code } = JSON.parse(text) as { signature?: string; code?: string };
    return signature ? String(decode(signature).claims.mn) : code;
  } catch {
    return undefined;
  }
};

export const zoomLink = (meeting: keyof typeof NUMBERS): string =>
  `https://zoom.us/j/${NUMBERS[meeting]}`;
