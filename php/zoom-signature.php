<?php
// region: head
/**
 * A signature endpoint for <zoom-join>, in one file. It needs PHP 7.4 or later with the extensions hash and json,
 * and no library.
 *
 * On a web server, or with `php -S 127.0.0.1:8080 zoom-signature.php`, it reads its options from
 * zoom-join-config.php in the folder above the web root. The environment variable ZOOM_JOIN_CONFIG can name another
 * file. Options that the file does not set come from environment variables.
 *
 * When another file includes it, it does nothing until that file calls it:
 *
 *     require 'zoom-signature.php';
 *     ZoomJoin\answer(['sdkKey' => '…', 'sdkSecret' => '…', 'meetings' => [
 *         'weekly' => ['meetingNumber' => '86934567210', 'passcode' => '…'],
 *     ]]);
 *
 * Requests, responses and problems are the same as those of zoom-join/server. docs/endpoint.md describes them.
 *
 * Contents. Most sections have the name of the TypeScript file that does the same.
 *
 *     problems         the problems that a response can name
 *     handler          answer(), respond(), receive(), complete(): the steps of a request
 *     adapter          PHP's request in, PHP's response out
 *     read-request     parses the query or the body
 *     responses        preflight, problem, JSON
 *     grant            the fields of a grant, and the visitor's session
 *     meetings         validates the list of meetings, and makes an authorize callback of it
 *     origin           which sites may send requests
 *     client-address   the client's address, also behind proxies
 *     rate-limit       counts requests, in APCu or in files
 *     log              log entries for the owner
 *     credentials      validates the SDK key and the SDK secret
 *     options          validates the options
 *     environment      options from the configuration file and from environment variables
 *     sign             makes the signature
 *     self-check       the page that shows the configuration to the owner
 *     entry point      answers the request, unless another file included this one
 *
 * The build of the WordPress plugin makes a copy of this file. It replaces the region "head" and removes the regions
 * "standalone".
 */

declare(strict_types=1);

namespace ZoomJoin;
// endregion: head

// --- problems ---

const DOCS_URL = 'https://github.com/zoom-join/zoom-join/blob/main/docs/problems/';

/** Code => status, title, detail. */
const PROBLEMS = [
    'endpoint-method' => [405,
        'This endpoint accepts POST and GET only.',
        'Send a POST request with a JSON body, or a GET request with a query.'],
    'endpoint-origin-refused' => [403,
        'This endpoint does not accept requests from that site.',
        'Send the request from a page of the endpoint’s own origin, or add the page’s origin to origins (ZOOM_JOIN_ORIGINS). Behind a proxy that ends TLS or changes Host, set publicOrigin (ZOOM_JOIN_PUBLIC_ORIGIN).'],
    'endpoint-rate-limited' => [429,
        'Too many requests in a short time.',
        'Try again in {what} seconds. The owner sets the limit with rateLimit (ZOOM_JOIN_RATE) and, behind a proxy, trustProxy (ZOOM_JOIN_TRUST_PROXY).'],
    'endpoint-content-type' => [415,
        'The body is not application/json.',
        'Send the header Content-Type: application/json.'],
    'endpoint-body-too-large' => [413,
        'The body is over 8 KiB.',
        'Send only the meeting.'],
    'endpoint-json' => [400,
        'The body is not a valid JSON object.',
        'Send {"meetingNumber": "…"} or {"meeting": "…"}, as strings, and nothing that names a prototype.'],
    'endpoint-meeting-missing' => [400,
        'The request names no meeting.',
        'Send meetingNumber with 9 to 11 digits, or meeting with a reference.'],
    'endpoint-meeting-refused' => [403,
        'This endpoint does not allow this meeting.',
        'Request a meeting that the endpoint knows, as a visitor who may join it.'],
    'endpoint-failed' => [500,
        'The endpoint failed.',
        'Read the server’s log.'],
    'config-sdk-key' => [500,
        'The SDK key is {what}.',
        'Set it to the Client ID of your Meeting SDK app (marketplace.zoom.us, App Credentials).'],
    'config-sdk-secret' => [500,
        'The SDK secret is {what}.',
        'Set it to the Client Secret of the same Meeting SDK app, on the server alone.'],
];

/** A problem that the response names. Other errors go to the log only. */
final class Problem extends \Exception
{
    /** A key of PROBLEMS. `$code` is PHP's own, and a number. */
    public string $problemCode;
    public int $status;
    public string $detail;

    public function __construct(string $problemCode, string $what = '')
    {
        [$status, $title, $detail] = PROBLEMS[$problemCode];
        parent::__construct(str_replace('{what}', $what, $title));
        $this->problemCode = $problemCode;
        $this->status = $status;
        $this->detail = str_replace('{what}', $what, $detail);
    }
}

/** An option is invalid. The message is for the owner. */
final class InvalidOption extends \InvalidArgumentException
{
    /** The message without references of meetings: anybody can open the self-check page. */
    public string $publicMessage;

    public function __construct(string $message, string $reference = '')
    {
        parent::__construct($reference === '' ? $message : "$message: \"$reference\"");
        $this->publicMessage = $reference === '' ? $message : "$message; the server’s log names the meeting";
    }
}

// --- handler ---

