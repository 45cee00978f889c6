<?php
/** The routes: signatures for visitors, a test for the owner, and the way into Zoom itself. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use function ZoomJoin\currentRequest;
use function ZoomJoin\respond;

const ROUTE = 'zoom-join/v1';

function registerRoutes(): void
{
    register_rest_route(ROUTE, '/signature', [
        'methods' => 'POST',
        'callback' => __NAMESPACE__ . '\answerVisitor',
        // Who may join what is decided by what is asked for.
        'permission_callback' => '__return_true',
    ]);
    register_rest_route(ROUTE, '/test', [
        'methods' => 'POST',
        'callback' => __NAMESPACE__ . '\answerOwner',
        'permission_callback' => static function (): bool {
            return current_user_can('manage_options');
        },
    ]);
}

function answerVisitor(\WP_REST_Request $request): \WP_REST_Response
{
    $postId = absint($request->get_query_params()['post'] ?? 0);
    return answerWith(static function (array $asked) use ($postId): ?array {
        $meeting = meetingFor($asked['meeting'] ?? '', $postId);
        if ($meeting === null) {
            return null;
        }
        return grantOf($meeting) + (mayHost($meeting) ? ['role' => 1, 'zak' => zakOf($meeting['host'])] : []);
    });
}

/** As to a participant, of any meeting in the list. */
function answerOwner(): \WP_REST_Response
{
    return answerWith(static function (array $asked): ?array {
        $meeting = meetingOf($asked['meeting'] ?? '');
        return $meeting === null ? null : grantOf($meeting);
    });
}

function answerWith(callable $authorize): \WP_REST_Response
{
    $answer = respond(static function () use ($authorize): array {
        return (array) apply_filters('zoom_join_endpoint_options', [
            'sdkKey' => setting('sdkKey'),
            'sdkSecret' => setting('sdkSecret'),
            // Behind a proxy that ends TLS, PHP takes the site for http.
            'publicOrigin' => originOfSite(),
        ]) + ['authorize' => $authorize];
    }, currentRequest());
    return new \WP_REST_Response(json_decode($answer['body'], true), $answer['status'], $answer['headers']);
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
    if (strpos(ltrim($request->get_route(), '/'), ROUTE . '/') === 0) {
        foreach (['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials', 'Access-Control-Allow-Methods'] as $name) {
            if (!isset($result->get_headers()[$name])) {
                header_remove($name);
            }
        }
    }
    return $isServed;
}

/** A link that says no number to those who may not join. */
function openInZoom(): void
{
    $asked = wp_unslash($_GET);
    $reference = is_string($asked['meeting'] ?? null) ? $asked['meeting'] : '';
    $meeting = meetingFor($reference, absint($asked['post'] ?? 0));
    nocache_headers();
    if ($meeting === null) {
        wp_die(
            esc_html__('This meeting is not to be had here. Open the page it stands in, and sign in if you have an account.', 'zoom-join'),
            esc_html__('No such meeting', 'zoom-join'),
            ['response' => 403, 'back_link' => true]
        );
    }
    // Another site, which wp_safe_redirect() knows not.
    wp_redirect(joinUrlOf($meeting), 302, 'zoom-join');
    exit;
}
