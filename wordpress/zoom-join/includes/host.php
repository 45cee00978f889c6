<?php
/**
 * The host's own way in: a ZAK, got from Zoom for whoever may start meetings. Keeps nothing: a ZAK is worth as much
 * as the host's password while it lives.
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

/** Only with Server-to-Server OAuth credentials and a host's email; else everybody is a participant. */
function mayHost(array $meeting): bool
{
    $capability = (string) apply_filters('zoom_join_host_capability', 'manage_options');
    return $meeting['host'] !== '' && setting('accountId') !== '' && setting('clientId') !== ''
        && setting('clientSecret') !== '' && current_user_can($capability);
}

/** Nothing where Zoom gives no ZAK: then the host is a participant, and the log says why. */
function hostGrantOf(array $meeting): array
{
    if (!mayHost($meeting)) {
        return [];
    }
    try {
        return ['role' => 1, 'zak' => zakOf($meeting['host'])];
    } catch (\RuntimeException $error) {
        error_log('zoom-join: ' . $error->getMessage());
        return [];
    }
}

/**
 * @param string $host email of a user of the Zoom account
 * @throws \RuntimeException in words for the owner's log
 */
function zakOf(string $host): string
{
    $token = askZoom('POST', 'https://zoom.us/oauth/token', [
        'headers' => ['Authorization' => 'Basic ' . base64_encode(setting('clientId') . ':' . setting('clientSecret'))],
        'body' => ['grant_type' => 'account_credentials', 'account_id' => setting('accountId')],
    ], 'access_token');
    $url = 'https://api.zoom.us/v2/users/' . rawurlencode($host) . '/token?type=zak';
    return askZoom('GET', $url, ['headers' => ['Authorization' => "Bearer $token"]], 'token');
}

function askZoom(string $method, string $url, array $arguments, string $field): string
{
    $what = $field === 'token' ? 'a ZAK of the host' : 'an access token';
    $answer = wp_remote_request($url, $arguments + ['method' => $method, 'timeout' => 5, 'redirection' => 0]);
    if (is_wp_error($answer)) {
        throw new \RuntimeException("Zoom did not give $what: it could not be reached (" . $answer->get_error_code() . ').');
    }
    $status = wp_remote_retrieve_response_code($answer);
    $body = json_decode(wp_remote_retrieve_body($answer), true);
    $value = is_array($body) ? $body[$field] ?? '' : '';
    if ($status !== 200 || !is_string($value) || $value === '') {
        throw new \RuntimeException("Zoom did not give $what: it answered with HTTP status $status. Look at the Server-to-Server OAuth app: its credentials, the scope user:read:zak:admin, and the host’s email.");
    }
    return $value;
}
