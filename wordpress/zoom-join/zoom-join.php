<?php
/**
 * Plugin Name: Zoom Join
 * Plugin URI: https://github.com/zoom-join/zoom-join
 * Description: Puts a live Zoom meeting into a post or page, by a block or a shortcode.
 * Version: 0.1.0
 * Requires at least: 6.2
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: zoom-join
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

if (!defined('ABSPATH')) {
    exit;
}

const VERSION = '0.1.0';
const FILE = __FILE__;

// The build makes it from php/zoom-signature.php.
require __DIR__ . '/includes/endpoint-core.php';
require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/access.php';
require __DIR__ . '/includes/host.php';
require __DIR__ . '/includes/texts.php';
require __DIR__ . '/includes/embed.php';
require __DIR__ . '/includes/endpoint.php';
require __DIR__ . '/includes/page-request.php';
require __DIR__ . '/includes/settings.php';

add_action('init', __NAMESPACE__ . '\registerEmbed');
add_filter('gettext_zoom-join', __NAMESPACE__ . '\translate', 10, 2);
add_action('rest_api_init', __NAMESPACE__ . '\registerTestRoute');
add_filter('rest_pre_serve_request', __NAMESPACE__ . '\removeCorsHeaders', 20, 3);
register_activation_hook(FILE, __NAMESPACE__ . '\addOptions');
add_action('admin_init', __NAMESPACE__ . '\registerSettings');
add_action('admin_menu', __NAMESPACE__ . '\addSettingsPage');
add_filter('plugin_action_links_' . plugin_basename(FILE), __NAMESPACE__ . '\addSettingsLink');
PageRequest::begin();
