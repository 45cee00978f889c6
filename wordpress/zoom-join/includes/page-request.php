<?php
/**
 * A request to a post's own URL: for the signature of a meeting in the post, or for the redirect to Zoom. WordPress
 * makes the page as for any visit, with every plugin that restricts access. The page is captured and not sent. The
 * request is granted if the meeting is in the page.
 */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

use ZoomJoin\WordPress\Core\Problem;
use function ZoomJoin\WordPress\Core\clientAddress;
use function ZoomJoin\WordPress\Core\complete;
use function ZoomJoin\WordPress\Core\currentRequest;
use function ZoomJoin\WordPress\Core\receive;
use function ZoomJoin\WordPress\Core\secondsToWait;
use function ZoomJoin\WordPress\Core\send;
use function ZoomJoin\WordPress\Core\validateOptions;

/** In the query of a post's URL: requests a signature. The value PROBE only tests whether requests get here. */
const SIGNATURE = 'zoom_join_signature';
const PROBE = 'probe';
/** In the query of a post's URL: the reference of a meeting in the post. Requests a redirect to Zoom. */
const OPEN = 'zoom_join_open';

final class PageRequest
{
    private static ?self $current = null;

    /** SIGNATURE or OPEN. */
    private string $kind;
    private string $value;
    /** The original request. The rest of WordPress sees an ordinary visit. */
    private array $request;
    /** Only for a signature: the result of the endpoint's receive(). */
    private array $received = [];
    private string $reference = '';
    /** A random text in the meeting's element. Other content of the page can't forge it. */
    private string $mark = '';
    private bool $needsSignIn = false;
    private int $postId = 0;
    private int $bufferLevel = 0;
    private string $page = '';

    /** Runs when the plugin is loaded, so that all other plugins see an ordinary visit. */
    public static function begin(): void
    {
        foreach ([SIGNATURE, OPEN] as $kind) {
            if (wp_using_themes() && is_string($_GET[$kind] ?? null) && $_GET[$kind] !== '') {
                // WordPress adds slashes to $_GET later.
                self::$current = new self($kind, $_GET[$kind]);
                return;
            }
        }
    }

