<?php
/**
 * A signature endpoint for <zoom-join>, in one file: PHP 7.4 and later, no library, no extension beyond
 * hash and json.
 *
 * By itself, on a web server or with `php -S 127.0.0.1:8080 zoom-signature.php`, it reads its options from
 * zoom-join-config.php in the folder above the web root (or where ZOOM_JOIN_CONFIG says), and what that
 * does not have from environment variables. Included from another file it does nothing until it is called:
 *
 *     require 'zoom-signature.php';
 *     ZoomJoin\answer(['sdkKey' => '…', 'sdkSecret' => '…', 'meetings' => [
 *         'weekly' => ['meetingNumber' => '86934567210', 'passcode' => '…'],
 *     ]]);
 *
 * What it asks, answers and refuses is the same as zoom-join/server does; docs/endpoint.md has it.
 */

declare(strict_types=1);

namespace ZoomJoin;

/** Seconds. Source of the limits: https://developers.zoom.us/docs/meeting-sdk/auth/ */
const BACKDATE = 120;
const BACKDATE_MAX = 900;
const LIFETIME = 7200;
const LIFETIME_MIN = 1860;
const LIFETIME_MAX = 172800;

const PER_MINUTE = 60;
const PROXIES_MAX = 9;

/** Bytes. */
const BODY_MAX = 8192;

/** The largest whole number that every JSON parser keeps. */
const SAFE_INTEGER = 9007199254740991;

const OPTIONS = [
    'sdkKey', 'sdkSecret', 'meetings', 'authorize', 'origins', 'publicOrigin', 'rateLimit', 'trustProxy', 'lifetime',
    'backdate', 'now', 'log', 'debug',
];

const RATE_OPTIONS = ['perMinute', 'key', 'folder'];

/** Of a grant what the contract names and nothing else: what else is in it may be the site's own. */
const FIELDS = [
    'passcode', 'userName', 'userEmail', 'zak', 'tk', 'obfToken', 'recordingToken', 'customerKey', 'joinUrl',
];

const HOST_WITHOUT_ZAK = 'The signature is for the host (role 1), without a ZAK. Let authorize give a zak of the host, or role 0.';

/** Without the entry: where trustProxy is too high, a visitor wrote it. */
const UNREADABLE_ADDRESS = 'An entry of X-Forwarded-For is not an IP address, so the request counts for the address that connected: check trustProxy (ZOOM_JOIN_TRUST_PROXY) and what the proxy writes.';

const HEADERS = ['Cache-Control' => 'no-store', 'Vary' => 'Origin'];

const DOCS = 'https://github.com/zoom-join/zoom-join/blob/main/docs/problems/';

/** Code => status, title, detail. */
const PROBLEMS = [
    'endpoint-method' => [405,
        'This endpoint answers to POST and GET.',
        'Ask with POST and a JSON body, or with GET and a query.'],
    'endpoint-origin-refused' => [403,
        'This endpoint does not answer to that site.',
        'Ask from a page of the endpoint’s own origin, or name the page’s in origins (ZOOM_JOIN_ORIGINS); behind a proxy that ends TLS or changes Host, set publicOrigin (ZOOM_JOIN_PUBLIC_ORIGIN).'],
    'endpoint-rate-limited' => [429,
        'Too many requests in a short time.',
        'Ask again in {what} seconds. The owner sets the limit with rateLimit (ZOOM_JOIN_RATE) and, behind a proxy, trustProxy (ZOOM_JOIN_TRUST_PROXY).'],
    'endpoint-content-type' => [415,
        'The body is not application/json.',
        'Send the header Content-Type: application/json.'],
    'endpoint-body-too-large' => [413,
        'The body is over 8 KiB.',
        'Send the meeting alone.'],
    'endpoint-json' => [400,
        'The body is not a JSON object that asks for a meeting.',
        'Send {"meetingNumber": "…"} or {"meeting": "…"}, as strings, and nothing that names a prototype.'],
    'endpoint-meeting-missing' => [400,
        'No meeting was asked for.',
        'Send meetingNumber with 9 to 11 digits, or meeting with a reference.'],
    'endpoint-meeting-refused' => [403,
        'This meeting is not to be had here.',
        'Ask for a meeting that the endpoint knows, as somebody who may join it.'],
    'endpoint-failed' => [500,
        'The endpoint failed.',
        'Look into the log of the server.'],
    'config-sdk-key' => [500,
        'The SDK key is {what}.',
        'Set it to the Client ID of your Meeting SDK app (marketplace.zoom.us, App Credentials).'],
    'config-sdk-secret' => [500,
        'The SDK secret is {what}.',
        'Set it to the Client Secret of the same Meeting SDK app, on the server alone.'],
];

/** An option that is wrong, in words for the owner. */
final class WrongOption extends \InvalidArgumentException
{
    /** For the self-check, which anybody could open: without the site's references. */
    public string $shown;

    public function __construct(string $message, string $which = '')
    {
        parent::__construct($which === '' ? $message : "$message: \"$which\"");
        $this->shown = $which === '' ? $message : "$message; the log of the server says which";
    }
}

/** What a caller may hear. Other errors are for the log alone. */
final class Problem extends \Exception
{
    public string $name;
    public int $status;
    public string $detail;

