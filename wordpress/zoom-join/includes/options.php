<?php
/** The owner's settings: the app's credentials and the list of meetings. Knows no page and no form. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use function ZoomJoin\WordPress\Core\digitsOf;
use function ZoomJoin\WordPress\Core\credentialFinding;
use function ZoomJoin\WordPress\Core\isMeetingNumber;

const SETTINGS = 'zoom_join_settings';
const MEETINGS = 'zoom_join_meetings';
/** A transient: how often each code was logged in this hour. */
const COUNTS = 'zoom_join_counts';

/** Setting => the constant of wp-config.php that takes its place. */
const CONSTANTS = [
    'sdkKey' => 'ZOOM_JOIN_SDK_KEY',
    'sdkSecret' => 'ZOOM_JOIN_SDK_SECRET',
    'accountId' => 'ZOOM_JOIN_ACCOUNT_ID',
    'clientId' => 'ZOOM_JOIN_CLIENT_ID',
    'clientSecret' => 'ZOOM_JOIN_CLIENT_SECRET',
];

/**
 * URL of the folder with the SDK's files; empty for Zoom's own. This is not a setting, because the files run as scripts
 * in the site's pages. On a network, not every administrator may add scripts.
 */
function sdkBase(): string
{
    return defined('ZOOM_JOIN_SDK_BASE') ? (string) ZOOM_JOIN_SDK_BASE : '';
}

/** The settings page never shows their values. */
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

/** meetingNumber may be invalid: the owner can correct it in the form. link is the link that contained the number. */
const FIELDS = ['name', 'meetingNumber', 'passcode', 'host', 'link'];

/**
 * By reference, which is what posts contain. Every field is a string, whatever is in the database.
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

/** Without APCu the rate limit counts in files. PHP's own temporary folder may not be accessible. */
function rateLimitFolder(): string
{
    return get_temp_dir() . 'zoom-join-' . substr(wp_hash('rate limit'), 0, 16);
}

/** Not autoloaded: most requests do not need the secrets. */
function addOptions(): void
{
    foreach ([SETTINGS, MEETINGS] as $option) {
        add_option($option, [], '', 'no');
    }
}

/**
 * Returns what to save of the submitted form. A blank secret keeps the stored one. An invalid value is not saved, and
 * reported. WordPress may call this twice for one save, the second time with its own result.
 *
 * @param mixed $submitted
 */
function sanitizeSettings($submitted): array
{
    $submitted = is_array($submitted) ? $submitted : [];
    $stored = get_option(SETTINGS);
    $settings = is_array($stored) ? $stored : [];
    foreach (array_keys(CONSTANTS) as $name) {
        $value = is_string($submitted[$name] ?? null) ? trim($submitted[$name]) : '';
        if (isConstant($name) || !isset($submitted[$name]) || ($value === '' && in_array($name, SECRETS, true))) {
            continue;
        }
        $problem = settingProblem($name, $value);
        if ($problem === '') {
            $settings[$name] = $value;
        } else {
            add_settings_error(SETTINGS, "zoom-join-$name", $problem);
        }
    }
    foreach (SECRETS as $name) {
        if (!empty($submitted["delete-$name"])) {
            unset($settings[$name]);
        }
    }
    return array_intersect_key($settings, CONSTANTS);
}

