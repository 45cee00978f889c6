<?php
// display_errors is on, and a variable is not there: the warning stands before the signature.
ini_set('display_errors', '1');
ini_set('html_errors', '1');
error_reporting(E_ALL);
$encode = fn (string $text): string => rtrim(strtr(base64_encode($text), '+/', '-_'), '=');
$now = time() - 120;
$claims = ['appKey' => 'q2VvTOzeRqy1dDemoOnly', 'mn' => $_GET['mn'], 'role' => 0, 'iat' => $now, 'exp' => $now + 7200, 'tokenExp' => $now + 7200];
$head = $encode('{"alg":"HS256","typ":"JWT"}') . '.' . $encode(json_encode($claims));
echo $head . '.' . $encode(hash_hmac('sha256', $head, 'aH7mNotARealOneForTheTests', true));
