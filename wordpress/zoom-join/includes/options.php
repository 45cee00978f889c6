<?php
/** What the owner has set: the app's credentials and the list of meetings. Knows no page and no form. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use function ZoomJoin\digitsOf;
use function ZoomJoin\flawOf;
use function ZoomJoin\isMeetingNumber;

const SETTINGS = 'zoom_join_settings';
const MEETINGS = 'zoom_join_meetings';

/** Setting => the constant of wp-config.php that is set in its place. */
const CONSTANTS = [
    'sdkKey' => 'ZOOM_JOIN_SDK_KEY',
    'sdkSecret' => 'ZOOM_JOIN_SDK_SECRET',
    'accountId' => 'ZOOM_JOIN_ACCOUNT_ID',
    'clientId' => 'ZOOM_JOIN_CLIENT_ID',
    'clientSecret' => 'ZOOM_JOIN_CLIENT_SECRET',
    'sdkBase' => 'ZOOM_JOIN_SDK_BASE',
];

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

/**
 * By reference, which stands in posts. A number that is none stays as it was written, for the owner to mend.
 *
 * @return array<string, array{name: string, meetingNumber: string, passcode: string, host: string}>
 */
function meetings(): array
{
    $meetings = get_option(MEETINGS);
    return is_array($meetings) ? $meetings : [];
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
    $label = labels()[$name];
    if ($name === 'sdkBase') {
        return preg_match('#^(https?:/)?/[^\s"\'<>]+\z#i', $value) === 1 ? '' : sprintf(
            /* translators: %s: name of a setting */
            __('%s: give the address of a folder, such as /zoom-sdk/, or leave it blank for Zoom’s own. It was not saved.', 'zoom-join'),
            $label
        );
    }
    $flaw = flawOf($value);
    return $flaw === '' ? '' : sprintf(
        /* translators: 1: name of a setting, 2: what is wrong with it, in English */
        __('%1$s is %2$s. Copy it from your app’s page on marketplace.zoom.us once more. It was not saved.', 'zoom-join'),
        $label,
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
        'sdkBase' => __('Folder of the SDK’s files', 'zoom-join'),
    ];
}

/**
 * What is saved of the form's rows, or of meetings by reference, which is what this gives.
 *
 * @param mixed $given
 */
function readMeetings($given): array
{
    $meetings = [];
    foreach (is_array($given) ? $given : [] as $reference => $row) {
        $row = is_array($row) ? $row : [];
        $text = static function (string $field) use ($row): string {
            return is_scalar($row[$field] ?? null) ? trim(sanitize_text_field((string) $row[$field])) : '';
        };
        [$name, $number, $passcode] = [$text('name'), $text('meetingNumber'), $text('passcode')];
        if (!empty($row['remove']) || $name . $number . $passcode === '') {
            continue;
        }
        $wanted = is_string($reference) ? $reference : $text('reference');
        $meetings[freeReference($wanted === '' ? $name : $wanted, $meetings)] = [
            'name' => $name,
            'meetingNumber' => numberIn($number),
            'passcode' => $passcode,
            'host' => $text('host') === '' ? '' : sanitize_email($text('host')),
        ];
    }
    foreach ($meetings as $reference => ['meetingNumber' => $number, 'name' => $name]) {
        if (!isMeetingNumber($number)) {
            add_settings_error(MEETINGS, "zoom-join-number-$reference", sprintf(
                /* translators: %s: name of a meeting */
                __('Meeting “%s”: the number must have 9 to 11 digits. The meeting’s link will do as well.', 'zoom-join'),
                $name === '' ? $reference : $name
            ));
        }
    }
    return $meetings;
}

/** The digits of a number as people write it, or those of a meeting's link; else what was written. */
function numberIn(string $text): string
{
    if (preg_match('~/(?:j|s|w|my|wc(?:/join)?)/(\d{9,11})(?!\d)~', $text, $found) === 1) {
        return $found[1];
    }
    $digits = digitsOf($text);
    return isMeetingNumber($digits) ? $digits : $text;
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