// region: standalone
/**
 * Answers the current request. Discards all other output of the script: a warning before the JSON makes the
 * response useless.
 *
 * @param array $options see docs/endpoint.md
 */
function answer(array $options): void
{
    answerWith(static function () use ($options): array {
        return $options;
    });
}

/** @param callable(): array $loadOptions may throw, and may print */
function answerWith(callable $loadOptions): void
{
    if (function_exists('ini_set')) {
        ini_set('display_errors', '0');
    }
    ob_start();
    send(respond($loadOptions, currentRequest()));
}
// endregion: standalone

/**
 * @param callable(): array $loadOptions
 * @param array $request from currentRequest()
 * @return array{status: int, headers: array<string, string>, body: string}
 */
function respond(callable $loadOptions, array $request): array
{
    $received = receive($loadOptions, $request);
    return $received['response'] ?? complete($received, static function () use ($received) {
        return ($received['options']['authorize'])($received['meetingRequest'], $received['request']);
    });
}

/**
 * Does every step before authorization: options, address, origin, rate limit, parsing.
 *
 * @param callable(): array $loadOptions
 * @return array{request: array, options: array, headers: array<string, string>, meetingRequest: array, address: string, response?: array}
 * has a response where the request ends here
 */
function receive(callable $loadOptions, array $request): array
{
    $received = ['request' => $request, 'options' => [], 'headers' => [], 'meetingRequest' => [], 'address' => ''];
    try {
        $received['options'] = $loadOptions();
        $received['options'] = validateOptions($received['options']);
    } catch (\Throwable $error) {
        $response = problemResponse($error, $received);
        // region: standalone
        if (isSelfCheck($request, $received['options'])) {
            $response = selfCheckErrorPage($error);
        }
        // endregion: standalone
        return ['response' => $response] + $received;
    }
    $options = $received['options'];
    // region: standalone
    if (isSelfCheck($request, $options)) {
        return ['response' => selfCheckPage($options)] + $received;
    }
    // endregion: standalone
    $received['address'] = clientAddress($request, $options['trustProxy']);
    try {
        $received['headers'] = corsHeaders($request, $options);
        if (isPreflight($request)) {
            return ['response' => preflightResponse($received['headers'])] + $received;
        }
        $seconds = secondsToWait($request, $received['address'], $options);
        if ($seconds > 0) {
            $received['headers']['Retry-After'] = (string) $seconds;
            throw new Problem('endpoint-rate-limited', (string) $seconds);
        }
        $received['meetingRequest'] = readRequest($request);
    } catch (\Throwable $error) {
        return ['response' => problemResponse($error, $received)] + $received;
    }
    return $received;
}

/**
 * Authorizes and signs a request that receive() accepted.
 *
 * @param callable(): mixed $authorize returns the grant; anything but an array or an object refuses
 * @return array{status: int, headers: array<string, string>, body: string}
 */
function complete(array $received, callable $authorize): array
{
    $headers = $received['headers'];
    try {
        $grant = $authorize();
        // Some database libraries return rows as objects.
        $grant = is_object($grant) ? get_object_vars($grant) : $grant;
        if (!is_array($grant)) {
            throw new Problem('endpoint-meeting-refused');
        }
        // With a meeting number it is a grant: a row of a database may have a column "status".
        if (isset($grant['status']) && !isset($grant['meetingNumber'])) {
            $status = (int) $grant['status'];
            writeLog('info', 'answered', "authorize answered with $status.", $received);
            return [
                'status' => $status,
                'headers' => RESPONSE_HEADERS + $headers + ($grant['headers'] ?? []),
                'body' => (string) ($grant['body'] ?? ''),
            ];
        }
        $body = signGrant($grant, $received['meetingRequest'], $received['options']);
    } catch (\Throwable $error) {
        return problemResponse($error, $received);
    }
    $role = $grant['role'] ?? 0;
    if ($role === 1 && empty($grant['zak'])) {
        writeLog('warn', 'signature-host-without-zak', HOST_WITHOUT_ZAK, $received);
    }
    writeLog('info', 'signed', "Signed for role $role.", $received);
    return [
        'status' => 200,
        'headers' => RESPONSE_HEADERS + ['Content-Type' => 'application/json'] + $headers,
        'body' => toJson($body),
    ];
}

/** @return array<string, mixed> the body of the response */
function signGrant(array $grant, array $meetingRequest, array $options): array
{
    $now = ($options['now'])();
    $iat = $now - $options['backdate'];
    $meetingNumber = digitsOf((string) ($grant['meetingNumber'] ?? ''));
    $signature = sign([
        'appKey' => resolveCredential('config-sdk-key', $options['sdkKey']),
        'mn' => $meetingNumber,
        'role' => $grant['role'] ?? 0,
        'iat' => $iat,
        'exp' => $iat + $options['lifetime'],
    ], resolveCredential('config-sdk-secret', $options['sdkSecret']));
    $body = ['signature' => $signature, 'meetingNumber' => $meetingNumber, 'serverTime' => $now];
    foreach (GRANT_FIELDS as $field) {
        // Anybody can guess a number and add an invented reference. Then authorize may have granted the number.
        // A join URL contains the passcode.
        $isWithheld = in_array($field, ['passcode', 'joinUrl'], true) && isset($meetingRequest['meetingNumber']);
        if (isset($grant[$field]) && !$isWithheld) {
            $body[$field] = $grant[$field];
        }
    }
    return $body;
}

