/** Simplified Chinese. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': '加入会议',
  Cancel: '取消',
  'Join again': '重新加入',
  'Try again': '重试',
  'You left the meeting.': '您已离开会议。',
  'The meeting has ended.': '会议已结束。',
  'The host removed you from the meeting.': '主持人已将您移出会议。',
  'You joined this meeting from another place.': '您已在其他地方加入此会议。',
  'The connection to the meeting was lost.': '与会议的连接已断开。',
  'Cancelled.': '已取消。',
  'Your name': '您的姓名',
  Passcode: '密码',
  'Email address': '电子邮件地址',
  'Zoom meeting': 'Zoom 会议',
  'Open in Zoom': '在 Zoom 中打开',
  Register: '注册',
  'Sign in to Zoom': '登录 Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    '在手机或平板电脑上，建议使用 Zoom 应用参加此会议。',
  'This page is not secure (https): camera and microphone can’t be used in it.':
    '此页面不安全（https）：无法在其中使用摄像头和麦克风。',
  'This page does not let the meeting use camera and microphone.':
    '此页面不允许会议使用摄像头和麦克风。',
  'Getting ready…': '正在准备…',
  'Joining…': '正在加入…',
  'You are in the meeting.': '您正在会议中。',
  'Reconnecting…': '正在重新连接…',
  'Leaving…': '正在离开…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    '正在等待主持人开始会议… 本页每 30 秒询问一次 Zoom，并会自动加入。',
  'The host will let you in soon…': '主持人很快会允许您进入…',
  'This meeting is not set up correctly here.': '此会议在这里的设置不正确。',
  'A name is needed to join.': '需要姓名才能加入。',
  'The meeting could not be opened. Try again later.': '无法打开会议。请稍后再试。',
  'Zoom could not be reached. Check your connection and try again.':
    '无法连接 Zoom。请检查网络连接后重试。',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    '无法在此页面加入此会议。请在 Zoom 中打开。',
  'The passcode is missing or wrong.': '密码缺失或错误。',
  'This meeting wants an email address that it accepts.': '此会议需要一个被接受的电子邮件地址。',
  'The meeting is locked. Ask the host to unlock it.': '会议已锁定。请让主持人解锁。',
  'The meeting is full. Try again later.': '会议人数已满。请稍后再试。',
  'This meeting does not exist any more.': '此会议已不存在。',
  'The meeting has not started yet. Try again later.': '会议尚未开始。请稍后再试。',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    '此会议仅限已登录 Zoom 的用户。请在 Zoom 中打开。',
  'Registration is needed for this meeting.': '参加此会议需要注册。',
  'The host removed you from this meeting.': '主持人已将您移出此会议。',
  'Too many people are joining at once. Wait a minute and try again.':
    '同时加入的人太多。请等待一分钟后重试。',
  'Joining took too long. Check your connection and try again.':
    '加入时间过长。请检查网络连接后重试。',
  'Joining was cancelled.': '已取消加入。',
  'The way into this meeting has expired. Try again.': '此会议的加入凭证已过期。请重试。',
};
