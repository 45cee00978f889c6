<?php
/**
 * A request at a post's own URL for a meeting in it: for its signature, or for the way into Zoom. WordPress makes the
 * page as on any visit, with the guards of whatever plugins there are, and nobody sees it: the meeting is granted
 * where it stands in that page.
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use ZoomJoin\WordPress\Core\Problem;
use function ZoomJoin\WordPress\Core\clientAddress;
use function ZoomJoin\WordPress\Core\validateOptions;
use function ZoomJoin\WordPress\Core\complete;
use function ZoomJoin\WordPress\Core\currentRequest;
use function ZoomJoin\WordPress\Core\receive;
use function ZoomJoin\WordPress\Core\secondsToWait;
use function ZoomJoin\WordPress\Core\send;

/** In the query of a post's URL: asks for a signature, with the value PROBE only whether requests get here. */
const SIGNATURE = 'zoom_join_signature';
const PROBE = 'probe';
/** In the query of a post's URL: the reference of a meeting in it, to be sent to Zoom. */
const OPEN = 'zoom_join_open';

final class PageRequest
{
    private static ?self $current = null;

    private string $kind;
    private string $value;
    /** As it came, before the rest of WordPress is shown a visit of the page. */
    private array $request;
    /** For a signature, what the endpoint made of the request. */
    private array $received = [];
    private string $reference = '';
    /** Not to be made up by what else is in the page. */
    private string $mark = '';
    private bool $needsSignIn = false;
    private int $postId = 0;
    private int $level = 0;
    private string $page = '';

    /** Where the request is one of ours. Runs when the plugin is loaded, so that all guards see a visit of the page. */
    public static function begin(): void
    {
        foreach ([SIGNATURE, OPEN] as $kind) {
            if (wp_using_themes() && is_string($_GET[$kind] ?? null) && $_GET[$kind] !== '') {
                // WordPress adds its slashes later.
                self::$current = new self($kind, $_GET[$kind]);
                return;
            }
        }
    }

    /** For an element in the page that this visitor may join; empty where nobody asked for it. */
    public static function mark(array $attributes, \WP_Post $post): string
    {
        $current = self::$current;
        // The post in which it stands decides, not the page around it.
        $isWanted = $current !== null && $current->mark !== '' && $post->ID === $current->postId
            && (string) $attributes['meeting'] === $current->reference;
        if (!$isWanted) {
            return '';
        }
        if (!isForEveryone($attributes) && !is_user_logged_in()) {
            $current->needsSignIn = true;
            return '';
        }
        return $current->mark;
    }

    private function __construct(string $kind, string $value)
    {
        $this->kind = $kind;
        $this->value = $value;
        $this->request = currentRequest();
        $this->becomeVisit();
        if (!in_array($this->request['headers']['origin'] ?? '', ['', $this->request['origin'], originOfSite()], true)) {
            // Another site that the owner let ask: it does not ask as the person who is signed in here.
            add_filter('determine_current_user', '__return_false', PHP_INT_MAX);
        }
        // Around the buffers of all guards that start one later, and not flushed by what makes the page.
        ob_start(function (string $printed, int $phase): string {
            $isDropped = ($phase & PHP_OUTPUT_HANDLER_CLEAN) !== 0;
            $this->page .= $isDropped ? '' : $printed;
            return $this->isWatching() ? '' : $printed;
        });
        $this->level = ob_get_level();
        add_action('parse_request', [$this, 'receive'], PHP_INT_MIN);
        add_action('wp', [$this, 'watch'], PHP_INT_MIN);
        // After an exit in the middle of the page as well.
        add_action('shutdown', [$this, 'finish'], PHP_INT_MIN);
    }

    /** Else a link leads to the page as WordPress shows it. */
    private function isWatching(): bool
    {
        return $this->kind === SIGNATURE || $this->mark !== '';
    }

    /** Guards may go by the method, the query, or what kind of answer is wanted. */
    private function becomeVisit(): void
    {
        unset($_GET[$this->kind], $_REQUEST[$this->kind], $_SERVER['CONTENT_TYPE'], $_SERVER['CONTENT_LENGTH']);
        unset($_SERVER['HTTP_CONTENT_TYPE'], $_SERVER['HTTP_X_REQUESTED_WITH']);
        $_SERVER['REQUEST_METHOD'] = 'GET';
        $_SERVER['HTTP_ACCEPT'] = 'text/html';
        $_SERVER['REQUEST_URI'] = remove_query_arg($this->kind, $_SERVER['REQUEST_URI'] ?? '/');
        $_SERVER['QUERY_STRING'] = (string) wp_parse_url($_SERVER['REQUEST_URI'], PHP_URL_QUERY);
        // The page that comes out is not the page.
        defined('DONOTCACHEPAGE') || define('DONOTCACHEPAGE', true);
    }

