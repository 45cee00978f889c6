<?php
/**
 * Who may join which meeting: a post grants its meetings to everybody who may read the post. This file knows the post
 * only. page-request.php knows what WordPress shows of it. An embed is a block or a shortcode with a meeting.
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use function ZoomJoin\WordPress\Core\isMeetingNumber;

/** A meeting of the list whose number is valid. */
function findMeeting(string $reference): ?array
{
    $meeting = meetings()[$reference] ?? null;
    return $meeting !== null && isMeetingNumber($meeting['meetingNumber']) ? $meeting : null;
}

/** The grant for a participant: what the endpoint signs and sends. */
function participantGrant(array $meeting): array
{
    $user = wp_get_current_user();
    return array_filter([
        'meetingNumber' => $meeting['meetingNumber'],
        'passcode' => $meeting['passcode'],
        'userName' => $user->exists() ? $user->display_name : '',
        'joinUrl' => joinUrl($meeting),
    ], 'strlen');
}

function joinUrl(array $meeting): string
{
    return $meeting['link'] === '' ? 'https://zoom.us/j/' . $meeting['meetingNumber'] : $meeting['link'];
}

/**
 * Whether the post was published by somebody who may publish posts: such users may embed every meeting. Some post
 * types, such as those of forums, let visitors publish.
 */
function isTrusted(\WP_Post $post): bool
{
    $type = get_post_type_object($post->post_type);
    return $type !== null && (in_array($type->cap->publish_posts, ['publish_posts', 'publish_pages'], true)
        || user_can((int) $post->post_author, 'publish_posts'));
}

/** Runs before WordPress makes the page. So it does not know yet what WordPress shows of the post. */
function mayRead(\WP_Post $post): bool
{
    $type = get_post_type_object($post->post_type);
    $isPage = $type !== null && is_post_type_viewable($type) && $type->name !== 'attachment';
    if (!$isPage || post_password_required($post)) {
        return false;
    }
    if (is_post_publicly_viewable($post)) {
        return isTrusted($post);
    }
    if (get_post_status($post) === 'private') {
        return isTrusted($post) && current_user_can('read_post', $post->ID);
    }
    // The post is not published yet. A user who may publish it is trusted.
    return current_user_can('edit_post', $post->ID) && current_user_can('publish_posts')
        && current_user_can($type->cap->publish_posts);
}

/** An unknown audience is treated as the stricter one. */
function isForEveryone(array $attributes): bool
{
    return ($attributes['audience'] ?? DEFAULTS['audience']) === DEFAULTS['audience'];
}

/**
 * Whether the embed is written in the post itself, or in a synced pattern of the post. WordPress also expands
 * shortcodes in the output of blocks, such as the latest comments.
 */
function isWrittenIn(\WP_Post $post, array $attributes): bool
{
    return in_array(embedOf($attributes), embedsIn($post->post_content), true);
}

/**
 * The attributes of an embed that decide who may join which meeting.
 *
 * @return array{string, bool} reference, and whether it is for everyone
 */
function embedOf(array $attributes): array
{
    $reference = $attributes['meeting'] ?? '';
    return [is_scalar($reference) ? (string) $reference : '', isForEveryone($attributes)];
}

/**
 * @param int[] $parents ids of the patterns around the content: a pattern can contain itself
 * @return array<array{string, bool}>
 */
function embedsIn(string $content, array $parents = []): array
{
    $embeds = [];
    preg_match_all('/' . get_shortcode_regex(['zoom_join']) . '/', $content, $shortcodes, PREG_SET_ORDER);
    foreach ($shortcodes as $shortcode) {
        if ($shortcode[1] !== '[') {
            $embeds[] = embedOf((array) shortcode_parse_atts($shortcode[3]));
        }
    }
    preg_match_all('~<!--\s+wp:zoom-join/meeting\s+(\{.*?\})\s+/?-->~s', $content, $blocks);
    foreach ($blocks[1] as $json) {
        $embeds[] = embedOf((array) json_decode($json, true));
    }
    preg_match_all('~<!--\s+wp:(?:core/)?block\s+\{[^}]*"ref":(\d+)~', $content, $references);
    foreach (array_diff(array_map('intval', $references[1]), $parents) as $id) {
        $pattern = get_post($id);
        if ($pattern instanceof \WP_Post && $pattern->post_type === 'wp_block') {
            array_push($embeds, ...embedsIn($pattern->post_content, array_merge($parents, [$id])));
        }
    }
    return $embeds;
}
