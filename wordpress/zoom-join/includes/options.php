<?php
/** What the owner has set: the app's credentials and the list of meetings. Knows no page and no form. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use function ZoomJoin\WordPress\Core\digitsOf;
use function ZoomJoin\WordPress\Core\credentialFinding;
use function ZoomJoin\WordPress\Core\isMeetingNumber;

const SETTINGS = 'zoom_join_settings';
const MEETINGS = 'zoom_join_meetings';
/** A transient: how often what was logged in this hour. */
const COUNTS = 'zoom_join_counts';

/** Setting => the constant of wp-config.php that is set in its place. */
const CONSTANTS = [
    'sdkKey' => 'ZOOM_JOIN_SDK_KEY',
    'sdkSecret' => 'ZOOM_JOIN_SDK_SECRET',
    'accountId' => 'ZOOM_JOIN_ACCOUNT_ID',
    'clientId' => 'ZOOM_JOIN_CLIENT_ID',
    'clientSecret' => 'ZOOM_JOIN_CLIENT_SECRET',
];

/**
 * Folder of the SDK's files; Zoom's own where it is empty. No setting: what lies there runs in the site's pages, and
 * on a network not every administrator may bring scripts.
 */
function sdkBase(): string
{
    return defined('ZOOM_JOIN_SDK_BASE') ? (string) ZOOM_JOIN_SDK_BASE : '';
}

/** Never shown again. */
const SECRETS = ['sdkSecret', 'clientSecret'];

function setting(string $name): string
{
    if (isConstant($name)) {
        return trim((string) constant(CONSTANTS[$name]));
    }
    $settings = get_option(SETTINGS);
    return is_array($settings) ? (string) ($settings[$name] ?? '') : '';
}

function isConstant(string $name): bool
{
    return defined(CONSTANTS[$name]);
}

/** Of a meeting: the number may be what was written for one, for the owner to mend; link is the one it came in. */
const FIELDS = ['name', 'meetingNumber', 'passcode', 'host', 'link'];

/**
 * By reference, which stands in posts. Whatever is in the database, each has all fields, and texts in them.
 *
 * @return array<string, array{name: string, meetingNumber: string, passcode: string, host: string, link: string}>
 */
function meetings(): array
{
    $stored = get_option(MEETINGS);
    $meetings = [];
    foreach (is_array($stored) ? array_filter($stored, 'is_array') : [] as $reference => $row) {
        $meetings[$reference] = fieldsOf($row);
    }
    return $meetings;
}

/** Without APCu the rate limit counts in files; PHP's own temporary folder may be out of reach. */
function rateFolder(): string
{
    return get_temp_dir() . 'zoom-join-' . substr(wp_hash('rate limit'), 0, 16);
}

/** Secrets are for the requests that need them alone. */
function addOptions(): void
{
    foreach ([SETTINGS, MEETINGS] as $option) {
        add_option($option, [], '', 'no');
    }
}

/**
 * What is saved of the form. Blank secrets are those that are there; what can't be right is not taken, and said.
 * WordPress may call this twice for one save, the second time with what it gave.
 *
 * @param mixed $given
 */
function readSettings($given): array
{
    $given = is_array($given) ? $given : [];
    $stored = get_option(SETTINGS);
    $settings = is_array($stored) ? $stored : [];
    foreach (array_keys(CONSTANTS) as $name) {
        $value = is_string($given[$name] ?? null) ? trim($given[$name]) : '';
        if (isConstant($name) || !isset($given[$name]) || ($value === '' && in_array($name, SECRETS, true))) {
            continue;
        }
        $flaw = flawIn($name, $value);
        if ($flaw === '') {
            $settings[$name] = $value;
        } else {
            add_settings_error(SETTINGS, "zoom-join-$name", $flaw);
        }
    }
    foreach (SECRETS as $name) {
        if (!empty($given["forget-$name"])) {
            unset($settings[$name]);
        }
    }
    return array_intersect_key($settings, CONSTANTS);
}

/** What is wrong with a value and how to mend it, without the value; empty where nothing is. */
function flawIn(string $name, string $value): string
{
    if ($value === '') {
        return '';
    }
    $flaw = credentialFinding($value);
    return $flaw === '' ? '' : sprintf(
        /* translators: 1: name of a setting, 2: what is wrong with it, in English */
        __('%1$s is %2$s. Copy it from your app’s page on marketplace.zoom.us once more. It was not saved.', 'zoom-join'),
        labels()[$name],
        $flaw
    );
}

