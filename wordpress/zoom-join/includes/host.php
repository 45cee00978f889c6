<?php
/**
 * The grant for a host: fetches a ZAK from Zoom for users who may start meetings. Stores no ZAK: until it expires, it
 * gives the same rights as the host's password.
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

/** Needs Server-to-Server OAuth credentials and the host's email. Without them everybody is a participant. */
function mayHost(array $meeting): bool
{
    $capability = (string) apply_filters('zoom_join_host_capability', 'manage_options');
    return $meeting['host'] !== '' && setting('accountId') !== '' && setting('clientId') !== ''
        && setting('clientSecret') !== '' && current_user_can($capability);
}

/** Empty if Zoom gives no ZAK. Then the host joins as a participant, and the log has the reason. */
function hostGrant(array $meeting): array
{
    if (!mayHost($meeting)) {
        return [];
    }
    try {
        return ['role' => 1, 'zak' => fetchZak($meeting['host'])];
    } catch (\RuntimeException $error) {
        error_log('zoom-join: ' . $error->getMessage());
        return [];
    }
}

/**
 * @param string $host email of a user of the Zoom account
 * @throws \RuntimeException with a message for the owner's log
 */
function fetchZak(string $host): string
{
    $accessToken = requestFromZoom('POST', 'https://zoom.us/oauth/token', [
        'headers' => ['Authorization' => 'Basic ' . base64_encode(setting('clientId') . ':' . setting('clientSecret'))],
        'body' => ['grant_type' => 'account_credentials', 'account_id' => setting('accountId')],
    ], 'access_token');
    $url = 'https://api.zoom.us/v2/users/' . rawurlencode($host) . '/token?type=zak';
    return requestFromZoom('GET', $url, ['headers' => ['Authorization' => "Bearer $accessToken"]], 'token');
}

/** @return string the value of the field in Zoom's JSON */
function requestFromZoom(string $method, string $url, array $arguments, string $field): string
{
    $what = $field === 'token' ? 'a ZAK of the host' : 'an access token';
    $response = wp_remote_request($url, $arguments + ['method' => $method, 'timeout' => 5, 'redirection' => 0]);
    if (is_wp_error($response)) {
        throw new \RuntimeException("Zoom did not give $what: it could not be reached (" . $response->get_error_code() . ').');
    }
    $status = wp_remote_retrieve_response_code($response);
    $body = json_decode(wp_remote_retrieve_body($response), true);
    $value = is_array($body) ? $body[$field] ?? '' : '';
    if ($status !== 200 || !is_string($value) || $value === '') {
        throw new \RuntimeException("Zoom did not give $what: it answered with HTTP status $status. Check the Server-to-Server OAuth app: its credentials, the scope user:read:zak:admin, and the host’s email.");
    }
    return $value;
}