/** What is wrong with a value and how to fix it, without the value itself. Empty if the value is valid. */
function settingProblem(string $name, string $value): string
{
    if ($value === '') {
        return '';
    }
    $finding = credentialFinding($value);
    return $finding === '' ? '' : sprintf(
        /* translators: 1: name of a setting, 2: what is wrong with it, in English */
        __('%1$s is %2$s. It was not saved. Copy it again from your app’s page on marketplace.zoom.us.', 'zoom-join'),
        labels()[$name],
        $finding
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
 * Returns what to save: the meetings by reference. Takes the rows of the form, or its own result.
 *
 * @param mixed $submitted
 */
function sanitizeMeetings($submitted): array
{
    $submitted = is_array($submitted) ? $submitted : [];
    if (isset($submitted[0]) && !isset($submitted['end'])) {
        add_settings_error(MEETINGS, 'zoom-join-cut', __('The form has more fields than PHP accepts (max_input_vars). The meetings were not saved.', 'zoom-join'));
        return meetings();
    }
    $meetings = [];
    foreach (array_filter($submitted, 'is_array') as $reference => $row) {
        $meeting = fieldsOf($row);
        if (!empty($row['remove']) || $meeting['name'] . $meeting['meetingNumber'] . $meeting['passcode'] === '') {
            continue;
        }
        $preferred = is_string($reference) ? $reference : textField($row, 'reference');
        $preferred = $preferred === '' ? $meeting['name'] : $preferred;
        $meetings[uniqueReference($preferred, $meetings)] = parseNumber($meeting);
    }
    foreach ($meetings as $reference => $meeting) {
        foreach (array_filter(meetingProblems($meeting)) as $field => $problem) {
            $name = $meeting['name'] === '' ? $reference : $meeting['name'];
            add_settings_error(MEETINGS, "zoom-join-$field-$reference", "“{$name}”: $problem");
        }
    }
    return $meetings;
}

/** Every field as a string, whatever was sent or stored. */
function fieldsOf(array $row): array
{
    $fields = [];
    foreach (FIELDS as $field) {
        $fields[$field] = textField($row, $field);
    }
    return $fields;
}

/** Removes control characters only. The output escapes everything else. */
function textField(array $row, string $field): string
{
    $text = is_scalar($row[$field] ?? null) ? (string) $row[$field] : '';
    return trim((string) preg_replace('/[\x00-\x1F\x7F]+/u', ' ', $text));
}

/** Takes the digits of a number or of a meeting's link. Leaves any other text as it is. */
function parseNumber(array $meeting): array
{
    $text = $meeting['meetingNumber'];
    if (preg_match('~/(?:j|s|w|my|wc(?:/join)?)/(\d{9,11})(?!\d)~', $text, $match) === 1) {
        return ['meetingNumber' => $match[1], 'link' => parseLink($text, $match[1])] + $meeting;
    }
    $digits = digitsOf($text);
    $number = isMeetingNumber($digits) ? $digits : $text;
    return ['meetingNumber' => $number, 'link' => parseLink($meeting['link'], $number)] + $meeting;
}

/**
 * Zoom's link to the meeting with this number. Keeps only the server's name and the key of the passcode, because a
 * host's link contains a ZAK. Empty if the text is not a link of Zoom to this meeting.
 */
function parseLink(string $text, string $number): string
{
    $isZoomLink = preg_match('~https://(?:[\w-]+\.)*(?:zoom\.us|zoomgov\.com)(?=/)~', $text, $host) === 1;
    if (!$isZoomLink || strpos($text, "/$number") === false) {
        return '';
    }
    $key = preg_match('~[?&](pwd=[\w.%-]+)~', $text, $match) === 1 ? "?$match[1]" : '';
    return "$host[0]/j/$number$key";
}

/** @return array<string, string> field => what is wrong with it and how to fix it; empty if nothing is */
function meetingProblems(array $meeting): array
{
    return [
        'meetingNumber' => isMeetingNumber($meeting['meetingNumber'])
            ? '' : __('the number must have 9 to 11 digits. You can also enter the meeting’s link.', 'zoom-join'),
        'host' => $meeting['host'] === '' || is_email($meeting['host'])
            ? '' : __('the host’s email is not an email address.', 'zoom-join'),
    ];
}

function uniqueReference(string $preferred, array $taken): string
{
    $slug = sanitize_title($preferred);
    // WordPress percent-encodes other scripts. Nobody can read such a slug.
    $slug = $slug === '' || strpos($slug, '%') !== false ? 'meeting' : $slug;
    // PHP converts an array key of digits to a number.
    $slug = ctype_digit($slug) ? "meeting-$slug" : $slug;
    for ($reference = $slug, $count = 2; isset($taken[$reference]); $count += 1) {
        $reference = "$slug-$count";
    }
    return $reference;
}
