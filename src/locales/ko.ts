/** Korean. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': '회의 참가',
  Cancel: '취소',
  'Join again': '다시 참가',
  'Try again': '다시 시도',
  'You left the meeting.': '회의에서 나갔습니다.',
  'The meeting has ended.': '회의가 종료되었습니다.',
  'The host removed you from the meeting.': '호스트가 회의에서 내보냈습니다.',
  'You joined this meeting on another device or in another window.':
    '다른 기기나 다른 창에서 이 회의에 참가했습니다.',
  'The connection to the meeting was lost.': '회의 연결이 끊어졌습니다.',
  'Cancelled.': '취소되었습니다.',
  'Your name': '이름',
  Passcode: '암호',
  'Email address': '이메일 주소',
  'Zoom meeting': 'Zoom 회의',
  'Open in Zoom': 'Zoom에서 열기',
  Register: '등록',
  'Sign in to Zoom': 'Zoom에 로그인',
  'On a phone or tablet this meeting works better in the Zoom app.':
    '휴대전화나 태블릿에서는 Zoom 앱에서 참가하는 것이 좋습니다.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    '이 페이지는 https를 사용하지 않아 안전하지 않으므로 회의에서 카메라와 마이크를 사용할 수 없습니다.',
  'This page does not allow the meeting to use your camera and microphone.':
    '이 페이지에서는 회의의 카메라와 마이크 사용이 허용되지 않습니다.',
  'Getting ready…': '준비 중…',
  'Joining…': '참가 중…',
  'You are in the meeting.': '회의에 참가 중입니다.',
  'Reconnecting…': '다시 연결하는 중…',
  'Leaving…': '나가는 중…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    '호스트가 회의를 시작하기를 기다리는 중… 이 페이지는 30초마다 확인하고 자동으로 참가합니다.',
  'The host will let you in soon…': '호스트가 곧 입장을 허용합니다…',
  'This meeting is not set up correctly on this page.':
    '이 회의가 이 페이지에서 올바르게 설정되지 않았습니다.',
  'Enter your name to join.': '참가하려면 이름을 입력하세요.',
  'The meeting could not be opened. Try again later.':
    '회의를 열 수 없습니다. 나중에 다시 시도하세요.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoom에 연결할 수 없습니다. 인터넷 연결을 확인하고 다시 시도하세요.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    '이 페이지에서는 이 회의에 참가할 수 없습니다. Zoom에서 여세요.',
  'The passcode is missing or wrong.': '암호가 없거나 잘못되었습니다.',
  'Enter the email address you registered with.': '등록할 때 사용한 이메일 주소를 입력하세요.',
  'The meeting is locked. Ask the host to unlock it.':
    '회의가 잠겨 있습니다. 호스트에게 잠금 해제를 요청하세요.',
  'The meeting is full. Try again later.': '회의 정원이 찼습니다. 나중에 다시 시도하세요.',
  'This meeting no longer exists.': '이 회의는 더 이상 존재하지 않습니다.',
  'The meeting has not started yet. Try again later.':
    '회의가 아직 시작되지 않았습니다. 나중에 다시 시도하세요.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    '이 회의는 Zoom에 로그인한 사용자만 참가할 수 있습니다. Zoom에서 여세요.',
  'You need to register for this meeting.': '이 회의에 참가하려면 등록해야 합니다.',
  'The host removed you from this meeting.': '호스트가 이 회의에서 내보냈습니다.',
  'Too many people are joining at once. Wait a minute and try again.':
    '한꺼번에 너무 많은 사람이 참가하고 있습니다. 1분 후 다시 시도하세요.',
  'Joining took too long. Check your internet connection and try again.':
    '참가하는 데 시간이 너무 오래 걸렸습니다. 인터넷 연결을 확인하고 다시 시도하세요.',
  'Joining was cancelled.': '참가가 취소되었습니다.',
  'Your access to this meeting has expired. Try again.':
    '이 회의에 대한 참가 권한이 만료되었습니다. 다시 시도하세요.',
};
