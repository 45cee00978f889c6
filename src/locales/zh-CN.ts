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
  'You joined this meeting on another device or in another window.':
    '您已在其他设备或其他窗口中加入此会议。',
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
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    '此页面不安全（未使用 https），因此会议无法使用您的摄像头和麦克风。',
  'This page does not allow the meeting to use your camera and microphone.':
    '此页面不允许会议使用您的摄像头和麦克风。',
  'Getting ready…': '正在准备…',
  'Joining…': '正在加入…',
  'You are in the meeting.': '您正在会议中。',
  'Reconnecting…': '正在重新连接…',
  'Leaving…': '正在离开…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    '正在等待主持人开始会议… 本页每 30 秒检查一次，并会自动加入。',
  'The host will let you in soon…': '主持人很快会允许您进入…',
  'This meeting is not set up correctly on this page.': '此会议在此页面上的设置不正确。',
  'Enter your name to join.': '请输入您的姓名以加入会议。',
  'The meeting could not be opened. Try again later.': '无法打开会议。请稍后再试。',
  'Zoom could not be reached. Check your internet connection and try again.':
    '无法连接 Zoom。请检查网络连接后重试。',
  'You cannot join this meeting on this page. Open it in Zoom.':
    '您无法在此页面加入此会议。请在 Zoom 中打开。',
  'The passcode is missing or wrong.': '密码缺失或错误。',
  'Enter the email address you registered with.': '请输入您注册时使用的电子邮件地址。',
  'The meeting is locked. Ask the host to unlock it.': '会议已锁定。请让主持人解锁。',
  'The meeting is full. Try again later.': '会议人数已满。请稍后再试。',
  'This meeting no longer exists.': '此会议已不存在。',
  'The meeting has not started yet. Try again later.': '会议尚未开始。请稍后再试。',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    '此会议仅限已登录 Zoom 的用户。请在 Zoom 中打开。',
  'You need to register for this meeting.': '您需要先注册才能参加此会议。',
  'The host removed you from this meeting.': '主持人已将您移出此会议。',
  'Too many people are joining at once. Wait a minute and try again.':
    '同时加入的人太多。请等待一分钟后重试。',
  'Joining took too long. Check your internet connection and try again.':
    '加入时间过长。请检查网络连接后重试。',
  'Joining was cancelled.': '已取消加入。',
  'Your access to this meeting has expired. Try again.': '您对此会议的访问权限已过期。请重试。',
};
