<?php
/**
 * Who may join what: a meeting that stands in a post, whoever WordPress shows that post to. Decides by the post alone;
 * what WordPress shows of it is page-request.php's business.
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use function ZoomJoin\WordPress\Core\isMeetingNumber;

/** Of the list, with a number that Zoom takes. */
function meetingOf(string $reference): ?array
{
    $meeting = meetings()[$reference] ?? null;
    return $meeting !== null && isMeetingNumber($meeting['meetingNumber']) ? $meeting : null;
}

/** What the endpoint signs. */
function grantOf(array $meeting): array
{
    $user = wp_get_current_user();
    return array_filter([
        'meetingNumber' => $meeting['meetingNumber'],
        'passcode' => $meeting['passcode'],
        'userName' => $user->exists() ? $user->display_name : '',
        'joinUrl' => joinUrlOf($meeting),
    ], 'strlen');
}

function joinUrlOf(array $meeting): string
{
    return $meeting['link'] === '' ? 'https://zoom.us/j/' . $meeting['meetingNumber'] : $meeting['link'];
}

/**
 * Whether the meetings in a post are there with the right of somebody who may publish posts, who is trusted with all of
 * them. Visitors may publish in types of a forum's kind.
 */
function isTrusted(\WP_Post $post): bool
{
    $type = get_post_type_object($post->post_type);
    return $type !== null && (in_array($type->cap->publish_posts, ['publish_posts', 'publish_pages'], true)
        || user_can((int) $post->post_author, 'publish_posts'));
}

/** Before the page is made: what WordPress shows of the post is not known yet. */
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
    // Nobody has published it yet: whoever does is trusted.
    return current_user_can('edit_post', $post->ID) && current_user_can('publish_posts')
        && current_user_can($type->cap->publish_posts);
}

/** What is no known word is the stricter one. */
function isForEveryone(array $attributes): bool
{
    return ($attributes['audience'] ?? DEFAULTS['audience']) === DEFAULTS['audience'];
}

/**
 * Whether the block or shortcode is written in the post itself, or in a synced pattern that it has. WordPress expands
 * shortcodes in whatever blocks print into the content as well, such as the latest comments.
 */
function isWrittenIn(\WP_Post $post, array $attributes): bool
{
    return in_array(writtenForm($attributes), writtenForms($post->post_content), true);
}

/** What of a block or shortcode decides who may join what. */
function writtenForm(array $attributes): array
{
    $reference = $attributes['meeting'] ?? '';
    return [is_scalar($reference) ? (string) $reference : '', isForEveryone($attributes)];
}

/**
 * @param int[] $patterns ids of the patterns around, since a pattern can contain itself
 * @return array<array{string, bool}>
 */
function writtenForms(string $content, array $patterns = []): array
{
    $forms = [];
    preg_match_all('/' . get_shortcode_regex(['zoom_join']) . '/', $content, $shortcodes, PREG_SET_ORDER);
    foreach ($shortcodes as $shortcode) {
        if ($shortcode[1] !== '[') {
            $forms[] = writtenForm((array) shortcode_parse_atts($shortcode[3]));
        }
    }
    preg_match_all('~<!--\s+wp:zoom-join/meeting\s+(\{.*?\})\s+/?-->~s', $content, $blocks);
    foreach ($blocks[1] as $json) {
        $forms[] = writtenForm((array) json_decode($json, true));
    }
    preg_match_all('~<!--\s+wp:(?:core/)?block\s+\{[^}]*"ref":(\d+)~', $content, $references);
    foreach (array_diff(array_map('intval', $references[1]), $patterns) as $id) {
        $pattern = get_post($id);
        if ($pattern instanceof \WP_Post && $pattern->post_type === 'wp_block') {
            array_push($forms, ...writtenForms($pattern->post_content, array_merge($patterns, [$id])));
        }
    }
    return $forms;
}
