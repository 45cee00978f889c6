<?php
/** The endpoint's options, and its answer to the owner's test. Visitors' answers are page-request.php's business. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use ZoomJoin\WordPress\Core\Problem;
use function ZoomJoin\WordPress\Core\describeError;
use function ZoomJoin\WordPress\Core\currentRequest;
use function ZoomJoin\WordPress\Core\respond;

const ROUTE = 'zoom-join/v1';

function registerTest(): void
{
    register_rest_route(ROUTE, '/test', [
        'methods' => 'POST',
        'callback' => __NAMESPACE__ . '\answerOwner',
        'permission_callback' => static function (): bool {
            return current_user_can('manage_options');
        },
    ]);
}

/** As to a participant, of any meeting in the list. */
function answerOwner(): \WP_REST_Response
{
    // WordPress takes a GET for a POST where the query says so, and answers a script tag.
    $isPlain = ($_SERVER['REQUEST_METHOD'] ?? '') === 'POST' && !isset($_GET['_jsonp']) && !isset($_GET['_envelope']);
    $answer = respond(static function () use ($isPlain): array {
        if (!$isPlain) {
            throw new Problem('endpoint-method');
        }
        return endpointOptions(static function (array $meetingRequest): ?array {
            $meeting = meetingOf($meetingRequest['meeting'] ?? '');
            return $meeting === null ? null : grantOf($meeting);
        });
    }, currentRequest());
    return new \WP_REST_Response(json_decode($answer['body'], true), $answer['status'], $answer['headers']);
}

function endpointOptions(callable $authorize): array
{
    $hasMemory = function_exists('apcu_enabled') && apcu_enabled();
    return (array) apply_filters('zoom_join_endpoint_options', [
        'sdkKey' => setting('sdkKey'),
        'sdkSecret' => setting('sdkSecret'),
        // Behind a proxy that ends TLS, PHP takes the site for http.
        'publicOrigin' => originOfSite(),
        'rateLimit' => $hasMemory ? [] : ['folder' => rateFolder()],
        'log' => __NAMESPACE__ . '\logEvent',
    ]) + ['authorize' => $authorize];
}

/**
 * Refusals are for those alone who debug, since every visitor can cause them. Each is told at the first, the tenth, the
 * hundredth time in an hour, without what a visitor sent and where from.
 *
 * @param array{level: string, code: string, message: string, error: ?\Throwable} $event
 */
function logEvent(array $event): void
{
    $isRefusal = $event['level'] === 'warn';
    if ($event['level'] === 'info' || ($isRefusal && !(defined('WP_DEBUG') && WP_DEBUG))) {
        return;
    }
    $hour = gmdate('Y-m-d H:00');
    $stored = get_transient(COUNTS);
    $counts = is_array($stored) && ($stored['hour'] ?? '') === $hour ? $stored : ['hour' => $hour];
    $code = $event['code'];
    $counts[$code] = ($counts[$code] ?? 0) + 1;
    set_transient(COUNTS, $counts, HOUR_IN_SECONDS);
    if (preg_match('/^10*\z/', (string) $counts[$code]) === 1) {
        $cause = $event['error'] === null ? '' : ' ' . describeError($event['error']);
        error_log("zoom-join: $code, {$counts[$code]} since $hour UTC: {$event['message']}$cause");
    }
}

function originOfSite(): string
{
    $parts = wp_parse_url(home_url());
    $port = isset($parts['port']) ? ':' . $parts['port'] : '';
    return ($parts['scheme'] ?? 'https') . '://' . ($parts['host'] ?? '') . $port;
}

/**
 * WordPress lets pages of any site read what its REST API answers, with cookies. Ours go by the endpoint's own rule.
 *
 * @param mixed $isServed
 * @return mixed
 */
function withoutForeignOrigins($isServed, \WP_HTTP_Response $result, \WP_REST_Request $request)
{
    // WordPress takes routes in any case.
    if (stripos(ltrim($request->get_route(), '/'), ROUTE . '/') === 0) {
        header('Cache-Control: no-store');
        foreach (['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials', 'Access-Control-Allow-Methods'] as $name) {
            if (!isset($result->get_headers()[$name])) {
                header_remove($name);
            }
        }
    }
    return $isServed;
}
