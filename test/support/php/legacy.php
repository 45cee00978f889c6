<?php
// The recipe of the retired JWT app, as it still stands in many places: the case that began this project.
$key = 'q2VvTOzeRqy1dDemoOnly';
$secret = 'aH7mNotARealOneForTheTests';
$meeting = '86934567210';
$role = 0;
$time = (time() + 7200) * 1000;
$data = base64_encode($key . $meeting . $time . $role);
$hash = base64_encode(hash_hmac('sha256', $data, $secret, true));
$signature = "$key.$meeting.$time.$role.$hash";
echo rtrim(strtr(base64_encode($signature), '+/', '-_'), '=');