// --- adapter ---

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
        // One byte over the limit shows that a body is too large. The rest is not read.
        'body' => static function (): string {
            return (string) file_get_contents('php://input', false, null, 0, BODY_MAX + 1);
        },
    ];
}

/** @param array $response from respond() or complete() */
function send(array $response): void
{
    while (ob_get_level() > 0 && @ob_end_clean()) {
        // Discards every output buffer, also those from before the call.
    }
    header_remove('X-Powered-By');
    foreach ($response['headers'] as $name => $value) {
        // header() sets the status, too: http_response_code() does not replace a status line that was set before.
        header("$name: $value", true, $response['status']);
    }
    echo $response['body'];
}

// --- read-request ---

/** Bytes. */
const BODY_MAX = 8192;

/** The largest whole number that every JSON parser reads exactly. */
const SAFE_INTEGER = 9007199254740991;

/**
 * Never reads `role`: the server decides who hosts.
 *
 * @return array{meetingNumber?: string, meeting?: string} at least one of them
 * @throws Problem
 */
function readRequest(array $request): array
{
    $fields = $request['method'] === 'GET' ? parseQuery($request['query']) : parseBody($request);
    foreach (['__proto__', 'constructor', 'prototype'] as $name) {
        if (array_key_exists($name, $fields)) {
            throw new Problem('endpoint-json');
        }
    }
    $meetingNumber = digitsOf(textField($fields, 'meetingNumber'));
    $meeting = textField($fields, 'meeting');
    if ($meetingNumber !== '' ? !isMeetingNumber($meetingNumber) : $meeting === '') {
        throw new Problem('endpoint-meeting-missing');
    }
    return array_filter(['meetingNumber' => $meetingNumber, 'meeting' => $meeting], 'strlen');
}

/** Parses like URLSearchParams. PHP's $_GET makes an array of role[]=1 and renames keys with a dot. */
function parseQuery(string $query): array
{
    $fields = [];
    foreach (array_filter(explode('&', $query), 'strlen') as $pair) {
        [$name, $value] = explode('=', $pair, 2) + [1 => ''];
        $fields[urldecode($name)] = urldecode($value);
    }
    return $fields;
}

function parseBody(array $request): array
{
    if ($request['method'] !== 'POST') {
        throw new Problem('endpoint-method');
    }
    // With another type, a page of another site could send the request without a preflight.
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
    // PHP decodes an empty list and an empty object to the same array. U+FFFD stands for bytes that were not UTF-8.
    if (!is_array($fields) || $body[0] !== '{' || strpos($body, "\u{FFFD}") !== false) {
        throw new Problem('endpoint-json');
    }
    return $fields;
}

/** Empty where the field is missing or null. */
function textField(array $fields, string $name): string
{
    $text = asText($fields[$name] ?? '');
    if ($text === null) {
        throw new Problem('endpoint-json');
    }
    return $text;
}

/**
 * A string, or a whole number that somebody wrote without quotes. Null for any other value.
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

/** Removes the spaces and dashes that people write in a meeting number. */
function digitsOf(string $text): string
{
    $separators = '/[\s\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}\-\x{2010}-\x{2015}]/u';
    // preg_replace() returns null for text that is not UTF-8. "?" is not a meeting number either.
    return preg_replace($separators, '', $text) ?? '?';
}

function isMeetingNumber(string $digits): bool
{
    return preg_match('/^[0-9]{9,11}\z/', $digits) === 1;
}

// --- responses ---

const RESPONSE_HEADERS = ['Cache-Control' => 'no-store', 'Vary' => 'Origin'];

function preflightResponse(array $headers): array
{
    return ['status' => 204, 'body' => '', 'headers' => RESPONSE_HEADERS + $headers + [
        'Access-Control-Allow-Methods' => 'GET, POST',
        'Access-Control-Allow-Headers' => 'Content-Type',
        // Seconds: Chromium's maximum.
        'Access-Control-Max-Age' => '7200',
    ]];
}

/** Logs the error, and answers with problem details (RFC 9457). Errors that are not a Problem go to the log only. */
function problemResponse(\Throwable $error, array $received): array
{
    $problem = $error instanceof Problem ? $error : new Problem('endpoint-failed');
    $isOwners = $problem->status >= 500;
    $message = $problem->getMessage() . ($isOwners && $problem === $error ? ' ' . $problem->detail : '');
    $cause = $problem === $error ? null : $error;
    writeLog($isOwners ? 'error' : 'warn', $problem->problemCode, $message, $received, $cause);
    $headers = $received['headers'];
    if ($problem->problemCode === 'endpoint-method') {
        $headers['Allow'] = 'GET, POST';
    }
    return [
        'status' => $problem->status,
        'headers' => RESPONSE_HEADERS + ['Content-Type' => 'application/problem+json'] + $headers,
        'body' => toJson([
            'type' => DOCS_URL . $problem->problemCode . '.md',
            'title' => $problem->getMessage(),
            'status' => $problem->status,
            'code' => $problem->problemCode,
            'detail' => $problem->detail,
        ]),
    ];
}

/** @param mixed $value */
function toJson($value): string
{
    return (string) json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
}

// --- grant ---

