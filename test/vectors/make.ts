/**
 * Makes test/vectors/signatures.json: bad signatures made the way people make them, by running the
 * wrong recipe in its own language (PHP, Python, Node). Run it after a change of the recipes.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type Recipe, recipes } from './recipes.js';

const KEY = 'q2VvTOzeRqy1dDemoOnly';
const SECRET = 'aH7mNotARealOneForTheTests';
const NOW = 1_700_000_000;

/** What each language has at hand: the right pieces, for the recipes to use wrongly. */
const preludes: Readonly<Record<Recipe['language'], string>> = {
  php: `
    $key = '${KEY}'; $secret = '${SECRET}'; $mn = '86934567210'; $now = ${NOW}; $iat = $now - 120;
    function b64url($x) { return rtrim(strtr(base64_encode($x), '+/', '-_'), '='); }
    function jwt($claims, $with = null, $header = ['alg' => 'HS256', 'typ' => 'JWT']) {
      $head = b64url(json_encode($header)) . '.' . b64url(json_encode($claims));
      return $head . '.' . b64url(hash_hmac('sha256', $head, $with ?? '${SECRET}', true));
    }
    $claims = ['appKey' => $key, 'sdkKey' => $key, 'mn' => $mn, 'role' => 0, 'iat' => $iat, 'exp' => $iat + 7200, 'tokenExp' => $iat + 7200];
    $signature = jwt($claims);`,
  python: `
import base64, hashlib, hmac, json
key, secret, mn, now = '${KEY}', '${SECRET}', '86934567210', ${NOW}
iat = now - 120
def b64url(x): return base64.urlsafe_b64encode(x).rstrip(b'=').decode()
def jwt(claims, with_=None, header={'alg': 'HS256', 'typ': 'JWT'}):
    head = b64url(json.dumps(header).encode()) + '.' + b64url(json.dumps(claims).encode())
    return head + '.' + b64url(hmac.new((with_ or secret.encode()), head.encode(), hashlib.sha256).digest())
claims = {'appKey': key, 'sdkKey': key, 'mn': mn, 'role': 0, 'iat': iat, 'exp': iat + 7200, 'tokenExp': iat + 7200}
signature = jwt(claims)
`,
  node: `
    const { createHmac } = require('node:crypto');
    const key = '${KEY}', secret = '${SECRET}', mn = '86934567210', now = ${NOW}, iat = now - 120;
    const b64url = (x) => Buffer.from(x).toString('base64url');
    const jwt = (claims, using = secret, header = { alg: 'HS256', typ: 'JWT' }) => {
      const head = b64url(JSON.stringify(header)) + '.' + b64url(JSON.stringify(claims));
      return head + '.' + createHmac('sha256', using).update(head).digest('base64url');
    };
    const claims = { appKey: key, sdkKey: key, mn, role: 0, iat, exp: iat + 7200, tokenExp: iat + 7200 };
    const signature = jwt(claims);
    const answer = (value) => process.stdout.write(typeof value === 'string' ? value : '\\0' + JSON.stringify(value ?? null));`,
};

const run = ({ language, recipe }: Recipe): unknown => {
  const source = `${preludes[language]}\n${recipe}`;
  const [command, args] = {
    php: ['php', ['-d', 'display_errors=1', '-d', 'html_errors=1', '-r', source]],
    python: ['python3', ['-c', source]],
    node: [process.execPath, ['-e', source]],
  }[language] as [string, string[]];
  const printed = execFileSync(command, args, { encoding: 'utf8' });
  return printed.startsWith('\0') ? JSON.parse(printed.slice(1)) : printed;
};

const vectors = recipes.map((recipe) => ({
  codes: recipe.codes,
  language: recipe.language,
  recipe: recipe.recipe,
  context: { now: NOW, ...recipe.context },
  signature: run(recipe),
}));
writeFileSync('test/vectors/signatures.json', `${JSON.stringify(vectors, null, 2)}\n`);
console.log(`${vectors.length} vectors`);
