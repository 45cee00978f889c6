/**
 * Finds links in a repository's Markdown that lead nowhere within it: `links.ts FOLDER URL`. Asks no network.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Token } from 'marked';
import { globSync } from 'tinyglobby';

interface Page {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/**
 * @param root the repository's folder
 * @param repository its URL: links to a file on its main branch are links to that file
 * @returns `page: link` for each that is dead
 */
const deadLinks = (root: string, repository: string): readonly string[] => {
  const pages = new Map<string, Page>();
  const pageAt = (file: string): Page => {
    const page = pages.get(file) ?? read(readFileSync(path.join(root, file), 'utf8'));
    pages.set(file, page);
    return page;
  };
  const isDead = (link: string, from: string): boolean => {
    const own = link
      .replace(`${repository}/blob/main/`, '/')
      .replace(`${repository}#`, '/README.md#');
    if (/^[a-z][a-z+.-]*:|^\/\//i.test(own)) return false;
    const [target = '', anchor] = own.split('#').map(decodeURIComponent);
    const file = target.startsWith('/')
      ? target.slice(1)
      : path.join(target && path.dirname(from), target || from);
    if (!existsSync(path.join(root, file))) return true;
    return Boolean(anchor) && file.endsWith('.md') && !pageAt(file).anchors.has(anchor ?? '');
  };
  const files = globSync('**/*.md', { cwd: root, ignore: ['**/node_modules/**', '**/dist/**'] });
  return files.sort().flatMap((file) =>
    pageAt(file)
      .links.filter((link) => isDead(link, file))
      .map((link) => `${file}: ${link}`),
  );
};

const read = (markdown: string): Page => {
  const links: string[] = [];
  const anchors = new Set<string>();
  const slugger = new GithubSlugger();
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    if (token.type === 'link' || token.type === 'image') links.push(token.href);
    if (token.type === 'heading') anchors.add(slugger.slug(plain(token.tokens ?? [])));
  });
  return { links, anchors };
};

/** A heading's text without what links and emphasis add. */
const plain = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => ('tokens' in token && token.tokens ? plain(token.tokens) : token.raw))
    .join('');

const [root = '.', repository = ''] = process.argv.slice(2);
const dead = deadLinks(root, repository);
if (dead.length > 0) {
  console.log(dead.join('\n'));
  process.exitCode = 1;
}