    /** What can be said before the post is looked up. */
    public function receive(): void
    {
        if ($this->kind === OPEN) {
            $this->receiveVisitor();
            return;
        }
        $this->receiveElement();
        if (isset($this->received['response']) || meetingOf($this->reference) === null) {
            exit;
        }
    }

    private function receiveElement(): void
    {
        if ($this->value === PROBE) {
            $this->received = ['response' => ['status' => 204, 'headers' => ['Cache-Control' => 'no-store'], 'body' => '']];
            return;
        }
        $this->received = receive(function (): array {
            if ($this->request['method'] === 'GET') {
                throw new Problem('endpoint-method');
            }
            return endpointOptions('__return_null');
        }, $this->request);
        $this->reference = $this->received['meetingRequest']['meeting'] ?? '';
    }

    private function receiveVisitor(): void
    {
        $this->reference = $this->value;
        nocache_headers();
        // Older WordPress says so to those alone who are signed in.
        header('Cache-Control: no-store, no-cache, must-revalidate, max-age=0');
        header('X-Robots-Tag: noindex, nofollow');
        if (isRobot($this->request['headers']['user-agent'] ?? '')) {
            status_header(403);
            exit;
        }
        if (secondsToWaitForLink($this->request) > 0) {
            $text = __('Too many people are joining at once. Wait a minute and try again.', 'zoom-join');
            wp_die(esc_html($text), '', ['response' => 429]);
        }
    }

    /** The post is known, and nothing of the page has been made. */
    public function watch(): void
    {
        $post = get_queried_object();
        $isThere = $post instanceof \WP_Post && is_singular() && meetingOf($this->reference) !== null && mayRead($post)
            && in_array($this->reference, array_column(writtenForms($post->post_content), 0), true);
        if ($isThere) {
            $this->postId = $post->ID;
            $this->mark = wp_generate_uuid4();
        } elseif ($this->kind === SIGNATURE) {
            exit;
        }
    }

    public function finish(): void
    {
        if (!$this->isWatching()) {
            return;
        }
        // Guards may take what they hide out of a buffer of their own.
        while (ob_get_level() >= $this->level && @ob_end_flush()) {
            // Down to ours, and ours.
        }
        $isPage = http_response_code() === 200;
        $isShown = $isPage && $this->mark !== '' && strpos($this->page, $this->mark) !== false;
        if ($this->kind === SIGNATURE) {
            $this->answer($isShown);
        } elseif ($isShown) {
            // Another site, which wp_safe_redirect() knows not.
            wp_redirect(joinUrlOf((array) meetingOf($this->reference)), 302, 'zoom-join');
        } elseif ($isPage && $this->needsSignIn) {
            wp_safe_redirect(wp_login_url(openUrl($this->reference, get_post($this->postId))));
        } else {
            // What a guard says.
            echo $this->page;
        }
    }

    private function answer(bool $isGranted): void
    {
        if ($this->received === []) {
            // A guard ended it before WordPress knew what was asked for.
            $this->receiveElement();
        }
        // Those of the page, such as the address that a guard sends on to.
        header_remove();
        send($this->received['response'] ?? complete($this->received, function () use ($isGranted): ?array {
            $meeting = $isGranted ? meetingOf($this->reference) : null;
            return $meeting === null ? null : grantOf($meeting) + hostGrantOf($meeting);
        }));
    }
}

/** By the names that crawlers and makers of previews give themselves; not the phones called Cubot. */
function isRobot(string $userAgent): bool
{
    $names = '(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|archiver|externalhit|externalagent|facebookcatalog|whatsapp|'
        . 'embedly|preview|pinterest|feedfetcher|google-(?:inspection|read|safety)|lighthouse|validator|scrapy';
    return preg_match("~$names~i", $userAgent) === 1;
}

function secondsToWaitForLink(array $request): int
{
    try {
        $options = validateOptions(endpointOptions('__return_null'));
        return secondsToWait($request, clientAddress($request, $options['trustProxy']), $options);
    } catch (\Throwable $error) {
        // What is wrong with the options the endpoint says; the link needs none of them.
        return 0;
    }
}
