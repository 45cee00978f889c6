<?php
/** The page under Settings: the form for options.php, and the test. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

const PAGE = 'zoom-join';

function registerSettings(): void
{
    register_setting(PAGE, SETTINGS, ['type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\sanitizeSettings']);
    register_setting(PAGE, MEETINGS, ['type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\sanitizeMeetings']);
}

function addSettingsPage(): void
{
    $hook = add_options_page('Zoom Join', 'Zoom Join', 'manage_options', PAGE, __NAMESPACE__ . '\showSettingsPage');
    add_action('admin_print_footer_scripts-' . $hook, static function (): void {
        foreach ([elementUrl('zoom-join.js'), plugins_url('assets/test.js', FILE) . '?ver=' . VERSION] as $url) {
            wp_print_script_tag(['type' => 'module', 'src' => $url]);
        }
    });
    add_action('admin_enqueue_scripts', static function (string $currentHook) use ($hook): void {
        if ($currentHook === $hook) {
            wp_enqueue_style('zoom-join-settings', plugins_url('assets/settings.css', FILE), [], VERSION);
        }
    });
}

function settingsUrl(): string
{
    return admin_url('options-general.php?page=' . PAGE);
}

function addSettingsLink(array $links): array
{
    return array_merge([
        '<a href="' . esc_url(settingsUrl()) . '">' . esc_html__('Settings', 'zoom-join') . '</a>',
    ], $links);
}

function showSettingsPage(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    ?>
    <div class="wrap zoom-join-settings">
        <h1>Zoom Join</h1>
        <form method="post" action="options.php">
            <?php settings_fields(PAGE); ?>
            <h2><?php esc_html_e('Meeting SDK app', 'zoom-join'); ?></h2>
            <p><?php esc_html_e('On marketplace.zoom.us, create a “General app” and turn on its Meeting SDK. Then copy its App Credentials:', 'zoom-join'); ?></p>
            <table class="form-table" role="presentation"><?php showFields(['sdkKey', 'sdkSecret']); ?></table>
            <h2><?php esc_html_e('Meetings', 'zoom-join'); ?></h2>
            <p><?php echo wp_kses(
                __('Put a meeting into a post or page with the block “Zoom meeting”, or with <code>[zoom_join meeting="reference"]</code>. Everybody who may read the post may join the meeting.', 'zoom-join'),
                ['code' => []]
            ); ?></p>
            <?php showMeetings(); ?>
            <details>
                <summary><?php esc_html_e('Start meetings as the host', 'zoom-join'); ?></summary>
                <p><?php esc_html_e('Administrators can join as the host. This needs the host’s email in the meeting, and a Server-to-Server OAuth app with the scope user:read:zak:admin. Without them everybody joins as a participant.', 'zoom-join'); ?></p>
                <table class="form-table" role="presentation"><?php showFields(['accountId', 'clientId', 'clientSecret']); ?></table>
            </details>
            <input type="hidden" name="<?php echo esc_attr(MEETINGS); ?>[end]" value="1">
            <?php submit_button(); ?>
        </form>
        <?php showTest(); ?>
    </div>
    <?php
}

/** @param string[] $names */
function showFields(array $names): void
{
    foreach ($names as $name) {
        $isSecret = in_array($name, SECRETS, true);
        $isSaved = setting($name) !== '';
        $id = "zoom-join-$name";
        if (isConstant($name)) {
            /* translators: %s: name of a constant */
            $source = sprintf(__('Set by %s in wp-config.php.', 'zoom-join'), CONSTANTS[$name]);
            echo '<tr><th scope="row">' . esc_html(labels()[$name]) . '</th><td>' . esc_html($source);
        } else {
            echo '<tr><th scope="row"><label for="' . esc_attr($id) . '">' . esc_html(labels()[$name]) . '</label></th><td>';
            printf(
                '<input class="regular-text code" id="%1$s" name="%2$s[%3$s]" type="%4$s" value="%5$s" placeholder="%6$s" autocomplete="%7$s" spellcheck="false">',
                esc_attr($id),
                esc_attr(SETTINGS),
                esc_attr($name),
                $isSecret ? 'password' : 'text',
                esc_attr($isSecret ? '' : setting($name)),
                esc_attr($isSecret && $isSaved ? __('Saved. Leave blank to keep it.', 'zoom-join') : ''),
                $isSecret ? 'new-password' : 'off'
            );
            if ($isSecret && $isSaved) {
                printf(
                    ' <label><input type="checkbox" name="%s[delete-%s]" value="1"> %s</label>',
                    esc_attr(SETTINGS),
                    esc_attr($name),
                    esc_html__('Delete it', 'zoom-join')
                );
            }
        }
        echo '</td></tr>';
    }
}

