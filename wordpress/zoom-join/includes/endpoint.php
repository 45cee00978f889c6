<?php
/** The endpoint's options, and its response to the owner's test. page-request.php responds to visitors. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use ZoomJoin\WordPress\Core\Problem;
use function ZoomJoin\WordPress\Core\currentRequest;
use function ZoomJoin\WordPress\Core\describeError;
use function ZoomJoin\WordPress\Core\respond;

const ROUTE = 'zoom-join/v1';

function registerTestRoute(): void
{
    register_rest_route(ROUTE, '/test', [
        'methods' => 'POST',
        'callback' => __NAMESPACE__ . '\respondToTest',
        'permission_callback' => static function (): bool {
            return current_user_can('manage_options');
        },
    ]);
}

/** Grants every meeting of the list, with the grant that a participant gets. */
function respondToTest(): \WP_REST_Response
{
    // A GET request can call itself POST in the query, and WordPress answers it with JSONP. Then a page of another
    // site could read the response in a script tag.
    $isPlainPost = ($_SERVER['REQUEST_METHOD'] ?? '') === 'POST' && !isset($_GET['_jsonp']) && !isset($_GET['_envelope']);
    $response = respond(static function () use ($isPlainPost): array {
        if (!$isPlainPost) {
            throw new Problem('endpoint-method');
        }
        return endpointOptions(static function (array $meetingRequest): ?array {
            $meeting = findMeeting($meetingRequest['meeting'] ?? '');
            return $meeting === null ? null : participantGrant($meeting);
        });
    }, currentRequest());
    return new \WP_REST_Response(json_decode($response['body'], true), $response['status'], $response['headers']);
}

function endpointOptions(callable $authorize): array
{
    $hasApcu = function_exists('apcu_enabled') && apcu_enabled();
    return (array) apply_filters('zoom_join_endpoint_options', [
        'sdkKey' => setting('sdkKey'),
        'sdkSecret' => setting('sdkSecret'),
        // Behind a proxy that ends TLS, PHP sees http.
        'publicOrigin' => siteOrigin(),
        'rateLimit' => $hasApcu ? [] : ['folder' => rateLimitFolder()],
        'log' => __NAMESPACE__ . '\logEvent',
    ]) + ['authorize' => $authorize];
}

/**
 * Logs the first, the tenth, the hundredth event of a code in an hour, without what the visitor sent and without the
 * address. Logs refusals only with WP_DEBUG, because every visitor can cause them.
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

function siteOrigin(): string
{
    $parts = wp_parse_url(home_url());
    $port = isset($parts['port']) ? ':' . $parts['port'] : '';
    return ($parts['scheme'] ?? 'https') . '://' . ($parts['host'] ?? '') . $port;
}

/**
 * WordPress lets pages of every site read the responses of its REST API, with cookies. Our responses follow the
 * endpoint's own origin policy.
 *
 * @param mixed $isServed
 * @return mixed
 */
function removeCorsHeaders($isServed, \WP_HTTP_Response $response, \WP_REST_Request $request)
{
    // WordPress matches routes without regard to case.
    if (stripos(ltrim($request->get_route(), '/'), ROUTE . '/') === 0) {
        header('Cache-Control: no-store');
        foreach (['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials', 'Access-Control-Allow-Methods'] as $name) {
            if (!isset($response->get_headers()[$name])) {
                header_remove($name);
            }
        }
    }
    return $isServed;
}