    public function __construct(string $name, string $what = '')
    {
        [$status, $title, $detail] = PROBLEMS[$name];
        parent::__construct(str_replace('{what}', $what, $title));
        $this->name = $name;
        $this->status = $status;
        $this->detail = str_replace('{what}', $what, $detail);
    }
}

/**
 * Answers the request that PHP runs for. Whatever was or is printed beside is thrown away: a warning
 * before the signature is what makes it useless.
 *
 * @param array $options as docs/endpoint.md has them
 */
function answer(array $options): void
{
    answerWith(static function () use ($options): array {
        return $options;
    });
}

/** @param callable(): array $given gives the options; may throw, and may print */
function answerWith(callable $given): void
{
    if (function_exists('ini_set')) {
        ini_set('display_errors', '0');
    }
    ob_start();
    send(respond($given, currentRequest()));
}

/** @param array $response of respond() or complete() */
function send(array $response): void
{
    while (ob_get_level() > 0 && @ob_end_clean()) {
        // All of it, also what was printed before the call.
    }
    header_remove('X-Powered-By');
    foreach ($response['headers'] as $name => $value) {
        // With the status, since http_response_code() does not replace a status line that somebody has set.
        header("$name: $value", true, $response['status']);
    }
    echo $response['body'];
}

/** @return array{method: string, origin: string, headers: array<string, string>, query: string, address: string, body: callable(): string} */
function currentRequest(): array
{
    $headers = [];
    foreach ($_SERVER as $name => $value) {
        if (strncmp((string) $name, 'HTTP_', 5) === 0 && is_string($value)) {
            $headers[str_replace('_', '-', strtolower(substr((string) $name, 5)))] = $value;
        }
    }
    $headers['content-type'] = (string) ($_SERVER['CONTENT_TYPE'] ?? '');
    $headers['content-length'] = (string) ($_SERVER['CONTENT_LENGTH'] ?? '');
    $isSecure = !in_array(strtolower((string) ($_SERVER['HTTPS'] ?? '')), ['', 'off', '0'], true);
    return [
        'method' => (string) ($_SERVER['REQUEST_METHOD'] ?? 'GET'),
        'origin' => ($isSecure ? 'https://' : 'http://') . strtolower($headers['host'] ?? ''),
        'headers' => $headers,
        'query' => (string) ($_SERVER['QUERY_STRING'] ?? ''),
        'address' => (string) ($_SERVER['REMOTE_ADDR'] ?? ''),
        // One byte more than is allowed, and no more of whatever somebody sends.
        'body' => static function (): string {
            return (string) file_get_contents('php://input', false, null, 0, BODY_MAX + 1);
        },
    ];
}

/**
 * @param callable(): array $given gives the options
 * @param array $request as currentRequest() has it
 * @return array{status: int, headers: array<string, string>, body: string}
 */
function respond(callable $given, array $request): array
{
    $received = receive($given, $request);
    return $received['response'] ?? complete($received, static function () use ($received) {
        return ($received['options']['authorize'])($received['asked'], $received['request']);
    });
}

/**
 * All that can be said before somebody has to find out who may join: who asks, how often, and for what.
 *
 * @param callable(): array $given gives the options
 * @return array{request: array, options: array, headers: array<string, string>, asked: array, address: string, response?: array}
 * with the response where it is a refusal, or an answer already
 */
function receive(callable $given, array $request): array
{
    $received = ['request' => $request, 'options' => [], 'headers' => [], 'asked' => [], 'address' => ''];
    try {
        $received['options'] = $given();
        $received['options'] = checkedOptions($received['options']);
    } catch (\Throwable $error) {
        $isDebugOn = !empty($received['options']['debug']) || isDebugOn();
        $response = refusal($error, $received);
        return ['response' => asksNothing($request) && $isDebugOn ? selfCheckFailed($error) : $response] + $received;
    }
    $options = $received['options'];
    if (asksNothing($request) && $options['debug']) {
        return ['response' => selfCheck($options)] + $received;
    }
    $received['address'] = addressOf($request, $options['trustProxy']);
    try {
        $received['headers'] = corsFor($request, $options);
        if (isPreflight($request)) {
            return ['response' => preflight($received['headers'])] + $received;
        }
        $seconds = secondsToWait($request, $received['address'], $options);
        if ($seconds > 0) {
            $received['headers']['Retry-After'] = (string) $seconds;
            throw new Problem('endpoint-rate-limited', (string) $seconds);
        }
        $received['asked'] = readAsked($request);
    } catch (\Throwable $error) {
        return ['response' => refusal($error, $received)] + $received;
    }
    return $received;
}

/**
 * Signs what is granted for a request that receive() let through.
 *
 * @param callable(): mixed $authorize gives the grant; anything but an array or an object refuses
 * @return array{status: int, headers: array<string, string>, body: string}
 */
