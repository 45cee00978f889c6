/** Vietnamese. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Tham gia cuộc họp',
  Cancel: 'Hủy',
  'Join again': 'Tham gia lại',
  'Try again': 'Thử lại',
  'You left the meeting.': 'Bạn đã rời cuộc họp.',
  'The meeting has ended.': 'Cuộc họp đã kết thúc.',
  'The host removed you from the meeting.': 'Người chủ trì đã đưa bạn ra khỏi cuộc họp.',
  'You joined this meeting on another device or in another window.':
    'Bạn đã tham gia cuộc họp này trên thiết bị khác hoặc trong cửa sổ khác.',
  'The connection to the meeting was lost.': 'Mất kết nối với cuộc họp.',
  'Cancelled.': 'Đã hủy.',
  'Your name': 'Tên của bạn',
  Passcode: 'Mã truy cập',
  'Email address': 'Địa chỉ email',
  'Zoom meeting': 'Cuộc họp Zoom',
  'Open in Zoom': 'Mở trong Zoom',
  Register: 'Đăng ký',
  'Sign in to Zoom': 'Đăng nhập Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Trên điện thoại hoặc máy tính bảng, nên mở cuộc họp này trong ứng dụng Zoom.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Trang này không an toàn (không có https) nên cuộc họp không thể dùng camera và micrô của bạn.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Trang này không cho phép cuộc họp dùng camera và micrô của bạn.',
  'Getting ready…': 'Đang chuẩn bị…',
  'Joining…': 'Đang tham gia…',
  'You are in the meeting.': 'Bạn đang ở trong cuộc họp.',
  'Reconnecting…': 'Đang kết nối lại…',
  'Leaving…': 'Đang rời…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Đang chờ người chủ trì bắt đầu cuộc họp… Trang này kiểm tra mỗi 30 giây và tự động tham gia.',
  'The host will let you in soon…': 'Người chủ trì sẽ sớm cho bạn vào…',
  'This meeting is not set up correctly on this page.':
    'Cuộc họp này chưa được thiết lập đúng trên trang này.',
  'Enter your name to join.': 'Hãy nhập tên của bạn để tham gia.',
  'The meeting could not be opened. Try again later.': 'Không thể mở cuộc họp. Hãy thử lại sau.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Không thể kết nối với Zoom. Hãy kiểm tra kết nối internet rồi thử lại.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Bạn không thể tham gia cuộc họp này trên trang này. Hãy mở trong Zoom.',
  'The passcode is missing or wrong.': 'Mã truy cập bị thiếu hoặc sai.',
  'Enter the email address you registered with.': 'Hãy nhập địa chỉ email bạn đã dùng để đăng ký.',
  'The meeting is locked. Ask the host to unlock it.':
    'Cuộc họp đã bị khóa. Hãy nhờ người chủ trì mở khóa.',
  'The meeting is full. Try again later.': 'Cuộc họp đã đầy. Hãy thử lại sau.',
  'This meeting no longer exists.': 'Cuộc họp này không còn tồn tại.',
  'The meeting has not started yet. Try again later.': 'Cuộc họp chưa bắt đầu. Hãy thử lại sau.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Cuộc họp này chỉ dành cho người đã đăng nhập Zoom. Hãy mở trong Zoom.',
  'You need to register for this meeting.': 'Bạn cần đăng ký để tham gia cuộc họp này.',
  'The host removed you from this meeting.': 'Người chủ trì đã đưa bạn ra khỏi cuộc họp này.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Có quá nhiều người tham gia cùng lúc. Hãy đợi một phút rồi thử lại.',
  'Joining took too long. Check your internet connection and try again.':
    'Tham gia mất quá nhiều thời gian. Hãy kiểm tra kết nối internet rồi thử lại.',
  'Joining was cancelled.': 'Đã hủy tham gia.',
  'Your access to this meeting has expired. Try again.':
    'Quyền truy cập của bạn vào cuộc họp này đã hết hạn. Hãy thử lại.',
};
