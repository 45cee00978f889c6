/** Recipes of bad signatures, as people write them. The preludes of make.ts are in scope. */

export interface Recipe {
  /** What diagnose must find, and nothing else. */
  readonly codes: readonly string[];
  readonly language: 'php' | 'python' | 'node';
  /** Source that prints what the endpoint would answer. */
  readonly recipe: string;
  /** What diagnose is told beside the signature. */
  readonly context?: Readonly<Record<string, unknown>>;
}

export const recipes: readonly Recipe[] = [
  {
    codes: ['signature-missing'],
    language: 'node',
    recipe: 'let later; Promise.resolve(signature).then((x) => { later = x; }); answer(later);',
  },
  {
    codes: ['signature-missing'],
    language: 'php',
    recipe: 'function sign() { return jwt([]); } sign(); // returned, never echoed',
  },
  { codes: ['signature-missing'], language: 'python', recipe: 'print()' },
  { codes: ['signature-not-string'], language: 'node', recipe: 'answer({ signature });' },
  {
    codes: ['signature-not-string'],
    language: 'node',
    recipe: 'answer(Promise.resolve(signature));',
  },
  { codes: ['signature-not-string'], language: 'node', recipe: 'answer(iat);' },
  { codes: ['signature-wrapped'], language: 'php', recipe: 'echo json_encode($signature);' },
  {
    codes: ['signature-wrapped'],
    language: 'php',
    recipe: "echo json_encode(['signature' => $signature, 'sdkKey' => $key]);",
  },
  { codes: ['signature-wrapped'], language: 'node', recipe: "answer('Bearer ' + signature);" },
  { codes: ['signature-wrapped'], language: 'php', recipe: 'echo "\\xEF\\xBB\\xBF" . $signature;' },
  { codes: ['signature-wrapped'], language: 'python', recipe: 'print(signature)' },
  {
    codes: ['signature-wrapped'],
    language: 'php',
    recipe: 'echo htmlspecialchars(json_encode($signature));',
  },
  { codes: ['signature-wrapped'], language: 'node', recipe: "answer('appKey:' + signature);" },
  { codes: ['signature-wrapped'], language: 'php', recipe: "echo 'token: ' . $signature;" },
  { codes: ['signature-wrapped'], language: 'python', recipe: "print('signature', signature)" },
  { codes: ['signature-wrapped'], language: 'php', recipe: 'echo base64_encode($signature);' },
  {
    codes: ['signature-html'],
    language: 'php',
    recipe: 'echo $undefinedVariable; echo $signature;',
  },
  {
    codes: ['signature-html'],
    language: 'php',
    recipe: 'echo \'<!DOCTYPE html><html><body><form action="login.php"></form></body></html>\';',
  },
  {
    codes: ['signature-html'],
    language: 'node',
    recipe: "answer('<html><head><title>502 Bad Gateway</title></head></html>');",
  },
  {
    codes: ['signature-legacy-format'],
    language: 'php',
    recipe:
      "$time = ($now + 7200) * 1000; $data = base64_encode($key . $mn . $time . 0); $hash = base64_encode(hash_hmac('sha256', $data, $secret, true)); echo rtrim(strtr(base64_encode(\"$key.$mn.$time.0.$hash\"), '+/', '-_'), '=');",
  },
  {
    codes: ['signature-legacy-format'],
    language: 'node',
    recipe:
      "const time = now * 1000 - 30000; const msg = Buffer.from(key + mn + time + 0).toString('base64'); const hash = createHmac('sha256', secret).update(msg).digest('base64'); answer(Buffer.from(`${key}.${mn}.${time}.0.${hash}`).toString('base64'));",
  },
  {
    codes: ['signature-legacy-format'],
    language: 'python',
    recipe:
      "ts = now * 1000 - 30000; msg = base64.b64encode(f'{key}{mn}{ts}0'.encode()); hsh = base64.b64encode(hmac.new(secret.encode(), msg, hashlib.sha256).digest()).decode(); print(base64.b64encode(f'{key}.{mn}.{ts}.0.{hsh}'.encode()).decode().rstrip('='), end='')",
  },
  {
    codes: ['signature-hmac-only'],
    language: 'php',
    recipe: "echo b64url(hash_hmac('sha256', $key . $mn, $secret, true));",
  },
  {
    codes: ['signature-hmac-only'],
    language: 'php',
    recipe: "echo hash_hmac('sha256', $key . $mn, $secret);",
  },
  {
    codes: ['signature-hmac-only'],
    language: 'node',
    recipe: "answer(createHmac('sha256', secret).update(key + mn).digest('base64'));",
  },
  {
    codes: ['signature-malformed'],
    language: 'php',
    recipe: "echo implode('.', array_slice(explode('.', $signature), 0, 2));",
  },
  { codes: ['signature-malformed'], language: 'node', recipe: 'answer(signature.slice(0, 40));' },
  {
    codes: ['signature-malformed'],
    language: 'node',
    recipe:
      "const head = b64url('HS256') + '.' + b64url(JSON.stringify(claims)); answer(head + '.' + createHmac('sha256', secret).update(head).digest('base64url'));",
  },
  {
    codes: ['signature-malformed'],
    language: 'python',
    recipe: "print('Internal error: no key', end='')",
  },
  {
    codes: ['signature-base64-standard'],
    language: 'php',
    recipe:
      '$head = base64_encode(\'{"alg":"HS256","typ":"JWT"}\') . \'.\' . base64_encode(json_encode($claims)); echo $head . \'.\' . base64_encode(hash_hmac(\'sha256\', $head, $secret, true));',
  },
  {
    codes: ['signature-base64-standard'],
    language: 'node',
    recipe:
      "const e = (x) => Buffer.from(x).toString('base64'); const head = e(JSON.stringify({ alg: 'HS256', typ: 'JWT' })) + '.' + e(JSON.stringify(claims)); answer(head + '.' + createHmac('sha256', secret).update(head).digest('base64'));",
  },
  {
    codes: ['signature-base64-standard'],
    language: 'python',
    recipe:
      "head = signature.rsplit('.', 1)[0]; print(head + '.' + base64.b64encode(hmac.new(secret.encode(), head.encode(), hashlib.sha256).digest()).decode(), end='')",
  },
  {
    codes: ['signature-hmac-encoding'],
    language: 'php',
    recipe:
      "$head = b64url('{\"alg\":\"HS256\"}') . '.' . b64url(json_encode($claims)); echo $head . '.' . hash_hmac('sha256', $head, $secret);",
  },
  {
    codes: ['signature-hmac-encoding'],
    language: 'php',
    recipe:
      "$head = b64url('{\"alg\":\"HS256\"}') . '.' . b64url(json_encode($claims)); echo $head . '.' . b64url(hash_hmac('sha256', $head, $secret));",
  },
  {
    codes: ['signature-hmac-encoding'],
    language: 'node',
    recipe:
      "// what .NET's UrlTokenEncode writes: a count of the padding at the end\nanswer(signature + '1');",
  },
  {
    codes: ['signature-hmac-encoding'],
    language: 'python',
    recipe:
      "head = signature.rsplit('.', 1)[0]; print(head + '.' + b64url(hmac.new(secret.encode(), head.encode(), hashlib.sha1).digest()), end='')",
  },
  {
    codes: ['signature-alg'],
    language: 'node',
    recipe: "answer(b64url('{\"alg\":\"none\"}') + '.' + b64url(JSON.stringify(claims)) + '.');",
  },
  {
    codes: ['signature-alg'],
    language: 'node',
    recipe:
      "const head = b64url('{\"alg\":\"HS512\"}') + '.' + b64url(JSON.stringify(claims)); answer(head + '.' + createHmac('sha512', secret).update(head).digest('base64url'));",
  },
  {
    codes: ['signature-alg'],
    language: 'php',
    recipe: "echo jwt($claims, null, ['alg' => 'RS256', 'typ' => 'JWT']);",
  },
  {
    codes: ['signature-alg'],
    language: 'python',
    recipe: "print(jwt(claims, header={'typ': 'JWT'}), end='')",
  },
  {
    codes: ['signature-video-sdk'],
    language: 'node',
    recipe:
      "answer(jwt({ app_key: key, tpc: 'session', role_type: 1, version: 1, iat, exp: iat + 7200 }));",
  },
  {
    codes: ['signature-video-sdk'],
    language: 'php',
    recipe:
      "echo jwt(['app_key' => $key, 'tpc' => 'session', 'role_type' => 0, 'iat' => $iat, 'exp' => $iat + 7200]);",
  },
  {
    codes: ['signature-video-sdk'],
    language: 'python',
    recipe:
      "print(jwt({'app_key': key, 'role_type': 1, 'iat': iat, 'exp': iat + 7200, 'user_identity': 'ada'}), end='')",
  },
  {
    codes: ['signature-rest-api'],
    language: 'node',
    recipe: 'answer(jwt({ iss: key, exp: now + 5000 }));',
  },
  {
    codes: ['signature-rest-api'],
    language: 'php',
    recipe: "echo jwt(['iss' => $key, 'exp' => $now + 60]);",
  },
  {
    codes: ['signature-rest-api'],
    language: 'python',
    recipe: "print(jwt({'aud': None, 'iss': key, 'exp': now + 5000, 'iat': now}), end='')",
  },
  {
    codes: ['signature-native'],
    language: 'node',
    recipe: 'const { mn: _, role, ...rest } = claims; answer(jwt(rest));',
  },
  {
    codes: ['signature-native'],
    language: 'php',
    recipe: "unset($claims['mn'], $claims['role'], $claims['sdkKey']); echo jwt($claims);",
  },
  {
    codes: ['signature-native'],
    language: 'python',
    recipe:
      "print(jwt({'appKey': key, 'iat': iat, 'exp': iat + 7200, 'tokenExp': iat + 7200}), end='')",
  },
  {
    codes: ['signature-claim-name'],
    language: 'node',
    recipe:
      'const { mn: meetingNumber, ...rest } = claims; answer(jwt({ ...rest, meetingNumber }));',
  },
  {
    codes: ['signature-claim-name'],
    language: 'php',
    recipe: "unset($claims['mn']); $claims['meeting_number'] = $mn; echo jwt($claims);",
  },
  {
    codes: ['signature-claim-name'],
    language: 'python',
    recipe: "del claims['appKey']; claims['app_key'] = key; print(jwt(claims), end='')",
  },
  {
    codes: ['signature-claim-name'],
    language: 'node',
    recipe: 'const { tokenExp: token_exp, ...rest } = claims; answer(jwt({ ...rest, token_exp }));',
  },
  {
    codes: ['signature-claim-missing'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, mn: undefined }));',
  },
  {
    codes: ['signature-claim-missing'],
    language: 'php',
    recipe: "unset($claims['role']); echo jwt($claims);",
  },
  {
    codes: ['signature-claim-missing'],
    language: 'python',
    recipe: "del claims['exp']; print(jwt(claims), end='')",
  },
  {
    codes: ['signature-claim-missing'],
    language: 'php',
    recipe: "unset($claims['iat']); echo jwt($claims);",
  },
  {
    codes: ['signature-app-key-missing'],
    language: 'node',
    recipe:
      'answer(jwt({ ...claims, appKey: undefined, sdkKey: process.env.ZOOM_KEY_THAT_IS_NOT_SET }));',
  },
  {
    codes: ['signature-app-key-missing'],
    language: 'php',
    recipe: "unset($claims['appKey']); echo jwt($claims);",
  },
  {
    codes: ['signature-app-key-missing'],
    language: 'python',
    recipe: "print(jwt({**claims, 'appKey': '', 'sdkKey': ''}), end='')",
  },
  {
    codes: ['signature-time-unit'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['exp' => ($iat + 7200) * 1000]));",
  },
  {
    codes: ['signature-time-unit'],
    language: 'python',
    recipe: "print(jwt({**claims, 'tokenExp': (iat + 7200) * 1000}), end='')",
  },
  {
    codes: ['signature-time-unit'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, iat: iat * 1000 }));',
  },
  {
    codes: ['signature-time-type'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['iat' => (string) $iat]));",
  },
  {
    codes: ['signature-time-type'],
    language: 'python',
    recipe: "print(jwt({**claims, 'iat': iat + 0.25}), end='')",
  },
  {
    codes: ['signature-time-type'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, exp: (now * 1000 + 1) / 1000 + 7200 }));',
  },
  {
    codes: ['signature-future'],
    language: 'php',
    recipe:
      "echo jwt(array_merge($claims, ['iat' => $now + 60*60*2, 'exp' => $now + 60*60*4, 'tokenExp' => $now + 60*60*4]));",
  },
  {
    codes: ['signature-future'],
    language: 'python',
    recipe: "print(jwt({**claims, 'iat': now + 360}), end='')",
  },
  {
    codes: ['signature-future'],
    language: 'node',
    recipe:
      'answer(jwt({ ...claims, iat: now + 330 * 60, exp: now + 450 * 60, tokenExp: now + 450 * 60 }));',
  },
  {
    codes: ['signature-expired'],
    language: 'php',
    recipe:
      "echo jwt(array_merge($claims, ['iat' => $now - 7320, 'exp' => $now - 120, 'tokenExp' => $now - 120]));",
  },
  {
    codes: ['signature-expired'],
    language: 'python',
    recipe:
      "print(jwt({**claims, 'iat': now - 86400, 'exp': now - 79200, 'tokenExp': now - 79200}), end='')",
  },
  {
    codes: ['signature-expired'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, iat: now - 7200, exp: now, tokenExp: now }));',
  },
  {
    codes: ['signature-expired'],
    language: 'python',
    recipe: "print(jwt({**claims, 'exp': 7200}), end='')",
  },
  {
    codes: ['signature-expired'],
    language: 'php',
    recipe: "$time = (int) null; echo jwt(array_merge($claims, ['iat' => $time, 'exp' => $time]));",
  },
  {
    codes: ['signature-life-short'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['exp' => $now + 60]));",
  },
  {
    codes: ['signature-life-short'],
    language: 'python',
    recipe: "print(jwt({**claims, 'exp': iat + 1799}), end='')",
  },
  {
    codes: ['signature-life-short'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, exp: now + 300 }));',
  },
  {
    codes: ['signature-life-long'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['exp' => $iat + 60*60*24*7]));",
  },
  {
    codes: ['signature-life-long'],
    language: 'python',
    recipe: "print(jwt({**claims, 'exp': iat + 172801}), end='')",
  },
  {
    codes: ['signature-life-long'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, exp: iat + 365 * 86400 }));',
  },
  {
    codes: ['signature-token-exp'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['tokenExp' => 7200]));",
  },
  {
    codes: ['signature-token-exp'],
    language: 'python',
    recipe: "print(jwt({**claims, 'tokenExp': now + 60}), end='')",
  },
  {
    codes: ['signature-token-exp'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, tokenExp: undefined }));',
  },
  {
    codes: ['signature-meeting-format'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['mn' => '869 3456 7210']));",
  },
  {
    codes: ['signature-meeting-format'],
    language: 'python',
    recipe: "print(jwt({**claims, 'mn': 'https://zoom.us/j/86934567210'}), end='')",
  },
  {
    codes: ['signature-meeting-format'],
    language: 'node',
    recipe: "answer(jwt({ ...claims, mn: '869-3456-7210' }));",
  },
  {
    codes: ['signature-meeting-mismatch'],
    language: 'php',
    recipe: 'echo $signature;',
    context: { meetingNumber: '99999999999' },
  },
  {
    codes: ['signature-meeting-mismatch'],
    language: 'python',
    recipe: "print(signature, end='')",
    context: { meetingNumber: '99999999999' },
  },
  {
    codes: ['signature-meeting-mismatch'],
    language: 'node',
    recipe: 'answer(signature);',
    context: { meetingNumber: '99999999999' },
  },
  {
    codes: ['signature-role'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['role' => '1']));",
  },
  {
    codes: ['signature-role'],
    language: 'python',
    recipe: "print(jwt({**claims, 'role': 'host'}), end='')",
  },
  { codes: ['signature-role'], language: 'node', recipe: 'answer(jwt({ ...claims, role: 2 }));' },
  {
    codes: ['signature-role-mismatch'],
    language: 'php',
    recipe: 'echo $signature;',
    context: { role: 1 },
  },
  {
    codes: ['signature-role-mismatch'],
    language: 'python',
    recipe: "print(signature, end='')",
    context: { role: 1 },
  },
  {
    codes: ['signature-role-mismatch'],
    language: 'node',
    recipe: 'answer(signature);',
    context: { role: 1 },
  },
  {
    codes: ['signature-host-without-zak'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['role' => 1]));",
    context: { hasZak: false },
  },
  {
    codes: ['signature-host-without-zak'],
    language: 'python',
    recipe: "print(jwt({**claims, 'role': 1}), end='')",
    context: { hasZak: false },
  },
  {
    codes: ['signature-host-without-zak'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, role: 1 }));',
    context: { hasZak: false },
  },
  {
    codes: ['signature-no-backdate'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['iat' => $now]));",
  },
  {
    codes: ['signature-no-backdate'],
    language: 'python',
    recipe: "print(jwt({**claims, 'iat': now - 3}), end='')",
  },
  {
    codes: ['signature-no-backdate'],
    language: 'node',
    recipe: 'answer(jwt({ ...claims, iat: now + 2 }));',
  },
  {
    codes: ['signature-key-mismatch'],
    language: 'php',
    recipe: "echo jwt(array_merge($claims, ['sdkKey' => 'theKeyOfAnotherApp']));",
  },
  {
    codes: ['signature-key-mismatch'],
    language: 'python',
    recipe: "print(jwt({**claims, 'sdkKey': 'developmentKey'}), end='')",
  },
  {
    codes: ['signature-key-mismatch'],
    language: 'node',
    recipe: 'answer(signature);',
    context: { appKey: 'theProductionKey' },
  },
  {
    codes: ['signature-secret-mismatch'],
    language: 'php',
    recipe: "echo jwt($claims, 'theSecretOfAnotherApp');",
    context: { secret: 'aH7mNotARealOneForTheTests' },
  },
  {
    codes: ['signature-secret-mismatch'],
    language: 'node',
    recipe: "answer(jwt(claims, secret + '\\n'));",
    context: { secret: 'aH7mNotARealOneForTheTests' },
  },
  {
    codes: ['signature-secret-mismatch'],
    language: 'python',
    recipe: "print(jwt(claims, base64.b64encode(secret.encode())), end='')",
    context: { secret: 'aH7mNotARealOneForTheTests' },
  },
  {
    codes: ['signature-secret-mismatch'],
    language: 'php',
    recipe: "echo jwt($claims, base64_decode('YUg3bU5vdEFSZWFsT25lRm9yVGhlVGVzdHM='));",
    context: { secret: 'YUg3bU5vdEFSZWFsT25lRm9yVGhlVGVzdHM=' },
  },
];