function complete(array $received, callable $authorize): array
{
    ['options' => $options, 'headers' => $headers, 'asked' => $asked, 'address' => $address] = $received;
    try {
        $grant = $authorize();
        // A row of a database may come as an object.
        $grant = is_object($grant) ? get_object_vars($grant) : $grant;
        if (!is_array($grant)) {
            throw new Problem('endpoint-meeting-refused');
        }
        // A meeting of a database may have a status of its own.
        if (isset($grant['status']) && !isset($grant['meetingNumber'])) {
            $status = (int) $grant['status'];
            tell('info', 'answered', "authorize answered with $status.", $options, $asked, $address);
            return [
                'status' => $status,
                'headers' => HEADERS + $headers + ($grant['headers'] ?? []),
                'body' => (string) ($grant['body'] ?? ''),
            ];
        }
        $body = signFor($grant, $asked, $options);
    } catch (\Throwable $error) {
        return refusal($error, $received);
    }
    $role = $grant['role'] ?? 0;
    if ($role === 1 && empty($grant['zak'])) {
        tell('warn', 'signature-host-without-zak', HOST_WITHOUT_ZAK, $options, $asked, $address);
    }
    tell('info', 'signed', "Signed for role $role.", $options, $asked, $address);
    return [
        'status' => 200,
        'headers' => HEADERS + ['Content-Type' => 'application/json'] + $headers,
        'body' => json($body),
    ];
}

function preflight(array $headers): array
{
    return ['status' => 204, 'body' => '', 'headers' => HEADERS + $headers + [
        'Access-Control-Allow-Methods' => 'GET, POST',
        'Access-Control-Allow-Headers' => 'Content-Type',
        'Access-Control-Max-Age' => '7200',
    ]];
}

/** A problem as RFC 9457 has it, with our code; of other errors the log alone hears. */
function refusal(\Throwable $error, array $received): array
{
    ['options' => $options, 'headers' => $headers, 'asked' => $asked, 'address' => $address] = $received;
    $problem = $error instanceof Problem ? $error : new Problem('endpoint-failed');
    $isOwners = $problem->status >= 500;
    $message = $problem->getMessage() . ($isOwners && $problem === $error ? ' ' . $problem->detail : '');
    $cause = $problem === $error ? null : $error;
    tell($isOwners ? 'error' : 'warn', $problem->name, $message, $options, $asked, $address, $cause);
    if ($problem->name === 'endpoint-method') {
        $headers['Allow'] = 'GET, POST';
    }
    return [
        'status' => $problem->status,
        'headers' => HEADERS + ['Content-Type' => 'application/problem+json'] + $headers,
        'body' => json([
            'type' => DOCS . $problem->name . '.md',
            'title' => $problem->getMessage(),
            'status' => $problem->status,
            'code' => $problem->name,
            'detail' => $problem->detail,
        ]),
    ];
}

// What is asked

/**
 * A role that somebody asks for is not even read.
 *
 * @return array{meetingNumber?: string, meeting?: string} at least one of the two
 */
function readAsked(array $request): array
{
    $fields = $request['method'] === 'GET' ? fieldsInQuery($request['query']) : fieldsInBody($request);
    foreach (['__proto__', 'constructor', 'prototype'] as $name) {
        if (array_key_exists($name, $fields)) {
            throw new Problem('endpoint-json');
        }
    }
    $meetingNumber = digitsOf(textOf($fields['meetingNumber'] ?? null));
    $meeting = textOf($fields['meeting'] ?? null);
    if ($meetingNumber !== '' ? !isMeetingNumber($meetingNumber) : $meeting === '') {
        throw new Problem('endpoint-meeting-missing');
    }
    return array_filter(['meetingNumber' => $meetingNumber, 'meeting' => $meeting], 'strlen');
}

/** As URLSearchParams reads it. PHP's own $_GET makes lists of role[]=1 and renames what has a dot. */
function fieldsInQuery(string $query): array
{
    $fields = [];
    foreach (array_filter(explode('&', $query), 'strlen') as $pair) {
        [$name, $value] = explode('=', $pair, 2) + [1 => ''];
        $fields[urldecode($name)] = urldecode($value);
    }
    return $fields;
}

function fieldsInBody(array $request): array
{
    if ($request['method'] !== 'POST') {
        throw new Problem('endpoint-method');
    }
    // Other types would spare a page of another site the browser's preflight.
    if (preg_match('#^application/json\s*(;|$)#i', $request['headers']['content-type'] ?? '') !== 1) {
        throw new Problem('endpoint-content-type');
    }
    $length = (int) ($request['headers']['content-length'] ?? 0);
    $body = $length > BODY_MAX ? '' : ($request['body'])();
    if ($length > BODY_MAX || strlen($body) > BODY_MAX) {
        throw new Problem('endpoint-body-too-large');
    }
    $body = preg_replace('/^(\xEF\xBB\xBF)?[ \t\n\r]*/', '', $body);
    $fields = json_decode($body, true, BODY_MAX);
    // An empty list and an empty object are the same to PHP; U+FFFD is what stands for bytes that were no UTF-8.
    if (!is_array($fields) || $body[0] !== '{' || strpos($body, "\u{FFFD}") !== false) {
        throw new Problem('endpoint-json');
    }
    return $fields;
}

/** @param mixed $value */
function textOf($value): string
{
    $text = asText($value ?? '');
    if ($text === null) {
        throw new Problem('endpoint-json');
    }
    return $text;
}

/**
 * Text, or a whole number as people write one without quotes.
 *
 * @param mixed $value
 */
function asText($value): ?string
{
    if (is_string($value)) {
        return $value;
    }
    $isWhole = is_int($value) || (is_float($value) && floor($value) === $value);
    return $isWhole && abs($value) <= SAFE_INTEGER ? sprintf('%.0f', $value) : null;
}