/** The fields of a grant that the response carries. Other fields stay on the server: they may be the site's own. */
const GRANT_FIELDS = [
    'passcode', 'userName', 'userEmail', 'zak', 'tk', 'obfToken', 'recordingToken', 'customerKey', 'joinUrl',
];

const HOST_WITHOUT_ZAK = 'The signature is for the host (role 1), without a ZAK. Let authorize give a zak of the host, or role 0.';

// region: standalone
/** The visitor's session, for use in `authorize`. Empty for visitors without one: it starts no new session. */
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
// endregion: standalone

// --- meetings ---

/** The `authorize` callback, or one that looks up the meeting in `meetings`. */
function authorizeCallback(array $options): callable
{
    $meetings = $options['meetings'] ?? null;
    $authorize = $options['authorize'] ?? null;
    if ($authorize !== null && $meetings !== null) {
        throw new InvalidOption('Both meetings and authorize are set. Set only one of them');
    }
    if ($authorize !== null) {
        if (!is_callable($authorize)) {
            throw new InvalidOption('authorize is not a function');
        }
        return $authorize;
    }
    if ($meetings === null) {
        throw new InvalidOption('Neither meetings nor authorize is set. Set one of them: it decides who may join');
    }
    if (!is_array($meetings)) {
        if (!is_callable($meetings)) {
            throw new InvalidOption('meetings is neither an array nor a function');
        }
        return static function (array $meetingRequest, array $request) use ($meetings): ?array {
            $meeting = isset($meetingRequest['meeting']) ? $meetings($meetingRequest['meeting'], $request) : null;
            $meeting = is_object($meeting) ? get_object_vars($meeting) : $meeting;
            // Only authorize can make a visitor host, or give a response of its own.
            return is_array($meeting) ? ['role' => 0, 'status' => null] + $meeting : null;
        };
    }
    $meetings = validateMeetings('meetings', $meetings);
    $numbers = array_column($meetings, 'meetingNumber');
    return static function (array $meetingRequest) use ($meetings, $numbers): ?array {
        if (isset($meetingRequest['meeting'])) {
            return $meetings[$meetingRequest['meeting']] ?? null;
        }
        // Anybody can guess a number. So a number alone gets the signature and nothing else.
        $isKnown = in_array($meetingRequest['meetingNumber'], $numbers, true);
        return $isKnown ? ['meetingNumber' => $meetingRequest['meetingNumber']] : null;
    };
}

/**
 * Accepts meetings as people write them: numbers with spaces, and in JSON passcodes without quotes.
 *
 * @param string $source names the option or variable in errors
 * @return array<string, array<string, string>>
 */
function validateMeetings(string $source, array $meetings): array
{
    if ($meetings === []) {
        throw new InvalidOption("$source contains no meeting");
    }
    if (array_keys($meetings) === range(0, count($meetings) - 1)) {
        throw new InvalidOption("$source: the meetings have no references. Write 'weekly' => ['meetingNumber' => …]");
    }
    $valid = [];
    foreach ($meetings as $reference => $meeting) {
        $invalid = static function (string $what) use ($source, $reference): InvalidOption {
            return new InvalidOption("$source: a meeting has $what", (string) $reference);
        };
        $meeting = is_array($meeting) ? $meeting : [];
        $meetingNumber = digitsOf(asText($meeting['meetingNumber'] ?? '') ?? '');
        if (!isMeetingNumber($meetingNumber)) {
            throw $invalid('no meetingNumber of 9 to 11 digits');
        }
        if (array_key_exists('role', $meeting)) {
            throw $invalid('a role, which only authorize can set');
        }
        $unknown = array_diff(array_keys($meeting), GRANT_FIELDS, ['meetingNumber']);
        if ($unknown !== []) {
            throw $invalid('the unknown field ' . reset($unknown) . ' (known: meetingNumber, '
                . implode(', ', GRANT_FIELDS) . ')');
        }
        $valid[$reference] = ['meetingNumber' => $meetingNumber];
        foreach (array_intersect(GRANT_FIELDS, array_keys($meeting)) as $field) {
            // PHP reads 012345 as an octal number. JSON has no such numbers.
            if (is_int($meeting[$field]) && $source === 'meetings') {
                throw $invalid("a $field without quotes");
            }
            $text = asText($meeting[$field] ?? '');
            if ($text === null) {
                throw $invalid("a $field that is not a string");
            }
            $valid[$reference][$field] = $text;
        }
    }
    return $valid;
}

// --- origin ---

/**
 * @return array<string, string> headers that let a page of another origin read the response
 * @throws Problem
 */