    /** The mark for an element that this visitor may join. Empty on an ordinary visit. */
    public static function mark(array $attributes, \WP_Post $post): string
    {
        $current = self::$current;
        // The post that contains the element decides, not the page around the post.
        $isRequested = $current !== null && $current->mark !== '' && $post->ID === $current->postId
            && (string) $attributes['meeting'] === $current->reference;
        if (!$isRequested) {
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
        if (!in_array($this->request['headers']['origin'] ?? '', ['', $this->request['origin'], siteOrigin()], true)) {
            // A page of another allowed origin must not act as the user who is signed in here.
            add_filter('determine_current_user', '__return_false', PHP_INT_MAX);
        }
        // The outermost buffer: it contains the buffers that other plugins start later. A flush sends nothing.
        ob_start(function (string $output, int $phase): string {
            $isDiscarded = ($phase & PHP_OUTPUT_HANDLER_CLEAN) !== 0;
            $this->page .= $isDiscarded ? '' : $output;
            return $this->isCapturing() ? '' : $output;
        });
        $this->bufferLevel = ob_get_level();
        add_action('parse_request', [$this, 'receive'], PHP_INT_MIN);
        add_action('wp', [$this, 'checkPost'], PHP_INT_MIN);
        // This hook also runs after an exit in the middle of the page.
        add_action('shutdown', [$this, 'finish'], PHP_INT_MIN);
    }

    /** Otherwise a link shows the page as WordPress makes it. */
    private function isCapturing(): bool
    {
        return $this->kind === SIGNATURE || $this->mark !== '';
    }

    /** Other plugins may decide by the method, by the query, or by the type of response that the client accepts. */
    private function becomeVisit(): void
    {
        unset($_GET[$this->kind], $_REQUEST[$this->kind], $_SERVER['CONTENT_TYPE'], $_SERVER['CONTENT_LENGTH']);
        unset($_SERVER['HTTP_CONTENT_TYPE'], $_SERVER['HTTP_X_REQUESTED_WITH']);
        $_SERVER['REQUEST_METHOD'] = 'GET';
        $_SERVER['HTTP_ACCEPT'] = 'text/html';
        $_SERVER['REQUEST_URI'] = remove_query_arg($this->kind, $_SERVER['REQUEST_URI'] ?? '/');
        $_SERVER['QUERY_STRING'] = (string) wp_parse_url($_SERVER['REQUEST_URI'], PHP_URL_QUERY);
        // A cache must not store the captured page.
        defined('DONOTCACHEPAGE') || define('DONOTCACHEPAGE', true);
    }

    /** Does every check that does not need the post. */
    public function receive(): void
    {
        if ($this->kind === OPEN) {
            $this->receiveLinkRequest();
            return;
        }
        $this->receiveSignatureRequest();
        if (isset($this->received['response']) || findMeeting($this->reference) === null) {
            exit;
        }
    }

    private function receiveSignatureRequest(): void
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

    private function receiveLinkRequest(): void
    {
        $this->reference = $this->value;
        nocache_headers();
        // Older WordPress sends no-store only to signed-in users.
        header('Cache-Control: no-store, no-cache, must-revalidate, max-age=0');
        header('X-Robots-Tag: noindex, nofollow');
        if (isCrawler($this->request['headers']['user-agent'] ?? '')) {
            status_header(403);
            exit;
        }
        if (secondsToWaitForLink($this->request) > 0) {
            $text = __('Too many people are joining at once. Wait a minute and try again.', 'zoom-join');
            wp_die(esc_html($text), '', ['response' => 429]);
        }
    }

    /** WordPress has found the post, and has made nothing of the page yet. */
    public function checkPost(): void
    {
        $post = get_queried_object();
        $isInPost = $post instanceof \WP_Post && is_singular() && findMeeting($this->reference) !== null && mayRead($post)
            && in_array($this->reference, array_column(embedsIn($post->post_content), 0), true);
        if ($isInPost) {
            $this->postId = $post->ID;
            $this->mark = wp_generate_uuid4();
        } elseif ($this->kind === SIGNATURE) {
            exit;
        }
    }

    public function finish(): void
    {
        if (!$this->isCapturing()) {
            return;
        }
        // A plugin may remove hidden content in the callback of its own buffer.
        while (ob_get_level() >= $this->bufferLevel && @ob_end_flush()) {
            // Ends every buffer inside ours, then ours.
        }
        $isPage = http_response_code() === 200;
        $isShown = $isPage && $this->mark !== '' && strpos($this->page, $this->mark) !== false;
        if ($this->kind === SIGNATURE) {
            $this->sendSignature($isShown);
        } elseif ($isShown) {
            // wp_safe_redirect() does not allow another site.
            wp_redirect(joinUrl((array) findMeeting($this->reference)), 302, 'zoom-join');
        } elseif ($isPage && $this->needsSignIn) {
            wp_safe_redirect(wp_login_url(openUrl($this->reference, get_post($this->postId))));
        } else {
            // What WordPress or another plugin shows instead.
            echo $this->page;
        }
    }

    private function sendSignature(bool $isGranted): void
    {
        if ($this->received === []) {
            // Another plugin ended the page before parse_request.
            $this->receiveSignatureRequest();
        }
        // Removes the headers of the page, such as the Location of another plugin's redirect.
        header_remove();
        send($this->received['response'] ?? complete($this->received, function () use ($isGranted): ?array {
            $meeting = $isGranted ? findMeeting($this->reference) : null;
            return $meeting === null ? null : participantGrant($meeting) + hostGrant($meeting);
        }));
    }
}

/** Matches the names that crawlers and link previews send. Does not match the phones called Cubot. */
function isCrawler(string $userAgent): bool
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
        // The link needs no option. The endpoint reports invalid ones.
        return 0;
    }
}