/** @return array<string, string> */
function labels(): array
{
    return [
        'sdkKey' => __('Client ID of the Meeting SDK app', 'zoom-join'),
        'sdkSecret' => __('Client Secret of the Meeting SDK app', 'zoom-join'),
        'accountId' => __('Account ID of the Server-to-Server OAuth app', 'zoom-join'),
        'clientId' => __('Client ID of the Server-to-Server OAuth app', 'zoom-join'),
        'clientSecret' => __('Client Secret of the Server-to-Server OAuth app', 'zoom-join'),
    ];
}

/**
 * What is saved of the form's rows, or of meetings by reference, which is what this gives.
 *
 * @param mixed $given
 */
function readMeetings($given): array
{
    $given = is_array($given) ? $given : [];
    if (isset($given[0]) && !isset($given['end'])) {
        add_settings_error(MEETINGS, 'zoom-join-cut', __('PHP cut the form off (max_input_vars). The meetings were not saved.', 'zoom-join'));
        return meetings();
    }
    $meetings = [];
    foreach (array_filter($given, 'is_array') as $reference => $row) {
        $meeting = fieldsOf($row);
        if (!empty($row['remove']) || $meeting['name'] . $meeting['meetingNumber'] . $meeting['passcode'] === '') {
            continue;
        }
        $wanted = is_string($reference) ? $reference : textOf($row, 'reference');
        $wanted = $wanted === '' ? $meeting['name'] : $wanted;
        $meetings[freeReference($wanted, $meetings)] = withNumber($meeting);
    }
    foreach ($meetings as $reference => $meeting) {
        foreach (array_filter(flawsOf($meeting)) as $field => $flaw) {
            $name = $meeting['name'] === '' ? $reference : $meeting['name'];
            add_settings_error(MEETINGS, "zoom-join-$field-$reference", "“{$name}”: $flaw");
        }
    }
    return $meetings;
}

/** All fields, of whatever somebody sent or the database has. */
function fieldsOf(array $row): array
{
    $fields = [];
    foreach (FIELDS as $field) {
        $fields[$field] = textOf($row, $field);
    }
    return $fields;
}

/** As it was written, but for what can't be seen: it is escaped wherever it is shown. */
function textOf(array $row, string $field): string
{
    $text = is_scalar($row[$field] ?? null) ? (string) $row[$field] : '';
    return trim((string) preg_replace('/[\x00-\x1F\x7F]+/u', ' ', $text));
}

/** The digits of a number as people write it, or those of a meeting's link; else what was written. */
function withNumber(array $meeting): array
{
    $text = $meeting['meetingNumber'];
    if (preg_match('~/(?:j|s|w|my|wc(?:/join)?)/(\d{9,11})(?!\d)~', $text, $found) === 1) {
        return ['meetingNumber' => $found[1], 'link' => linkIn($text, $found[1])] + $meeting;
    }
    $digits = digitsOf($text);
    $number = isMeetingNumber($digits) ? $digits : $text;
    return ['meetingNumber' => $number, 'link' => linkIn($meeting['link'], $number)] + $meeting;
}

/**
 * A way into Zoom by Zoom's own link to that number: with its host and the key of the passcode, and nothing else, for
 * a host's link has a ZAK in it. Empty where it is no link of Zoom's, or another meeting's.
 */
function linkIn(string $text, string $number): string
{
    $isZooms = preg_match('~https://(?:[\w-]+\.)*(?:zoom\.us|zoomgov\.com)(?=/)~', $text, $host) === 1;
    if (!$isZooms || strpos($text, "/$number") === false) {
        return '';
    }
    $key = preg_match('~[?&](pwd=[\w.%-]+)~', $text, $found) === 1 ? "?$found[1]" : '';
    return "$host[0]/j/$number$key";
}

/** @return array<string, string> field => what is wrong with it and how to mend it */
function flawsOf(array $meeting): array
{
    return [
        'meetingNumber' => isMeetingNumber($meeting['meetingNumber'])
            ? '' : __('the number must have 9 to 11 digits. The meeting’s link will do as well.', 'zoom-join'),
        'host' => $meeting['host'] === '' || is_email($meeting['host'])
            ? '' : __('the host’s email is none.', 'zoom-join'),
    ];
}

function freeReference(string $wanted, array $taken): string
{
    $slug = sanitize_title($wanted);
    // Of letters that no slug has; percent signs would be read by nobody.
    $slug = $slug === '' || strpos($slug, '%') !== false ? 'meeting' : $slug;
    // PHP would make a number of it.
    $slug = ctype_digit($slug) ? "meeting-$slug" : $slug;
    for ($free = $slug, $count = 2; isset($taken[$free]); $count += 1) {
        $free = "$slug-$count";
    }
    return $free;
}