/** A row for each meeting, and an empty row for a new one. */
function showMeetings(): void
{
    $columns = [
        'name' => __('Name', 'zoom-join'),
        'reference' => __('Reference', 'zoom-join'),
        'meetingNumber' => __('Number or link', 'zoom-join'),
        'passcode' => __('Passcode', 'zoom-join'),
        'host' => __('Host’s email', 'zoom-join'),
    ];
    echo '<table class="widefat zoom-join-meetings"><thead><tr>';
    foreach ($columns as $label) {
        echo '<th scope="col">' . esc_html($label) . '</th>';
    }
    echo '<th scope="col">' . esc_html__('Remove', 'zoom-join') . '</th></tr></thead><tbody>';
    $index = 0;
    foreach (meetings() + ['' => []] as $reference => $meeting) {
        $reference = (string) $reference;
        $problems = $reference === '' ? [] : meetingProblems($meeting);
        $prefix = MEETINGS . "[$index]";
        echo '<tr>';
        foreach ($columns as $field => $label) {
            $value = $field === 'reference' ? $reference : ($meeting[$field] ?? '');
            printf(
                '<td data-label="%1$s"><input type="%2$s" name="%3$s[%4$s]" value="%5$s" aria-label="%6$s"%7$s%8$s placeholder="%9$s" autocomplete="off"></td>',
                esc_attr($label),
                $field === 'host' ? 'email' : 'text',
                esc_attr($prefix),
                esc_attr($field),
                esc_attr($value),
                esc_attr($reference === '' ? sprintf('%s: %s', __('New meeting', 'zoom-join'), $label) : "$reference: $label"),
                // Posts contain the reference.
                $field === 'reference' && $reference !== '' ? ' readonly' : '',
                ($problems[$field] ?? '') === '' ? '' : ' aria-invalid="true"',
                $field === 'name' && $reference === '' ? esc_attr__('New meeting', 'zoom-join') : ''
            );
        }
        if ($reference !== '') {
            printf(
                '<td data-label="%1$s"><input type="checkbox" name="%2$s[remove]" value="1" aria-label="%3$s"><input type="hidden" name="%2$s[link]" value="%4$s"></td>',
                esc_attr__('Remove', 'zoom-join'),
                esc_attr($prefix),
                esc_attr(sprintf('%s: %s', $reference, __('Remove', 'zoom-join'))),
                esc_attr($meeting['link'])
            );
        }
        echo '</tr>';
        $index += 1;
    }
    echo '</tbody></table>';
}

/** The configuration of test.js contains no secret. */
function showTest(): void
{
    $config = [
        'test' => rest_url(ROUTE . '/test'),
        'probe' => add_query_arg(SIGNATURE, PROBE, home_url('/')),
        'nonce' => wp_create_nonce('wp_rest'),
        'diagnosis' => elementUrl('diagnosis.js'),
        'sdkBase' => sdkBase(),
        'texts' => [
            'testing' => __('Testing…', 'zoom-join'),
            'blocked' => __('Visitors’ requests do not get to the plugin. Another plugin or the server refuses POST requests to pages, or hides the site from visitors who are not signed in. Allow POST requests with zoom_join_signature in the query.', 'zoom-join'),
            'notJson' => __('The response is not JSON. PHP or a plugin printed something before it. Read the server’s log.', 'zoom-join'),
            'success' => __('The signature’s form is right. Only Zoom can tell whether the secret belongs to the key. Join the meeting to find out.', 'zoom-join'),
            'more' => __('Read more', 'zoom-join'),
        ],
    ];
    ?>
    <section id="zoom-join-test" data-config="<?php echo esc_attr((string) wp_json_encode($config)); ?>">
        <h2><?php esc_html_e('Test', 'zoom-join'); ?></h2>
        <p><?php esc_html_e('Makes a signature as for a visitor, with the saved settings, and shows what is wrong with it.', 'zoom-join'); ?></p>
        <p>
            <label><?php esc_html_e('Meeting', 'zoom-join'); ?>
                <select id="zoom-join-test-meeting"><?php
                foreach (meetings() as $reference => $meeting) {
                    printf(
                        '<option value="%s" data-problem="%s">%s</option>',
                        esc_attr((string) $reference),
                        esc_attr(meetingProblems($meeting)['meetingNumber']),
                        esc_html($meeting['name'] === '' ? (string) $reference : $meeting['name'])
                    );
                }
                ?></select>
            </label>
            <button type="button" class="button" id="zoom-join-test-button" <?php disabled(meetings() === []); ?>><?php esc_html_e('Test', 'zoom-join'); ?></button>
        </p>
        <?php if (meetings() === []) : ?>
            <p><?php esc_html_e('Add a meeting and save it first.', 'zoom-join'); ?></p>
        <?php endif; ?>
        <div id="zoom-join-findings" role="status"></div>
    </section>
    <?php
}
