/** Traditional Chinese. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': '加入會議',
  Cancel: '取消',
  'Join again': '重新加入',
  'Try again': '重試',
  'You left the meeting.': '您已離開會議。',
  'The meeting has ended.': '會議已結束。',
  'The host removed you from the meeting.': '主持人已將您移出會議。',
  'You joined this meeting on another device or in another window.':
    '您已在其他裝置或其他視窗中加入此會議。',
  'The connection to the meeting was lost.': '與會議的連線已中斷。',
  'Cancelled.': '已取消。',
  'Your name': '您的姓名',
  Passcode: '密碼',
  'Email address': '電子郵件地址',
  'Zoom meeting': 'Zoom 會議',
  'Open in Zoom': '在 Zoom 中開啟',
  Register: '註冊',
  'Sign in to Zoom': '登入 Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    '在手機或平板電腦上，建議使用 Zoom 應用程式參加此會議。',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    '此頁面不安全（未使用 https），因此會議無法使用您的攝影機和麥克風。',
  'This page does not allow the meeting to use your camera and microphone.':
    '此頁面不允許會議使用您的攝影機和麥克風。',
  'Getting ready…': '正在準備…',
  'Joining…': '正在加入…',
  'You are in the meeting.': '您正在會議中。',
  'Reconnecting…': '正在重新連線…',
  'Leaving…': '正在離開…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    '正在等候主持人開始會議… 本頁每 30 秒檢查一次，並會自動加入。',
  'The host will let you in soon…': '主持人很快會允許您進入…',
  'This meeting is not set up correctly on this page.': '此會議在此頁面上的設定不正確。',
  'Enter your name to join.': '請輸入您的姓名以加入會議。',
  'The meeting could not be opened. Try again later.': '無法開啟會議。請稍後再試。',
  'Zoom could not be reached. Check your internet connection and try again.':
    '無法連線至 Zoom。請檢查網路連線後重試。',
  'You cannot join this meeting on this page. Open it in Zoom.':
    '您無法在此頁面加入此會議。請在 Zoom 中開啟。',
  'The passcode is missing or wrong.': '密碼缺少或錯誤。',
  'Enter the email address you registered with.': '請輸入您註冊時使用的電子郵件地址。',
  'The meeting is locked. Ask the host to unlock it.': '會議已鎖定。請要求主持人解除鎖定。',
  'The meeting is full. Try again later.': '會議人數已滿。請稍後再試。',
  'This meeting no longer exists.': '此會議已不存在。',
  'The meeting has not started yet. Try again later.': '會議尚未開始。請稍後再試。',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    '此會議僅限已登入 Zoom 的使用者。請在 Zoom 中開啟。',
  'You need to register for this meeting.': '您需要先註冊才能參加此會議。',
  'The host removed you from this meeting.': '主持人已將您移出此會議。',
  'Too many people are joining at once. Wait a minute and try again.':
    '同時加入的人太多。請等候一分鐘後重試。',
  'Joining took too long. Check your internet connection and try again.':
    '加入時間過長。請檢查網路連線後重試。',
  'Joining was cancelled.': '已取消加入。',
  'Your access to this meeting has expired. Try again.': '您對此會議的存取權限已過期。請重試。',
};