/** A meeting number as people write it, with spaces and dashes, as the digits that Zoom takes. */
function digitsOf(string $text): string
{
    $between = '/[\s\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}\-\x{2010}-\x{2015}]/u';
    // null where it is no UTF-8, and so no number.
    return preg_replace($between, '', $text) ?? '?';
}

function isMeetingNumber(string $digits): bool
{
    return preg_match('/^[0-9]{9,11}\z/', $digits) === 1;
}

// Who asks

/** @return array<string, string> headers that let a page of another site read the answer */
function corsFor(array $request, array $options): array
{
    $origin = $request['headers']['origin'] ?? null;
    if ($origin === null) {
        // Neither header: no browser (curl, a server), which no origin check can stop anyway.
        if (($request['headers']['sec-fetch-site'] ?? '') !== 'cross-site') {
            return [];
        }
    } elseif ($origin === $request['origin'] || $origin === $options['publicOrigin']) {
        return [];
    } elseif (isOrigin($origin) && ($options['origins'])($origin, $request)) {
        return [
            'Access-Control-Allow-Origin' => $origin,
            'Access-Control-Allow-Credentials' => 'true',
            'Access-Control-Expose-Headers' => 'Retry-After',
        ];
    }
    throw new Problem('endpoint-origin-refused');
}

function isPreflight(array $request): bool
{
    return $request['method'] === 'OPTIONS'
        && isset($request['headers']['origin'], $request['headers']['access-control-request-method']);
}

/** "null" is the origin of every sandboxed frame and of every file, and none of this form. */
function isOrigin(string $origin): bool
{
    return preg_match('#^https?://[^\s/?\#@*,"\'<>]+\z#', $origin) === 1 && strtolower($origin) === $origin;
}

/** The origin in a URL as browsers write it in `Origin`. */
function originOf(string $option, string $url): string
{
    $parts = preg_match('#^https?://[^*/?\#]+/?\z#i', $url) === 1 ? (parse_url($url) ?: []) : [];
    $scheme = strtolower($parts['scheme'] ?? '');
    $port = $parts['port'] ?? null;
    $isDefault = $port === null || $port === ['http' => 80, 'https' => 443][$scheme];
    $origin = "$scheme://" . strtolower($parts['host'] ?? '') . ($isDefault ? '' : ":$port");
    if (!isOrigin($origin) || preg_match('/[^\x21-\x7E]/', $origin) === 1) {
        throw new WrongOption("$option: \"$url\" is not an origin such as https://www.example.com");
    }
    return $origin;
}

/**
 * The client's address: of whoever connected, or, behind proxies, what the outermost trusted one wrote.
 * Each proxy adds to the end of X-Forwarded-For; what is left of those is whatever the client sent.
 */
function addressOf(array $request, int $trustProxy): string
{
    $address = readEntry(forwardedEntry($request, $trustProxy));
    return $address === '' ? $request['address'] : $address;
}

/** What the outermost trusted proxy wrote; empty where there is none, or where somebody came past a proxy. */
function forwardedEntry(array $request, int $trustProxy): string
{
    $forwarded = explode(',', $request['headers']['x-forwarded-for'] ?? '');
    return $trustProxy > 0 ? trim($forwarded[count($forwarded) - $trustProxy] ?? '') : '';
}

/** Some proxies (Azure's, IIS's) write the port as well, and an IPv6 address in brackets. Empty where it is no address. */
function readEntry(string $entry): string
{
    if (preg_match('/^([0-9.]+):[0-9]{1,5}\z/', $entry, $found) === 1
        || preg_match('/^\[([^\]]*:[^\]]*)\](?::[0-9]{1,5})?\z/', $entry, $found) === 1) {
        $entry = $found[1];
    }
    return bytesOf($entry) === '' ? '' : $entry;
}

/** One client however it is written; of IPv6 the /64, since each subscriber has more addresses than can be counted. */
function clientOf(string $address): string
{
    $bytes = bytesOf($address);
    $mapped = str_repeat("\0", 10) . "\xFF\xFF";
    if (strncmp($bytes, $mapped, 12) === 0) {
        return bin2hex(substr($bytes, 12));
    }
    return bin2hex(substr($bytes, 0, 8)) ?: $address;
}

/** Empty where it is no address. An IPv6 address may have a zone after it. */
function bytesOf(string $address): string
{
    return (string) @inet_pton((string) preg_replace('/^([0-9a-f:.]*:[0-9a-f:.]*)%[0-9a-z]+\z/i', '$1', $address));
}

/** A page's visitor, for `authorize`: the session of whoever asks, and none for who has none. */
function session(): array
{
    if (!function_exists('session_start') || !isset($_COOKIE[session_name()])) {
        return [];
    }
    if (session_status() !== PHP_SESSION_ACTIVE) {
        session_start(['read_and_close' => true]);
    }
    return $_SESSION ?? [];
}

// How often

/** Seconds until the client may ask again; 0 where it may. Counted for each minute of the clock. */
function secondsToWait(array $request, string $address, array $options): int
{
    $rateLimit = $options['rateLimit'];
    if ($rateLimit === false) {
        return 0;
    }
    $client = isset($rateLimit['key']) ? (string) ($rateLimit['key'])($request) : clientOf($address);
    $now = ($options['now'])();
    $minute = intdiv($now, 60);
    // A key may hold anything; a file's name may not.
    $key = hash('sha256', __FILE__ . $client);
    $count = countsInMemory($rateLimit)
        ? countInMemory("zoom-join-$minute-$key")
        : countInFile(folderOf($rateLimit), $minute, $key);
    $entry = forwardedEntry($request, $options['trustProxy']);
    $isUnreadable = $entry !== '' && readEntry($entry) === '';
    if ($isUnreadable && !isset($rateLimit['key']) && isFirst($rateLimit, 'unreadable-address')) {
        tell('warn', 'endpoint-rate-limited', UNREADABLE_ADDRESS, $options, [], $address);
    }
    return $count > $rateLimit['perMinute'] ? 60 - $now % 60 : 0;
}

