<?php
/**
 * Who may join what: a meeting that stands in a post, whoever may read that post. The one place that decides it.
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use function ZoomJoin\WordPress\Core\isMeetingNumber;

/**
 * @return array|null the meeting; null where this visitor may not join it from that post, or there is none, which
 * nobody can tell apart
 */
function meetingFor(string $reference, int $postId): ?array
{
    $post = get_post($postId);
    $isThere = $post instanceof \WP_Post && mayRead($post) && in_array($reference, Standing::in($post), true);
    return $isThere ? meetingOf($reference) : null;
}

/** Of the list, for whoever may join it. */
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

function mayRead(\WP_Post $post): bool
{
    $type = get_post_type_object($post->post_type);
    $isPage = $type !== null && is_post_type_viewable($type) && $type->name !== 'attachment';
    if (!$isPage || post_password_required($post)) {
        return false;
    }
    // Whoever writes could put any meeting in; those who may publish posts are trusted with all of them. Visitors
    // may publish in types of a forum's kind.
    $isTrusted = in_array($type->cap->publish_posts, ['publish_posts', 'publish_pages'], true)
        || user_can((int) $post->post_author, 'publish_posts');
    if (is_post_publicly_viewable($post)) {
        return $isTrusted;
    }
    if (get_post_status($post) === 'private') {
        return $isTrusted && current_user_can('read_post', $post->ID);
    }
    return current_user_can('edit_post', $post->ID) && current_user_can('publish_posts')
        && current_user_can($type->cap->publish_posts);
}

/**
 * Which meetings a post shows to this visitor. Found out by opening it and looking at what comes out: so whatever
 * hides the post or a part of it, early or late, hides the meeting in it as well.
 */
final class Standing
{
    /** @var array<string, string>|null mark => reference; null where nobody looks */
    private static ?array $marks = null;

    /** For what puts a meeting into a page that this visitor may join, to write into it; empty where nobody looks. */
    public static function mark(string $reference): string
    {
        if (self::$marks === null) {
            return '';
        }
        // Not to be made up by what else is in the post.
        $mark = wp_generate_uuid4();
        self::$marks[$mark] = $reference;
        return $mark;
    }

    /** @return string[] */
    public static function in(\WP_Post $post): array
    {
        $globals = array_intersect_key($GLOBALS, ['wp_query' => 0, 'wp_the_query' => 0, 'post' => 0]);
        $marks = self::$marks;
        self::$marks = [];
        ob_start();
        try {
            $shown = self::opened($post);
            return array_values(array_filter(self::$marks, static function (string $mark) use ($shown): bool {
                return strpos($shown, $mark) !== false;
            }, ARRAY_FILTER_USE_KEY));
        } finally {
            ob_end_clean();
            self::$marks = $marks;
            foreach ($globals as $name => $value) {
                $GLOBALS[$name] = $value;
            }
            wp_reset_postdata();
        }
    }

    /** Its content as its own page has it; empty where a query for it finds nothing. */
    private static function opened(\WP_Post $post): string
    {
        $query = new \WP_Query();
        $GLOBALS['wp_query'] = $GLOBALS['wp_the_query'] = $query;
        $query->query($post->post_type === 'page'
            ? ['page_id' => $post->ID]
            : ['p' => $post->ID, 'post_type' => $post->post_type]);
        $shown = '';
        while ($query->have_posts()) {
            $query->the_post();
            if (get_the_ID() === $post->ID) {
                $shown .= apply_filters('the_content', $post->post_content);
            }
        }
        return $shown;
    }
}
