<?php
/** Deletes everything that the plugin stored: options and counts on each site of a network, and the rate limit's files. */

declare(strict_types=1);

if (!defined('WP_UNINSTALL_PLUGIN')) {
    exit;
}

require_once __DIR__ . '/includes/options.php';
require_once __DIR__ . '/includes/endpoint-core.php';

$sites = is_multisite() ? get_sites(['fields' => 'ids', 'number' => 0]) : [null];
foreach ($sites as $site) {
    if ($site !== null) {
        switch_to_blog($site);
    }
    delete_option(ZoomJoin\WordPress\SETTINGS);
    delete_option(ZoomJoin\WordPress\MEETINGS);
    delete_transient(ZoomJoin\WordPress\COUNTS);
    if ($site !== null) {
        restore_current_blog();
    }
}

$folder = ZoomJoin\WordPress\rateLimitFolder();
if (is_dir($folder) && ZoomJoin\WordPress\Core\isPrivateFolder($folder)) {
    foreach (glob("$folder/*", GLOB_ONLYDIR) ?: [] as $minute) {
        array_map('unlink', glob("$minute/*") ?: []);
        rmdir($minute);
    }
    rmdir($folder);
}
