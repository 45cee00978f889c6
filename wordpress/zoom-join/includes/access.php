<?php
/**
 * Who may join what: a meeting that stands in a post, whoever may read that post. The one place that decides it.
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use function ZoomJoin\isMeetingNumber;

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
    return 'https://zoom.us/j/' . $meeting['meetingNumber'];
}

function mayRead(\WP_Post $post): bool
{
    if (!is_post_type_viewable($post->post_type) || post_password_required($post)) {
        return false;
    }
    if (is_post_publicly_viewable($post)) {
        return true;
    }
    if (get_post_status($post) === 'private') {
        return current_user_can('read_post', $post->ID);
    }
    // Whoever can write a draft could put any meeting into it; those who publish are trusted with all of them.
    $type = get_post_type_object($post->post_type);
    return $type !== null && current_user_can('edit_post', $post->ID) && current_user_can($type->cap->publish_posts);
}

/**
 * Which meetings a post shows to this visitor. Found out by showing it: so whatever hides a part of a post, a
 * plugin for members or a block's own condition, hides the meeting in it as well.
 */
final class Standing
{
    /** @var string[]|null null where nobody looks */
    private static ?array $seen = null;

    /** Told by what puts a meeting into a page that this visitor may join. */
    public static function note(string $reference): void
    {
        if (self::$seen !== null) {
            self::$seen[] = $reference;
        }
    }

    /** @return string[] */
    public static function in(\WP_Post $post): array
    {
        $globals = ['wp_query', 'wp_the_query', 'post'];
        $before = [array_intersect_key($GLOBALS, array_flip($globals)), self::$seen];
        self::$seen = [];
        $GLOBALS['wp_query'] = $GLOBALS['wp_the_query'] = self::pageOf($post);
        ob_start();
        try {
            the_post();
            apply_filters('the_content', $post->post_content);
            return self::$seen;
        } finally {
            ob_end_clean();
            [$globals, self::$seen] = $before;
            foreach ($globals as $name => $value) {
                $GLOBALS[$name] = $value;
            }
            wp_reset_postdata();
        }
    }

    /** As if the post were opened: many a plugin guards it there alone. */
    private static function pageOf(\WP_Post $post): \WP_Query
    {
        $page = new \WP_Query();
        $page->init();
        $page->posts = [$post];
        $page->post_count = $page->found_posts = 1;
        $page->is_singular = true;
        $page->is_page = $post->post_type === 'page';
        $page->is_single = !$page->is_page;
        $page->queried_object = $post;
        $page->queried_object_id = $post->ID;
        return $page;
    }
}