/** PHP forgets after each request what was said: the note is kept where the requests are counted. */
function isFirst(array $rateLimit, string $note): bool
{
    return countsInMemory($rateLimit)
        ? apcu_add("zoom-join-$note-" . hash('sha256', __FILE__), true)
        : @mkdir(folderOf($rateLimit) . "/$note", 0700);
}

/** In APCu where it is, unless a folder is named. */
function countsInMemory(array $rateLimit): bool
{
    return !isset($rateLimit['folder']) && function_exists('apcu_enabled') && apcu_enabled();
}

function countInMemory(string $key): int
{
    apcu_add($key, 0, 120);
    $count = apcu_inc($key);
    if ($count === false) {
        throw new \RuntimeException('The rate limit can’t be counted in APCu. Set rateLimit.folder (ZOOM_JOIN_FOLDER).');
    }
    return $count;
}

function folderOf(array $rateLimit): string
{
    return $rateLimit['folder'] ?? sys_get_temp_dir() . '/zoom-join-' . substr(hash('sha256', __FILE__), 0, 16);
}

/** A byte for each request, which the file system appends one after the other: the size is the count. */
function countInFile(string $folder, int $minute, string $key): int
{
    $now = "$folder/$minute";
    // Whoever makes the folder of a minute removes old ones; the last one may still be written.
    if (isOurs($folder) && !is_dir($now) && @mkdir($now, 0700)) {
        foreach (glob("$folder/[0-9]*", GLOB_ONLYDIR) ?: [] as $old) {
            if ((int) basename($old) < $minute - 1) {
                array_map('unlink', glob("$old/*") ?: []);
                @rmdir($old);
            }
        }
    }
    if (!isOurs($folder) || @file_put_contents("$now/$key", '.', FILE_APPEND) === false) {
        throw new \RuntimeException("The rate limit can't be counted: $folder must be a folder that PHP may write and no other user can. Set rateLimit.folder (ZOOM_JOIN_FOLDER) to one outside the web root.");
    }
    clearstatcache();
    return (int) filesize("$now/$key");
}

/** On a shared host anybody may make a folder of that name in the temporary one, or a link. */
function isOurs(string $folder): bool
{
    if (!is_dir($folder)) {
        @mkdir($folder, 0700, true);
    }
    if (!is_dir($folder) || is_link($folder)) {
        return false;
    }
    return DIRECTORY_SEPARATOR === '\\' || (fileperms($folder) & 0022) === 0;
}

// What is answered

function signFor(array $grant, array $asked, array $options): array
{
    $now = ($options['now'])();
    $iat = $now - $options['backdate'];
    $meetingNumber = digitsOf((string) ($grant['meetingNumber'] ?? ''));
    $signature = sign([
        'appKey' => credential('config-sdk-key', $options['sdkKey']),
        'mn' => $meetingNumber,
        'role' => $grant['role'] ?? 0,
        'iat' => $iat,
        'exp' => $iat + $options['lifetime'],
    ], credential('config-sdk-secret', $options['sdkSecret']));
    $body = ['signature' => $signature, 'meetingNumber' => $meetingNumber, 'serverTime' => $now];
    foreach (FIELDS as $field) {
        // A number can be guessed, and a reference beside it made up: then the number may be what was granted.
        // A URL to join by has the passcode in it.
        $isKept = in_array($field, ['passcode', 'joinUrl'], true) && isset($asked['meetingNumber']);
        if (isset($grant[$field]) && !$isKept) {
            $body[$field] = $grant[$field];
        }
    }
    return $body;
}

/**
 * The Meeting SDK signature: the same bytes as zoom-join/signature makes.
 *
 * @param array $claims appKey, mn (digits), role (0 or 1), iat and exp (seconds since 1970)
 */
function sign(array $claims, string $secret): string
{
    ['appKey' => $appKey, 'mn' => $mn, 'role' => $role, 'iat' => $iat, 'exp' => $exp] = $claims;
    if (!isMeetingNumber($mn)) {
        throw new \InvalidArgumentException('meetingNumber must have 9 to 11 digits');
    }
    if ($role !== 0 && $role !== 1) {
        throw new \InvalidArgumentException('role must be the number 0 or 1');
    }
    $json = json([
        'appKey' => $appKey, 'sdkKey' => $appKey, 'mn' => $mn, 'role' => $role,
        'iat' => $iat, 'exp' => $exp, 'tokenExp' => $exp,
    ]);
    $head = base64Url('{"alg":"HS256","typ":"JWT"}') . '.' . base64Url($json);
    return $head . '.' . base64Url(hash_hmac('sha256', $head, $secret, true));
}

