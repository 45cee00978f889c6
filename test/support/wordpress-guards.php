<?php
/**
 * What plugins for members and private sites do, in one line each: by the title of a post, hides it from whoever has
 * not the capability read_members. A must-use plugin of a site under test. The kinds are those of Paid Memberships Pro,
 * Ultimate Member, Restrict Content, Members, MemberPress, s2Member, Sensei, Force Login and My Private Site.
 */

function guards_hide(string $guard): bool
{
    $post = get_post();
    return $post !== null && $post->post_title === $guard && !current_user_can('read_members');
}

/** Before there is a loop: by the post that was asked for. */
function guards_stop(string $guard): bool
{
    $post = get_queried_object();
    return $post instanceof WP_Post && $post->post_title === $guard && !current_user_can('read_members');
}

function guards_send_away(): void
{
    wp_safe_redirect('/elsewhere/');
    exit;
}

function guards_blank(string $page): string
{
    return (string) preg_replace('/<zoom-join.*<\/zoom-join>/s', 'Members only.', $page);
}

foreach ([1, 5, 100, 999999] as $priority) {
    add_filter('the_content', static function ($content) use ($priority) {
        return guards_hide("the_content at $priority") ? 'Members only.' : $content;
    }, $priority);
}
add_filter('the_content', static function ($content) {
    $isOfPage = is_singular() && in_the_loop() && is_main_query() && get_queried_object_id() === get_the_ID();
    return $isOfPage && guards_hide('the_content of the own page') ? 'Members only.' : $content;
}, 1);
add_action('loop_start', static function () {
    add_filter('the_content', static function ($content) {
        return guards_hide('the_content from loop_start on') ? 'Members only.' : $content;
    });
});
add_filter('the_posts', static function ($posts, $query) {
    if (current_user_can('read_members')) {
        return $posts;
    }
    $shown = [];
    foreach ($posts as $post) {
        if ($post->post_title === 'the_posts that sends away' && $query->is_main_query()) {
            guards_send_away();
        }
        if ($post->post_title === 'the_posts that replaces') {
            $post = clone $post;
            $post->post_content = 'Members only.';
        }
        if ($post->post_title !== 'the_posts that drops') {
            $shown[] = $post;
        }
    }
    return $shown;
}, 99, 2);
add_action('the_post', static function ($post) {
    if ($post->post_title === 'the_post' && !current_user_can('read_members')) {
        $post->post_content = 'Members only.';
        $GLOBALS['pages'] = ['Members only.'];
    }
});
add_filter('posts_where', static function ($where) {
    $isHidden = !current_user_can('read_members');
    return $isHidden ? "$where AND post_title <> 'posts_where'" : $where;
});
add_filter('post_password_required', static function ($isRequired, $post) {
    $isHidden = $post->post_title === 'post_password_required' && !current_user_can('read_members');
    return $isRequired || $isHidden;
}, 10, 2);
foreach ([['wp', 1], ['wp', 10], ['template_redirect', -10], ['template_redirect', 0], ['template_redirect', 1000]] as [$hook, $priority]) {
    add_action($hook, static function () use ($hook, $priority) {
        if (guards_stop("$hook at $priority")) {
            guards_send_away();
        }
    }, $priority);
}
add_action('template_redirect', static function () {
    if (guards_stop('template_redirect with wp_die')) {
        wp_die('Members only.', '', ['response' => 403]);
    }
    if (guards_stop('template_redirect but for JSON') && !wp_is_json_request()) {
        guards_send_away();
    }
    if (guards_stop('template_redirect of a GET') && $_SERVER['REQUEST_METHOD'] === 'GET') {
        guards_send_away();
    }
    if (guards_stop('buffer')) {
        ob_start('guards_blank');
    }
    if (guards_stop('buffer that is emptied')) {
        ob_start();
        add_action('wp_footer', static function () {
            ob_end_clean();
            echo 'Members only.';
            exit;
        });
    }
});
add_action('get_header', static function () {
    if (guards_stop('get_header')) {
        guards_send_away();
    }
});
add_filter('template_include', static function ($template) {
    return guards_stop('template_include') ? WP_CONTENT_DIR . '/members-only.php' : $template;
});
add_action('init', static function () {
    ob_start(static function ($page) {
        return guards_stop('buffer from init on') ? guards_blank($page) : $page;
    });
});
add_action('init', static function () {
    if (preg_match('#^/init-\w+/#', $_SERVER['REQUEST_URI'] ?? '') === 1 && !current_user_can('read_members')) {
        guards_send_away();
    }
});
// By the whole address, as rules for URLs are.
add_action('init', static function () {
    $isGuarded = preg_match('#^/rules-for-urls-\w+/(\?page=2)?$#', $_SERVER['REQUEST_URI'] ?? '') === 1;
    if ($isGuarded && !current_user_can('read_members')) {
        guards_send_away();
    }
});
add_filter('render_block', static function ($shown, $block) {
    return $block['blockName'] === 'core/group' && guards_hide('render_block') ? '' : $shown;
}, 10, 2);
add_filter('do_shortcode_tag', static function ($shown) {
    return guards_hide('do_shortcode_tag') ? '' : $shown;
});
add_filter('rest_authentication_errors', static function ($result) {
    return is_user_logged_in() ? $result : new WP_Error('rest_closed', 'Members only.', ['status' => 401]);
});
add_shortcode('members', static function ($attributes, $content) {
    return current_user_can('read_members') ? do_shortcode($content) : 'Members only.';
});
add_shortcode('send_away', static function () {
    if (!current_user_can('read_members')) {
        guards_send_away();
    }
    return '';
});
add_action('init', static function () {
    register_post_type('topic', ['public' => true, 'capability_type' => 'topic', 'show_in_rest' => true]);
});
add_filter('zoom_join_endpoint_options', static function ($options) {
    return ['rateLimit' => false] + $options;
}, 5);
