<?php
/** The block and the shortcode: one piece of HTML, the same for everybody, so that caches of pages may keep it. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

const DEFAULTS = ['meeting' => '', 'audience' => 'everyone', 'label' => '', 'ratio' => '16/9', 'accent' => ''];

function registerEmbed(): void
{
    $assets = plugins_url('assets/', FILE);
    // Printed as tags of our own: WordPress knows no modules before 6.5.
    wp_register_style('zoom-join', $assets . 'zoom-join.css', [], VERSION);
    register_block_type(dirname(FILE) . '/block', ['render_callback' => __NAMESPACE__ . '\renderBlock']);
    add_shortcode('zoom_join', __NAMESPACE__ . '\renderShortcode');
    add_action('enqueue_block_editor_assets', __NAMESPACE__ . '\offerMeetings');
}

/** Names for the editor's list; numbers and passcodes stay on the server. */
function offerMeetings(): void
{
    $offered = [];
    foreach (meetings() as $reference => $meeting) {
        $offered[] = ['value' => (string) $reference, 'label' => $meeting['name'] === '' ? (string) $reference : $meeting['name']];
    }
    $given = [
        'meetings' => $offered,
        'settings' => current_user_can('manage_options') ? settingsUrl() : '',
    ];
    $json = wp_json_encode($given, JSON_HEX_TAG | JSON_HEX_AMP);
    wp_add_inline_script('zoom-join-meeting-editor-script', "window.zoomJoinEditor = $json;", 'before');
    wp_set_script_translations('zoom-join-meeting-editor-script', 'zoom-join');
}

/** @param array|string $attributes an empty string where the shortcode has none */
function renderShortcode($attributes): string
{
    return render(shortcode_atts(DEFAULTS, (array) $attributes, 'zoom_join'), '');
}

function renderBlock(array $attributes): string
{
    return render($attributes + DEFAULTS, get_block_wrapper_attributes());
}

/** @param string $wrapper attributes of the block's own element, made by WordPress */
function render(array $attributes, string $wrapper): string
{
    $reference = (string) $attributes['meeting'];
    $post = get_post();
    $flaw = flawOfEmbed($attributes, $post);
    if ($flaw !== '') {
        // For those who can mend it.
        return current_user_can('edit_posts') ? '<p class="zoom-join-flaw">' . esc_html($flaw) . '</p>' : '';
    }
    if (is_feed()) {
        return '<p><a href="' . esc_url((string) get_permalink($post)) . '">' . esc_html(get_the_title($post)) . '</a></p>';
    }
    loadElement();
    $given = apply_filters('zoom_join_attributes', array_filter([
        'signature-endpoint' => wp_make_link_relative(add_query_arg(SIGNATURE, '1', pageUrl($post))),
        'meeting' => $reference,
        'sdk-base' => sdkBase(),
        'style' => styleOf($attributes),
        'data-mark' => PageRequest::mark($attributes, $post),
    ], 'strlen'), $reference, $post);
    $written = '';
    foreach ($given as $name => $value) {
        $written .= ' ' . esc_attr($name) . '="' . esc_attr($value) . '"';
    }
    $label = (string) $attributes['label'];
    return ($wrapper === '' ? '' : "<div $wrapper>") . "<zoom-join$written>"
        . ($label === '' ? '' : '<button slot="button">' . esc_html($label) . '</button>')
        . wayRound($reference, $post)
        . '</zoom-join>' . ($wrapper === '' ? '' : '</div>');
}

/** Without script, on a phone, and where a meeting in the page can't be: the post itself sends there. */
function wayRound(string $reference, \WP_Post $post): string
{
    return '<a href="' . esc_url(wp_make_link_relative(openUrl($reference, $post))) . '" rel="nofollow">'
        . esc_html__('Open in Zoom', 'zoom-join') . '</a>';
}

function openUrl(string $reference, \WP_Post $post): string
{
    return add_query_arg(OPEN, rawurlencode($reference), pageUrl($post));
}

/** The post's own URL; of a post in several pages the one that is shown, as WordPress writes it in links to it. */
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

function flawOfEmbed(array $attributes, ?\WP_Post $post): string
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
        return __('Zoom meeting: whoever wrote this may not publish posts, and so puts no meeting into a page.', 'zoom-join');
    }
    if ($post === null || !doing_filter('the_content') || !isWrittenIn($post, $attributes)) {
        return __('Zoom meeting: put it into the content of a post or page. Who may read that may join.', 'zoom-join');
    }
    return '';
}

/** Nothing of it is CSS that somebody wrote. */
function styleOf(array $attributes): string
{
    $ratio = (string) $attributes['ratio'];
    $accent = sanitize_hex_color((string) $attributes['accent']);
    $isRatio = preg_match('#^[1-9]\d?/[1-9]\d?\z#', $ratio) === 1 && $ratio !== DEFAULTS['ratio'];
    return ($isRatio ? "aspect-ratio:$ratio;" : '') . ($accent ? "--zoom-join-accent:$accent;" : '');
}

/** Once for each page, and only where there is a meeting in it. */
function loadElement(): void
{
    wp_enqueue_style('zoom-join');
    if (has_action('wp_footer', __NAMESPACE__ . '\printScript') === false) {
        add_action('wp_footer', __NAMESPACE__ . '\printScript');
    }
}

function printScript(): void
{
    // Through WordPress, so that a plugin can give it a nonce.
    wp_print_script_tag(['type' => 'module', 'src' => elementUrl('zoom-join.js')]);
}

/** In a folder of its version, since what lies beside the script is loaded without a query. */
function elementUrl(string $file): string
{
    return plugins_url('assets/zoom-join-' . VERSION . "/$file", FILE);
}
