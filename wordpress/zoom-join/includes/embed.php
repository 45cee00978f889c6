<?php
/** The block and the shortcode. Their HTML is the same for every visitor, so page caches may store it. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

const DEFAULTS = ['meeting' => '', 'audience' => 'everyone', 'label' => '', 'ratio' => '16/9', 'accent' => ''];

function registerEmbed(): void
{
    wp_register_style('zoom-join', plugins_url('assets/zoom-join.css', FILE), [], VERSION);
    register_block_type(dirname(FILE) . '/block', ['render_callback' => __NAMESPACE__ . '\renderBlock']);
    add_shortcode('zoom_join', __NAMESPACE__ . '\renderShortcode');
    add_action('enqueue_block_editor_assets', __NAMESPACE__ . '\passMeetingsToEditor');
}

/** The editor gets names and references. Numbers and passcodes stay on the server. */
function passMeetingsToEditor(): void
{
    $options = [];
    foreach (meetings() as $reference => $meeting) {
        $options[] = ['value' => (string) $reference, 'label' => $meeting['name'] === '' ? (string) $reference : $meeting['name']];
    }
    $config = [
        'meetings' => $options,
        'settings' => current_user_can('manage_options') ? settingsUrl() : '',
    ];
    $json = wp_json_encode($config, JSON_HEX_TAG | JSON_HEX_AMP);
    wp_add_inline_script('zoom-join-meeting-editor-script', "window.zoomJoinEditor = $json;", 'before');
    wp_set_script_translations('zoom-join-meeting-editor-script', 'zoom-join');
}

/** @param array|string $attributes an empty string if the shortcode has none */
function renderShortcode($attributes): string
{
    return render(shortcode_atts(DEFAULTS, (array) $attributes, 'zoom_join'), '');
}

function renderBlock(array $attributes): string
{
    return render($attributes + DEFAULTS, get_block_wrapper_attributes());
}

/** @param string $wrapper HTML attributes of the block's own element, made by WordPress; empty for a shortcode */
function render(array $attributes, string $wrapper): string
{
    $reference = (string) $attributes['meeting'];
    $post = get_post();
    $problem = embedProblem($attributes, $post);
    if ($problem !== '') {
        // Visitors see nothing: they can't fix it.
        return current_user_can('edit_posts') ? '<p class="zoom-join-problem">' . esc_html($problem) . '</p>' : '';
    }
    if (is_feed()) {
        return '<p><a href="' . esc_url((string) get_permalink($post)) . '">' . esc_html(get_the_title($post)) . '</a></p>';
    }
    enqueueElement();
    $elementAttributes = apply_filters('zoom_join_attributes', array_filter([
        'signature-endpoint' => wp_make_link_relative(add_query_arg(SIGNATURE, '1', pageUrl($post))),
        'meeting' => $reference,
        'sdk-base' => sdkBase(),
        'style' => inlineStyle($attributes),
        'data-mark' => PageRequest::mark($attributes, $post),
    ], 'strlen'), $reference, $post);
    $html = '';
    foreach ($elementAttributes as $name => $value) {
        $html .= ' ' . esc_attr($name) . '="' . esc_attr($value) . '"';
    }
    $label = (string) $attributes['label'];
    return ($wrapper === '' ? '' : "<div $wrapper>") . "<zoom-join$html>"
        . ($label === '' ? '' : '<button slot="button">' . esc_html($label) . '</button>')
        . fallbackLink($reference, $post)
        . '</zoom-join>' . ($wrapper === '' ? '' : '</div>');
}

/** Without JavaScript, on phones, and where the meeting can't run in the page. The post itself redirects to Zoom. */
function fallbackLink(string $reference, \WP_Post $post): string
{
    return '<a href="' . esc_url(wp_make_link_relative(openUrl($reference, $post))) . '" rel="nofollow">'
        . esc_html__('Open in Zoom', 'zoom-join') . '</a>';
}

function openUrl(string $reference, \WP_Post $post): string
{
    return add_query_arg(OPEN, rawurlencode($reference), pageUrl($post));
}

/** The post's own URL. For a post with several pages, the URL of the current page, as WordPress links to it. */
function pageUrl(\WP_Post $post): string
{
    $url = (string) get_permalink($post);
    $number = $post->ID === get_queried_object_id() ? (int) get_query_var('page') : 0;
    if ($number < 2) {
        return $url;
    }
    if (strpos($url, '?') !== false) {
        return add_query_arg('page', $number, $url);
    }
    $base = is_front_page() ? $GLOBALS['wp_rewrite']->pagination_base . '/' : '';
    return trailingslashit($url) . user_trailingslashit($base . $number, 'single_paged');
}

/** Why the embed can't be rendered, for people who can edit posts. Empty if it can. */
function embedProblem(array $attributes, ?\WP_Post $post): string
{
    $reference = (string) $attributes['meeting'];
    if ($reference === '') {
        return __('Zoom meeting: choose a meeting, in the block’s settings or as [zoom_join meeting="…"].', 'zoom-join');
    }
    if (!isset(meetings()[$reference])) {
        /* translators: %s: reference of a meeting */
        return sprintf(__('Zoom meeting: there is no meeting “%s” under Settings → Zoom Join.', 'zoom-join'), $reference);
    }
    if ($post !== null && !isTrusted($post)) {
        return __('Zoom meeting: the author may not publish posts. So this post can’t contain a meeting.', 'zoom-join');
    }
    if ($post === null || !doing_filter('the_content') || !isWrittenIn($post, $attributes)) {
        return __('Zoom meeting: put it into the content of a post or page. Everybody who may read that may join.', 'zoom-join');
    }
    return '';
}

/** Builds the CSS from validated values only. */
function inlineStyle(array $attributes): string
{
    $ratio = (string) $attributes['ratio'];
    $accent = sanitize_hex_color((string) $attributes['accent']);
    $isRatio = preg_match('#^[1-9]\d?/[1-9]\d?\z#', $ratio) === 1 && $ratio !== DEFAULTS['ratio'];
    return ($isRatio ? "aspect-ratio:$ratio;" : '') . ($accent ? "--zoom-join-accent:$accent;" : '');
}

/** Once for each page, and only on pages with a meeting. */
function enqueueElement(): void
{
    wp_enqueue_style('zoom-join');
    if (has_action('wp_footer', __NAMESPACE__ . '\printScript') === false) {
        add_action('wp_footer', __NAMESPACE__ . '\printScript');
    }
}

/** Not enqueued: WordPress before 6.5 has no modules. */
function printScript(): void
{
    // With WordPress's function, a security plugin can add a nonce.
    wp_print_script_tag(['type' => 'module', 'src' => elementUrl('zoom-join.js')]);
}

/** The folder has the version in its name, because the script loads the files beside it without a query. */
function elementUrl(string $file): string
{
    return plugins_url('assets/zoom-join-' . VERSION . "/$file", FILE);
}
