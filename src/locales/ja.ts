/** Japanese. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'ミーティングに参加',
  Cancel: 'キャンセル',
  'Join again': 'もう一度参加',
  'Try again': '再試行',
  'You left the meeting.': 'ミーティングから退出しました。',
  'The meeting has ended.': 'ミーティングは終了しました。',
  'The host removed you from the meeting.': 'ホストによってミーティングから削除されました。',
  'You joined this meeting on another device or in another window.':
    '別のデバイスまたは別のウィンドウでこのミーティングに参加しました。',
  'The connection to the meeting was lost.': 'ミーティングへの接続が切れました。',
  'Cancelled.': 'キャンセルしました。',
  'Your name': 'お名前',
  Passcode: 'パスコード',
  'Email address': 'メールアドレス',
  'Zoom meeting': 'Zoomミーティング',
  'Open in Zoom': 'Zoomで開く',
  Register: '登録する',
  'Sign in to Zoom': 'Zoomにサインイン',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'スマートフォンやタブレットでは、Zoomアプリでの参加をおすすめします。',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'このページは安全な接続（https）ではないため、ミーティングでカメラとマイクを使用できません。',
  'This page does not allow the meeting to use your camera and microphone.':
    'このページでは、ミーティングでのカメラとマイクの使用が許可されていません。',
  'Getting ready…': '準備しています…',
  'Joining…': '参加しています…',
  'You are in the meeting.': 'ミーティングに参加中です。',
  'Reconnecting…': '再接続しています…',
  'Leaving…': '退出しています…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'ホストがミーティングを開始するのを待っています… このページは 30 秒ごとに確認し、自動で参加します。',
  'The host will let you in soon…': 'まもなくホストが参加を許可します…',
  'This meeting is not set up correctly on this page.':
    'このミーティングは、このページで正しく設定されていません。',
  'Enter your name to join.': '参加するにはお名前を入力してください。',
  'The meeting could not be opened. Try again later.':
    'ミーティングを開けませんでした。しばらくしてからもう一度お試しください。',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoomに接続できません。インターネット接続を確認して、もう一度お試しください。',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'このページではこのミーティングに参加できません。Zoomで開いてください。',
  'The passcode is missing or wrong.': 'パスコードが入力されていないか、間違っています。',
  'Enter the email address you registered with.':
    '登録時に使用したメールアドレスを入力してください。',
  'The meeting is locked. Ask the host to unlock it.':
    'ミーティングはロックされています。ホストに解除を依頼してください。',
  'The meeting is full. Try again later.':
    'ミーティングは満員です。しばらくしてからもう一度お試しください。',
  'This meeting no longer exists.': 'このミーティングはすでに存在しません。',
  'The meeting has not started yet. Try again later.':
    'ミーティングはまだ始まっていません。しばらくしてからもう一度お試しください。',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'このミーティングはZoomにサインインしている方専用です。Zoomで開いてください。',
  'You need to register for this meeting.': 'このミーティングに参加するには登録が必要です。',
  'The host removed you from this meeting.': 'ホストによってこのミーティングから削除されました。',
  'Too many people are joining at once. Wait a minute and try again.':
    '参加者が集中しています。1分ほど待ってから、もう一度お試しください。',
  'Joining took too long. Check your internet connection and try again.':
    '参加に時間がかかりすぎました。インターネット接続を確認して、もう一度お試しください。',
  'Joining was cancelled.': '参加をキャンセルしました。',
  'Your access to this meeting has expired. Try again.':
    'このミーティングへのアクセスの有効期限が切れました。もう一度お試しください。',
};