function base64Url(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

/** @param mixed $value */
function json($value): string
{
    return (string) json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
}

// Options

/** Where the configuration is looked for: outside the web root, where no visitor can get at it. */
function configurationFile(): string
{
    $root = (string) ($_SERVER['DOCUMENT_ROOT'] ?? '');
    $named = environment('ZOOM_JOIN_CONFIG');
    return $named !== '' ? $named : dirname($root === '' ? __DIR__ : $root) . '/zoom-join-config.php';
}

function configuration(): array
{
    $file = configurationFile();
    if (!is_file($file)) {
        if (environment('ZOOM_JOIN_CONFIG') !== '') {
            throw new WrongOption("ZOOM_JOIN_CONFIG: there is no file $file (the whole path is needed)");
        }
        return [];
    }
    $config = require $file;
    if (!is_array($config)) {
        throw new WrongOption("$file does not return an array: it begins with <?php return [ …");
    }
    return $config;
}

/** Apache's SetEnv is in $_SERVER alone, and after a rewrite under another name. */
function environment(string $name): string
{
    $value = getenv($name);
    return trim((string) ($value !== false ? $value : $_SERVER[$name] ?? $_SERVER["REDIRECT_$name"] ?? ''));
}

/** What is in the configuration, and of the environment what that leaves out. */
function optionsFrom(array $config): array
{
    $whole = static function (string $name, int $default): int {
        $text = environment($name);
        if (preg_match('/^[0-9]*\z/', $text) !== 1) {
            throw new WrongOption("$name must be a whole number, not \"$text\"");
        }
        return $text === '' ? $default : (int) $text;
    };
    $urls = array_filter(array_map('trim', explode(',', environment('ZOOM_JOIN_ORIGINS'))), 'strlen');
    $origins = array_map(static function (string $url): string {
        return originOf('ZOOM_JOIN_ORIGINS', $url);
    }, array_values($urls));
    $options = $config + [
        'sdkKey' => environment('ZOOM_SDK_KEY'),
        'sdkSecret' => environment('ZOOM_SDK_SECRET'),
        'origins' => $origins,
        'publicOrigin' => environment('ZOOM_JOIN_PUBLIC_ORIGIN'),
        'rateLimit' => [],
        'trustProxy' => $whole('ZOOM_JOIN_TRUST_PROXY', 0),
    ];
    if (is_array($options['rateLimit'])) {
        $options['rateLimit'] += ['perMinute' => $whole('ZOOM_JOIN_RATE', PER_MINUTE)];
        if (environment('ZOOM_JOIN_FOLDER') !== '') {
            $options['rateLimit'] += ['folder' => environment('ZOOM_JOIN_FOLDER')];
        }
    }
    if (!isset($config['meetings']) && !isset($config['authorize'])) {
        $options['meetings'] = meetingsIn(environment('ZOOM_JOIN_MEETINGS'));
    }
    return $options;
}

function isDebugOn(): bool
{
    return in_array(strtolower(environment('ZOOM_JOIN_DEBUG')), ['1', 'true', 'on', 'yes'], true);
}

function meetingsIn(string $json): array
{
    if ($json === '') {
        $file = configurationFile();
        $where = is_file($file) ? "$file has neither meetings nor authorize" : "there is no $file";
        throw new WrongOption("No meetings: $where, and ZOOM_JOIN_MEETINGS is missing");
    }
    $meetings = json_decode($json, true);
    if (!is_array($meetings) || $json[0] !== '{') {
        $what = json_last_error() === JSON_ERROR_NONE ? 'no object' : 'no JSON';
        throw new WrongOption('ZOOM_JOIN_MEETINGS must be JSON such as '
            . '{"weekly": {"meetingNumber": "86934567210", "passcode": "…"}}; it is ' . $what);
    }
    return readMeetings('ZOOM_JOIN_MEETINGS', $meetings);
}

/** Meetings as people write them: a number with spaces, in JSON a passcode without quotes. */
function readMeetings(string $source, array $meetings): array
{
    if ($meetings === []) {
        throw new WrongOption("$source: there is no meeting in it");
    }
    if (array_keys($meetings) === range(0, count($meetings) - 1)) {
        throw new WrongOption("$source: its meetings have no references: write 'weekly' => ['meetingNumber' => …]");
    }
    $read = [];
    foreach ($meetings as $reference => $entry) {
        $wrong = static function (string $what) use ($source, $reference): WrongOption {
            return new WrongOption("$source: a meeting has $what", (string) $reference);
        };
        $entry = is_array($entry) ? $entry : [];
        $meetingNumber = digitsOf(asText($entry['meetingNumber'] ?? '') ?? '');
        if (!isMeetingNumber($meetingNumber)) {
            throw $wrong('no meetingNumber of 9 to 11 digits');
        }
        if (array_key_exists('role', $entry)) {
            throw $wrong('a role, which authorize alone can give');
        }
        $unknown = array_diff(array_keys($entry), FIELDS, ['meetingNumber']);
        if ($unknown !== []) {
            throw $wrong('a ' . reset($unknown) . ', which is none of meetingNumber, ' . implode(', ', FIELDS));
        }
        $read[$reference] = ['meetingNumber' => $meetingNumber];
        foreach (array_intersect(FIELDS, array_keys($entry)) as $field) {
            // PHP reads 012345 as another number; JSON does not.
            if (is_int($entry[$field]) && $source === 'meetings') {
                throw $wrong("a $field without quotes");
            }
            $text = asText($entry[$field] ?? '');
            if ($text === null) {
                throw $wrong("a $field that is no text");
            }
            $read[$reference][$field] = $text;
        }
    }
    return $read;
}

/** Everything there, everything right; `authorize` and `origins` are functions. */
function checkedOptions(array $options): array
{
    $unknown = array_diff(array_keys($options), OPTIONS);
    if ($unknown !== []) {
        throw new WrongOption('There is no option ' . reset($unknown) . '; there are ' . implode(', ', OPTIONS));
    }
    $options += [
        'sdkKey' => '', 'sdkSecret' => '', 'origins' => [], 'publicOrigin' => null, 'rateLimit' => [],
        'trustProxy' => 0, 'lifetime' => LIFETIME, 'backdate' => BACKDATE, 'now' => 'time', 'debug' => isDebugOn(),
    ];
    foreach (['config-sdk-key' => 'sdkKey', 'config-sdk-secret' => 'sdkSecret'] as $problem => $name) {
        // A function's answer is checked when it is asked.
        if (!$options[$name] instanceof \Closure) {
            credential($problem, $options[$name]);
        }
    }
    checkWhole('lifetime', $options['lifetime'], LIFETIME_MIN, LIFETIME_MAX);
    checkWhole('backdate', $options['backdate'], 0, BACKDATE_MAX);
    checkWhole('trustProxy', $options['trustProxy'], 0, PROXIES_MAX);
    if ($options['rateLimit'] !== false) {
        if (!is_array($options['rateLimit'])) {
            throw new WrongOption("rateLimit must be such as ['perMinute' => 60], or false for none");
        }
        $unknown = array_diff(array_keys($options['rateLimit']), RATE_OPTIONS);
        if ($unknown !== []) {
            throw new WrongOption('rateLimit knows no option ' . reset($unknown) . '; there are ' . implode(', ', RATE_OPTIONS));
        }
        $options['rateLimit'] += ['perMinute' => PER_MINUTE];
        checkWhole('rateLimit.perMinute', $options['rateLimit']['perMinute'], 1, PHP_INT_MAX);
    }
    $publicOrigin = (string) $options['publicOrigin'];
    $options['publicOrigin'] = $publicOrigin === '' ? null : originOf('publicOrigin', $publicOrigin);
    $options['known'] = is_array($options['origins']) ? count($options['origins']) : 'by a function';
    if (is_array($options['origins'])) {
        $origins = array_map(static function ($url): string {
            return originOf('origins', (string) $url);
        }, $options['origins']);
        $options['origins'] = static function (string $origin) use ($origins): bool {
            return in_array($origin, $origins, true);
        };
    }
    if (!is_callable($options['origins'])) {
        throw new WrongOption("origins must be a list such as ['https://www.example.com'], or a function");
    }
    $options['authorize'] = authorizeOf($options);
    return $options;
}

/** @param mixed $value */
function checkWhole(string $option, $value, int $least, int $most): void
{
    if (!is_int($value) || $value < $least || $value > $most) {
        throw new WrongOption("$option must be a whole number from $least to $most");
    }
}

function authorizeOf(array $options): callable
{
    $meetings = $options['meetings'] ?? null;
    $authorize = $options['authorize'] ?? null;
    if ($authorize !== null && $meetings !== null) {
        throw new WrongOption('There are meetings and authorize: both can’t decide who may join what');
    }
    if ($authorize !== null) {
        if (!is_callable($authorize)) {
            throw new WrongOption('authorize is no function');
        }
        return $authorize;
    }
    if ($meetings === null) {
        throw new WrongOption('There are neither meetings nor authorize: they decide who may join what');
    }
    if (!is_array($meetings)) {
        if (!is_callable($meetings)) {
            throw new WrongOption('meetings is neither an array nor a function');
        }
        return static function (array $asked, array $request) use ($meetings): ?array {
            $found = isset($asked['meeting']) ? $meetings($asked['meeting'], $request) : null;
            $found = is_object($found) ? get_object_vars($found) : $found;
            // Nobody hosts by a list, and a list has no answers of its own.
            return is_array($found) ? ['role' => 0, 'status' => null] + $found : null;
        };
    }
    $meetings = readMeetings('meetings', $meetings);
    $numbers = array_column($meetings, 'meetingNumber');
    return static function (array $asked) use ($meetings, $numbers): ?array {
        if (isset($asked['meeting'])) {
            return $meetings[$asked['meeting']] ?? null;
        }
        // A number can be guessed: who has no more than that gets no more than the way in.
        $isKnown = in_array($asked['meetingNumber'], $numbers, true);
        return $isKnown ? ['meetingNumber' => $asked['meetingNumber']] : null;
    };
}

/**
 * A key or a secret that can be a real one. Says what is wrong and never what was given.
 *
 * @param mixed $given a text, or a function that fetches it
 */
function credential(string $problem, $given): string
{
    $value = $given instanceof \Closure ? $given() : $given;
    $flaw = flawOf($value ?? '');
    if ($flaw !== '') {
        throw new Problem($problem, $flaw);
    }
    return $value;
}

/** @param mixed $value */
function flawOf($value): string
{
    if ($value === '') {
        return 'missing';
    }
    if (!is_string($value)) {
        return 'not a string';
    }
    if (trim($value) === '') {
        return 'blank';
    }
    if (preg_match('/[\s\p{C}]/u', $value) !== 0) {
        return 'wrapped in white space, or broken by it';
    }
    if (preg_match('/^["\'`“”‘’]|["\'`“”‘’]\z/u', $value) === 1) {
        return 'wrapped in quotes';
    }
    return isPlaceholder($value) ? 'a placeholder' : '';
}

/** YOUR_SDK_KEY, <anything>, ${SECRET}, xxxx, changeMe: brackets, or words that examples are made of. */
function isPlaceholder(string $value): bool
{
    $words = 'your|my|the|zoom|meeting|sdk|app|api|client|account|key|id|secret|token|value|string|here|insert'
        . '|enter|put|paste|replace|set|change|me|with|placeholder|example|dummy|sample|todo|test|redacted'
        . '|undefined|null|none|true|false|x|[^a-z0-9]';
    $form = '~^(?:<.*>|\[.*\]|[$%#]?\{.*\}|%.*%|(.)\1*|(?:' . $words . ')+)\z~iu';
    return preg_match($form, $value) === 1;
}

// For the owner

/** No signature, passcode, ZAK or secret has a place in it. */
function tell(string $level, string $code, string $message, array $options, array $asked, string $address, ?\Throwable $error = null): void
{
    $entry = [
        'level' => $level,
        'code' => $code,
        'message' => $message,
        'asked' => firstCharacters($asked['meeting'] ?? $asked['meetingNumber'] ?? ''),
        'address' => $address,
    ];
    try {
        if (isset($options['log'])) {
            ($options['log'])($entry + ['error' => $error]);
            return;
        }
    } catch (\Throwable $failure) {
        // A log that fails takes nobody's answer away.
        $entry['log'] = described($failure);
    }
    if ($level !== 'info' || isset($entry['log'])) {
        $entry['error'] = $error === null ? '' : described($error);
        $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE;
        error_log('zoom-join endpoint: ' . json_encode(array_filter($entry, 'strlen'), $flags));
    }
}

function firstCharacters(string $text): string
{
    return preg_match('/^.{0,100}/us', $text, $found) === 1 ? $found[0] : substr($text, 0, 100);
}

/** What was thrown, and where. PHP's words on a syntax error quote the file, and with it a secret. */
function described(\Throwable $error): string
{
    if ($error instanceof WrongOption) {
        return $error->getMessage();
    }
    $where = $error->getFile() . ', line ' . $error->getLine();
    return $error instanceof \ParseError ? "PHP can’t read $where" : get_class($error) . ': ' . $error->getMessage() . " ($where)";
}

/** Somebody opened the endpoint's address in a browser. */
function asksNothing(array $request): bool
{
    return $request['method'] === 'GET' && $request['query'] === '';
}

/** What an owner wants to know before anything is asked. Without secrets, meetings or references. */
function selfCheck(array $options): array
{
    $rate = 'none';
    if ($options['rateLimit'] !== false) {
        $where = countsInMemory($options['rateLimit']) ? 'APCu' : folderOf($options['rateLimit']);
        $rate = $options['rateLimit']['perMinute'] . ' requests a minute and client, counted in ' . $where;
    }
    $file = configurationFile();
    $meetings = $options['meetings'] ?? null;
    $lines = [
        'Configuration file: ' . (is_file($file) ? $file : "none at $file"),
        'SDK key: present',
        'SDK secret: present',
        'Meetings: ' . (is_array($meetings)
            ? count($meetings) . ', with a passcode: ' . count(array_column($meetings, 'passcode'))
            : 'by a function'),
        'Other sites that may ask: ' . $options['known'],
        "Rate limit: $rate",
        'Clock: ' . gmdate('Y-m-d H:i:s') . ' UTC (compare with https://time.is/UTC)',
    ];
    if (is_file(($_SERVER['DOCUMENT_ROOT'] ?? '') . '/zoom-join-config.php')) {
        $lines[] = '✗ zoom-join-config.php lies in the web root: move it one folder up, where no visitor can get at it';
    }
    $lines[] = 'This page is here because ZOOM_JOIN_DEBUG (debug) is on. Switch it off when all is well.';
    return page($lines);
}

/** Our own words; of another error the log alone hears. */
function selfCheckFailed(\Throwable $error): array
{
    $what = get_class($error) . ' in the configuration; the log of the server says more';
    if ($error instanceof Problem) {
        $what = $error->getMessage() . ' ' . $error->detail;
    } elseif ($error instanceof WrongOption) {
        $what = $error->shown;
    } elseif ($error instanceof \ParseError) {
        $what = 'PHP can’t read ' . basename($error->getFile()) . ', line ' . $error->getLine()
            . ': look for a missing comma, quote or =>';
    }
    return page([
        "✗ $what",
        'This page is here because ZOOM_JOIN_DEBUG (debug) is on. Switch it off when all is well.',
    ], 500);
}

/** @param string[] $lines */
function page(array $lines, int $status = 200): array
{
    $lines = array_merge(['zoom-join signature endpoint, PHP ' . PHP_VERSION], $lines);
    return [
        'status' => $status,
        'headers' => HEADERS + ['Content-Type' => 'text/plain; charset=utf-8'],
        'body' => implode("\n", $lines) . "\n",
    ];
}

// Included from another file it waits to be called.
if (debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS, 1) === []) {
    answerWith(static function (): array {
        return optionsFrom(configuration());
    });
}
