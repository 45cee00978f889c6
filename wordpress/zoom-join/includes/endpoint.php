<?php
/** The routes: signatures for visitors, a test for the owner, and the way into Zoom itself. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use ZoomJoin\WordPress\Core\Problem;
use function ZoomJoin\WordPress\Core\addressOf;
use function ZoomJoin\WordPress\Core\checkedOptions;
use function ZoomJoin\WordPress\Core\currentRequest;
use function ZoomJoin\WordPress\Core\respond;
use function ZoomJoin\WordPress\Core\secondsToWait;

const ROUTE = 'zoom-join/v1';

/** In the query of a post: the reference of a meeting in it. */
const OPEN = 'zoom_join_open';

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
        return grantOf($meeting) + hostGrantOf($meeting);
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
    // WordPress takes a GET for a POST where the query says so, and answers a script tag.
    $isPlain = ($_SERVER['REQUEST_METHOD'] ?? '') === 'POST' && !isset($_GET['_jsonp']) && !isset($_GET['_envelope']);
    $answer = respond(static function () use ($authorize, $isPlain): array {
        if (!$isPlain) {
            throw new Problem('endpoint-method');
        }
        return endpointOptions($authorize);
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
    ]) + ['authorize' => $authorize];
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

/** A link that says no number to those who may not join. */
function openInZoom(): void
{
    $reference = wp_unslash($_GET[OPEN] ?? '');
    $post = get_queried_object();
    if (!is_string($reference) || $reference === '' || !$post instanceof \WP_Post) {
        return;
    }
    nocache_headers();
    if (secondsToWaitForLink() > 0) {
        wp_die(esc_html__('Too many requests. Try again in a minute.', 'zoom-join'), '', ['response' => 429]);
    }
    $meeting = meetingFor($reference, $post->ID);
    if ($meeting !== null) {
        // Another site, which wp_safe_redirect() knows not.
        wp_redirect(joinUrlOf($meeting), 302, 'zoom-join');
        exit;
    }
    if (!is_user_logged_in() && !post_password_required($post)) {
        wp_safe_redirect(wp_login_url(add_query_arg(OPEN, rawurlencode($reference), (string) get_permalink($post))));
        exit;
    }
    wp_die(esc_html__('This meeting is not to be had here.', 'zoom-join'), '', ['response' => 403, 'back_link' => true]);
}

function secondsToWaitForLink(): int
{
    try {
        $options = checkedOptions(endpointOptions('__return_null'));
        $request = currentRequest();
        return secondsToWait($request, addressOf($request, $options['trustProxy']), $options);
    } catch (\Throwable $error) {
        // What is wrong with the options the endpoint says; the link needs none of them.
        return 0;
    }
}