function corsHeaders(array $request, array $options): array
{
    $origin = $request['headers']['origin'] ?? null;
    if ($origin === null) {
        // Neither header: the client is not a browser (curl, a server). An origin policy can't stop it anyway.
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

/** False for "null", which is the origin of every sandboxed frame and of every file. */
function isOrigin(string $origin): bool
{
    return preg_match('#^https?://[^\s/?\#@*,"\'<>]+\z#', $origin) === 1 && strtolower($origin) === $origin;
}

/** The origin of a URL, written as browsers write it in the header `Origin`. */
function originOf(string $option, string $url): string
{
    $parts = preg_match('#^https?://[^*/?\#]+/?\z#i', $url) === 1 ? (parse_url($url) ?: []) : [];
    $scheme = strtolower($parts['scheme'] ?? '');
    $port = $parts['port'] ?? null;
    $isDefault = $port === null || $port === ['http' => 80, 'https' => 443][$scheme];
    $origin = "$scheme://" . strtolower($parts['host'] ?? '') . ($isDefault ? '' : ":$port");
    if (!isOrigin($origin) || preg_match('/[^\x21-\x7E]/', $origin) === 1) {
        throw new InvalidOption("$option: \"$url\" is not an origin such as https://www.example.com");
    }
    return $origin;
}

// --- client-address ---

/**
 * Without proxies, the address that connected. Behind proxies, the address that the outermost trusted proxy wrote.
 *
 * @param int $trustProxy number of proxies in front. Each proxy appends to X-Forwarded-For the address that connected
 * to it. The client can write any entries before those.
 */
function clientAddress(array $request, int $trustProxy): string
{
    $address = parseForwardedEntry(forwardedEntry($request, $trustProxy));
    return $address === '' ? $request['address'] : $address;
}

/** The entry of the outermost trusted proxy. Empty without proxies, and for a request that bypassed one. */
function forwardedEntry(array $request, int $trustProxy): string
{
    $entries = explode(',', $request['headers']['x-forwarded-for'] ?? '');
    return $trustProxy > 0 ? trim($entries[count($entries) - $trustProxy] ?? '') : '';
}

/**
 * Empty if the entry is not an address. Some proxies (Azure, IIS) append the port, and write an IPv6 address in
 * brackets.
 */
function parseForwardedEntry(string $entry): string
{
    if (preg_match('/^([0-9.]+):[0-9]{1,5}\z/', $entry, $match) === 1
        || preg_match('/^\[([^\]]*:[^\]]*)\](?::[0-9]{1,5})?\z/', $entry, $match) === 1) {
        $entry = $match[1];
    }
    return addressBytes($entry) === '' ? '' : $entry;
}

/**
 * The same text for every notation of an address. For IPv6 it is the /64 network, because one subscriber has more
 * addresses than a rate limit can count.
 */
function networkOf(string $address): string
{
    $bytes = addressBytes($address);
    $mappedPrefix = str_repeat("\0", 10) . "\xFF\xFF";
    if (strncmp($bytes, $mappedPrefix, 12) === 0) {
        return bin2hex(substr($bytes, 12));
    }
    return bin2hex(substr($bytes, 0, 8)) ?: $address;
}

/** Empty if the text is not an address. Ignores the zone of an IPv6 address. */
function addressBytes(string $address): string
{
    return (string) @inet_pton((string) preg_replace('/^([0-9a-f:.]*:[0-9a-f:.]*)%[0-9a-z]+\z/i', '$1', $address));
}

// --- rate-limit ---

const PER_MINUTE = 60;

const RATE_LIMIT_OPTIONS = ['perMinute', 'key', 'folder'];

/** Without the entry itself: where trustProxy is too high, a visitor wrote it. */
const UNREADABLE_ADDRESS = 'An entry of X-Forwarded-For is not an IP address, so the request counts for the address that connected: check trustProxy (ZOOM_JOIN_TRUST_PROXY) and what the proxy writes.';

/** Counts the request. Returns how long the client must wait, in seconds; 0 if it need not. */
function secondsToWait(array $request, string $address, array $options): int
{
    $rateLimit = $options['rateLimit'];
    if ($rateLimit === false) {
        return 0;
    }
    $client = isset($rateLimit['key']) ? (string) ($rateLimit['key'])($request) : networkOf($address);
    $now = ($options['now'])();
    $minute = intdiv($now, 60);
    // The site's own key may contain characters that a file name may not.
    $key = hash('sha256', __FILE__ . $client);
    $count = usesApcu($rateLimit)
        ? countInApcu("zoom-join-$minute-$key")
        : countInFile(counterFolder($rateLimit), $minute, $key);
    $entry = forwardedEntry($request, $options['trustProxy']);
    $isUnreadable = $entry !== '' && parseForwardedEntry($entry) === '';
    if ($isUnreadable && !isset($rateLimit['key']) && isFirstWarning($rateLimit, 'unreadable-address')) {
        $received = ['options' => $options, 'meetingRequest' => [], 'address' => $address];
        writeLog('warn', 'endpoint-rate-limited', UNREADABLE_ADDRESS, $received);
    }
    return $count > $rateLimit['perMinute'] ? 60 - $now % 60 : 0;
}

/** PHP keeps no memory between requests. So the store of the counters remembers the warning. */
function isFirstWarning(array $rateLimit, string $warning): bool
{
    return usesApcu($rateLimit)
        ? apcu_add("zoom-join-$warning-" . hash('sha256', __FILE__), true)
        : @mkdir(counterFolder($rateLimit) . "/$warning", 0700);
}

/** A folder in the options means: count in files. */
function usesApcu(array $rateLimit): bool
{
    return !isset($rateLimit['folder']) && function_exists('apcu_enabled') && apcu_enabled();
}

function countInApcu(string $key): int
{
    apcu_add($key, 0, 120);
    $count = apcu_inc($key);
    if ($count === false) {
        throw new \RuntimeException('The rate limit can’t be counted in APCu. Set rateLimit.folder (ZOOM_JOIN_FOLDER).');
    }
    return $count;
}

function counterFolder(array $rateLimit): string
{
    return $rateLimit['folder'] ?? sys_get_temp_dir() . '/zoom-join-' . substr(hash('sha256', __FILE__), 0, 16);
}

/** Appends one byte for each request, so the file's size is the count. Appending needs no lock. */
function countInFile(string $folder, int $minute, string $key): int
{
    $current = "$folder/$minute";
    // The process that creates the folder of a minute removes old ones. Other processes may still write to the last.
    if (isPrivateFolder($folder) && !is_dir($current) && @mkdir($current, 0700)) {
        foreach (glob("$folder/[0-9]*", GLOB_ONLYDIR) ?: [] as $old) {
            if ((int) basename($old) < $minute - 1) {
                array_map('unlink', glob("$old/*") ?: []);
                @rmdir($old);
            }
        }
    }
    if (!isPrivateFolder($folder) || @file_put_contents("$current/$key", '.', FILE_APPEND) === false) {
        throw new \RuntimeException("The rate limit can't be counted in $folder. PHP must be able to write to this folder, and no other user may. Set rateLimit.folder (ZOOM_JOIN_FOLDER) to such a folder outside the web root.");
    }
    clearstatcache();
    return (int) filesize("$current/$key");
}

/** Creates the folder if it is missing. On a shared host, another user may have put a folder or a link there. */
function isPrivateFolder(string $folder): bool
{
    if (!is_dir($folder)) {
        @mkdir($folder, 0700, true);
    }
    if (!is_dir($folder) || is_link($folder)) {
        return false;
    }
    return DIRECTORY_SEPARATOR === '\\' || (fileperms($folder) & 0022) === 0;
}

// --- log ---

/** Never pass a signature, a passcode, a ZAK or a secret. */
function writeLog(string $level, string $code, string $message, array $received, ?\Throwable $error = null): void
{
    ['options' => $options, 'meetingRequest' => $meetingRequest, 'address' => $address] = $received;
    $entry = [
        'level' => $level,
        'code' => $code,
        'message' => $message,
        'asked' => firstCharacters($meetingRequest['meeting'] ?? $meetingRequest['meetingNumber'] ?? ''),
        'address' => $address,
    ];
    try {
        if (isset($options['log'])) {
            ($options['log'])($entry + ['error' => $error]);
            return;
        }
    } catch (\Throwable $logError) {
        // The visitor still gets the response when the log fails.
        $entry['log'] = describeError($logError);
    }
    if ($level !== 'info' || isset($entry['log'])) {
        $entry['error'] = $error === null ? '' : describeError($error);
        $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE;
        error_log('zoom-join endpoint: ' . json_encode(array_filter($entry, 'strlen'), $flags));
    }
}

function firstCharacters(string $text): string
{
    return preg_match('/^.{0,100}/us', $text, $match) === 1 ? $match[0] : substr($text, 0, 100);
}

/** PHP's message about a syntax error quotes the file, which can contain a secret. So it is left out. */
function describeError(\Throwable $error): string
{
    if ($error instanceof InvalidOption) {
        return $error->getMessage();
    }
    $where = $error->getFile() . ', line ' . $error->getLine();
    return $error instanceof \ParseError ? "PHP can’t parse $where" : get_class($error) . ': ' . $error->getMessage() . " ($where)";
}

// --- credentials ---

/**
 * The error says what is wrong, and never contains the value.
 *
 * @param mixed $credential a string, or a function that fetches it
 */
function resolveCredential(string $problemCode, $credential): string
{
    $value = $credential instanceof \Closure ? $credential() : $credential;
    $finding = credentialFinding($value ?? '');
    if ($finding !== '') {
        throw new Problem($problemCode, $finding);
    }
    return $value;
}

/**
 * What is wrong with a key or a secret; empty if nothing is.
 *
 * @param mixed $value
 */
function credentialFinding($value): string
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

/** Brackets, or nothing but words that examples use: YOUR_SDK_KEY, <anything>, ${SECRET}, xxxx, changeMe. */
function isPlaceholder(string $value): bool
{
    $words = 'your|my|the|zoom|meeting|sdk|app|api|client|account|key|id|secret|token|value|string|here|insert'
        . '|enter|put|paste|replace|set|change|me|with|placeholder|example|dummy|sample|todo|test|redacted'
        . '|undefined|null|none|true|false|x|[^a-z0-9]';
    $form = '~^(?:<.*>|\[.*\]|[$%#]?\{.*\}|%.*%|(.)\1*|(?:' . $words . ')+)\z~iu';
    return preg_match($form, $value) === 1;
}

// --- options ---

/** Seconds. Source of the limits: https://developers.zoom.us/docs/meeting-sdk/auth/ */
const BACKDATE = 120;
const BACKDATE_MAX = 900;
const LIFETIME = 7200;
const LIFETIME_MIN = 1860;
const LIFETIME_MAX = 172800;

const PROXIES_MAX = 9;

const OPTIONS = [
    'sdkKey', 'sdkSecret', 'meetings', 'authorize', 'origins', 'publicOrigin', 'rateLimit', 'trustProxy', 'lifetime',
    'backdate', 'now', 'log', 'debug',
];

/**
 * Returns every option with a valid value. `authorize` and `origins` become functions.
 *
 * @throws InvalidOption
 * @throws Problem for the SDK key and the SDK secret
 */
function validateOptions(array $options): array
{
    validateNames('', $options, OPTIONS);
    $options += [
        'sdkKey' => '', 'sdkSecret' => '', 'origins' => [], 'publicOrigin' => null, 'rateLimit' => [],
        'trustProxy' => 0, 'lifetime' => LIFETIME, 'backdate' => BACKDATE, 'now' => 'time',
    ];
    foreach (['config-sdk-key' => 'sdkKey', 'config-sdk-secret' => 'sdkSecret'] as $problemCode => $name) {
        // A function is called, and its value validated, when the endpoint signs.
        if (!$options[$name] instanceof \Closure) {
            resolveCredential($problemCode, $options[$name]);
        }
    }
    validateWholeNumber('lifetime', $options['lifetime'], LIFETIME_MIN, LIFETIME_MAX);
    validateWholeNumber('backdate', $options['backdate'], 0, BACKDATE_MAX);
    validateWholeNumber('trustProxy', $options['trustProxy'], 0, PROXIES_MAX);
    if ($options['rateLimit'] !== false) {
        if (!is_array($options['rateLimit'])) {
            throw new InvalidOption("rateLimit must be an array such as ['perMinute' => 60], or false to turn it off");
        }
        validateNames('rateLimit.', $options['rateLimit'], RATE_LIMIT_OPTIONS);
        $options['rateLimit'] += ['perMinute' => PER_MINUTE];
        validateWholeNumber('rateLimit.perMinute', $options['rateLimit']['perMinute'], 1, PHP_INT_MAX);
    }
    $publicOrigin = (string) $options['publicOrigin'];
    $options['publicOrigin'] = $publicOrigin === '' ? null : originOf('publicOrigin', $publicOrigin);
    // For the self-check page.
    $options['originCount'] = is_array($options['origins']) ? count($options['origins']) : 'from a function';
    if (is_array($options['origins'])) {
        $origins = array_map(static function ($url): string {
            return originOf('origins', (string) $url);
        }, $options['origins']);
        $options['origins'] = static function (string $origin) use ($origins): bool {
            return in_array($origin, $origins, true);
        };
    }
    if (!is_callable($options['origins'])) {
        throw new InvalidOption("origins must be a list such as ['https://www.example.com'], or a function");
    }
    $options['authorize'] = authorizeCallback($options);
    return $options;
}

/** A misspelt name would silently leave its option at the default. */
function validateNames(string $prefix, array $options, array $known): void
{
    $unknown = array_diff(array_keys($options), $known);
    if ($unknown !== []) {
        throw new InvalidOption("There is no option $prefix" . reset($unknown) . '. The options are ' . implode(', ', $known));
    }
}

/** @param mixed $value */
function validateWholeNumber(string $option, $value, int $min, int $max): void
{
    if (!is_int($value) || $value < $min || $value > $max) {
        throw new InvalidOption("$option must be a whole number from $min to $max");
    }
}

// region: standalone
// --- environment ---

/** Outside the web root, where no visitor can read it. */
function configurationFile(): string
{
    $root = (string) ($_SERVER['DOCUMENT_ROOT'] ?? '');
    $named = environmentVariable('ZOOM_JOIN_CONFIG');
    return $named !== '' ? $named : dirname($root === '' ? __DIR__ : $root) . '/zoom-join-config.php';
}

function loadConfiguration(): array
{
    $file = configurationFile();
    if (!is_file($file)) {
        if (environmentVariable('ZOOM_JOIN_CONFIG') !== '') {
            throw new InvalidOption("ZOOM_JOIN_CONFIG: there is no file $file. Use an absolute path");
        }
        return [];
    }
    $configuration = require $file;
    if (!is_array($configuration)) {
        throw new InvalidOption("$file does not return an array. It must begin with <?php return [ …");
    }
    return $configuration;
}

/** Apache's SetEnv sets it only in $_SERVER. After a rewrite, the name there has a prefix. */
function environmentVariable(string $name): string
{
    $value = getenv($name);
    return trim((string) ($value !== false ? $value : $_SERVER[$name] ?? $_SERVER["REDIRECT_$name"] ?? ''));
}

/** Adds, from environment variables, the options that the configuration does not set. */
function optionsFrom(array $configuration): array
{
    $wholeNumber = static function (string $name, int $default): int {
        $text = environmentVariable($name);
        if (preg_match('/^[0-9]*\z/', $text) !== 1) {
            throw new InvalidOption("$name must be a whole number, not \"$text\"");
        }
        return $text === '' ? $default : (int) $text;
    };
    $urls = array_filter(array_map('trim', explode(',', environmentVariable('ZOOM_JOIN_ORIGINS'))), 'strlen');
    $origins = array_map(static function (string $url): string {
        return originOf('ZOOM_JOIN_ORIGINS', $url);
    }, array_values($urls));
    $options = $configuration + [
        'sdkKey' => environmentVariable('ZOOM_SDK_KEY'),
        'sdkSecret' => environmentVariable('ZOOM_SDK_SECRET'),
        'origins' => $origins,
        'publicOrigin' => environmentVariable('ZOOM_JOIN_PUBLIC_ORIGIN'),
        'rateLimit' => [],
        'trustProxy' => $wholeNumber('ZOOM_JOIN_TRUST_PROXY', 0),
    ];
    if (is_array($options['rateLimit'])) {
        $options['rateLimit'] += ['perMinute' => $wholeNumber('ZOOM_JOIN_RATE', PER_MINUTE)];
        if (environmentVariable('ZOOM_JOIN_FOLDER') !== '') {
            $options['rateLimit'] += ['folder' => environmentVariable('ZOOM_JOIN_FOLDER')];
        }
    }
    if (!isset($configuration['meetings']) && !isset($configuration['authorize'])) {
        $options['meetings'] = parseMeetings(environmentVariable('ZOOM_JOIN_MEETINGS'));
    }
    return $options;
}

function parseMeetings(string $json): array
{
    if ($json === '') {
        $file = configurationFile();
        $where = is_file($file) ? "$file has neither meetings nor authorize" : "there is no $file";
        throw new InvalidOption("No meetings: $where, and ZOOM_JOIN_MEETINGS is missing");
    }
    $meetings = json_decode($json, true);
    if (!is_array($meetings) || $json[0] !== '{') {
        $what = json_last_error() === JSON_ERROR_NONE ? 'not an object' : 'not JSON';
        throw new InvalidOption('ZOOM_JOIN_MEETINGS must be JSON such as '
            . '{"weekly": {"meetingNumber": "86934567210", "passcode": "…"}}; it is ' . $what);
    }
    return validateMeetings('ZOOM_JOIN_MEETINGS', $meetings);
}
// endregion: standalone

// --- sign ---

/**
 * The Meeting SDK signature, with the same bytes as `sign` of zoom-join/signature.
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
    $payload = toJson([
        'appKey' => $appKey, 'sdkKey' => $appKey, 'mn' => $mn, 'role' => $role,
        'iat' => $iat, 'exp' => $exp, 'tokenExp' => $exp,
    ]);
    $signed = base64Url('{"alg":"HS256","typ":"JWT"}') . '.' . base64Url($payload);
    return $signed . '.' . base64Url(hash_hmac('sha256', $signed, $secret, true));
}

function base64Url(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

// region: standalone
// --- self-check ---

/** Somebody opened the endpoint's URL in a browser, and debug is on. */
function isSelfCheck(array $request, array $options): bool
{
    $environment = strtolower(environmentVariable('ZOOM_JOIN_DEBUG'));
    $isDebugOn = $options['debug'] ?? in_array($environment, ['1', 'true', 'on', 'yes'], true);
    return $isDebugOn && $request['method'] === 'GET' && $request['query'] === '';
}

/** Shows no secret, no meeting number and no reference. */
function selfCheckPage(array $options): array
{
    $rateLimit = 'off';
    if ($options['rateLimit'] !== false) {
        $where = usesApcu($options['rateLimit']) ? 'APCu' : counterFolder($options['rateLimit']);
        $rateLimit = $options['rateLimit']['perMinute'] . ' requests per minute and client, counted in ' . $where;
    }
    $file = configurationFile();
    $meetings = $options['meetings'] ?? null;
    $lines = [
        'Configuration file: ' . (is_file($file) ? $file : "none at $file"),
        'SDK key: present',
        'SDK secret: present',
        'Meetings: ' . (is_array($meetings)
            ? count($meetings) . ', with a passcode: ' . count(array_column($meetings, 'passcode'))
            : 'from a function'),
        'Other origins allowed: ' . $options['originCount'],
        "Rate limit: $rateLimit",
        'Clock: ' . gmdate('Y-m-d H:i:s') . ' UTC (compare with https://time.is/UTC)',
    ];
    if (is_file(($_SERVER['DOCUMENT_ROOT'] ?? '') . '/zoom-join-config.php')) {
        $lines[] = '✗ zoom-join-config.php is in the web root. Move it one folder up, where no visitor can read it';
    }
    return textPage($lines);
}

/** Shows only our own messages. The message of another error can contain a secret. */
function selfCheckErrorPage(\Throwable $error): array
{
    $message = get_class($error) . ' in the configuration; the server’s log has the details';
    if ($error instanceof Problem) {
        $message = $error->getMessage() . ' ' . $error->detail;
    } elseif ($error instanceof InvalidOption) {
        $message = $error->publicMessage;
    } elseif ($error instanceof \ParseError) {
        $message = 'PHP can’t parse ' . basename($error->getFile()) . ', line ' . $error->getLine()
            . '. Look for a missing comma, quote or =>';
    }
    return textPage(["✗ $message"], 500);
}

/** @param string[] $lines */
function textPage(array $lines, int $status = 200): array
{
    $lines = array_merge(['zoom-join signature endpoint, PHP ' . PHP_VERSION], $lines, [
        'You see this page because debug (ZOOM_JOIN_DEBUG) is on. Turn it off when the endpoint works.',
    ]);
    return [
        'status' => $status,
        'headers' => RESPONSE_HEADERS + ['Content-Type' => 'text/plain; charset=utf-8'],
        'body' => implode("\n", $lines) . "\n",
    ];
}

// --- entry point ---

// The backtrace is empty unless another file included this one.
if (debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS, 1) === []) {
    answerWith(static function (): array {
        return optionsFrom(loadConfiguration());
    });
}
// endregion: standalone
