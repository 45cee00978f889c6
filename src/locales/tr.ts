/** Turkish. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Toplantıya katıl',
  Cancel: 'İptal',
  'Join again': 'Yeniden katıl',
  'Try again': 'Yeniden dene',
  'You left the meeting.': 'Toplantıdan ayrıldınız.',
  'The meeting has ended.': 'Toplantı sona erdi.',
  'The host removed you from the meeting.': 'Toplantı sahibi sizi toplantıdan çıkardı.',
  'You joined this meeting on another device or in another window.':
    'Bu toplantıya başka bir cihazda veya başka bir pencerede katıldınız.',
  'The connection to the meeting was lost.': 'Toplantı bağlantısı kesildi.',
  'Cancelled.': 'İptal edildi.',
  'Your name': 'Adınız',
  Passcode: 'Parola',
  'Email address': 'E-posta adresi',
  'Zoom meeting': 'Zoom toplantısı',
  'Open in Zoom': 'Zoom’da aç',
  Register: 'Kaydol',
  'Sign in to Zoom': 'Zoom’da oturum aç',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Telefonda veya tablette bu toplantı Zoom uygulamasında daha iyi çalışır.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Bu sayfa güvenli değil (https yok); bu nedenle toplantı kameranızı ve mikrofonunuzu kullanamaz.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Bu sayfa toplantının kameranızı ve mikrofonunuzu kullanmasına izin vermiyor.',
  'Getting ready…': 'Hazırlanıyor…',
  'Joining…': 'Katılınıyor…',
  'You are in the meeting.': 'Toplantıdasınız.',
  'Reconnecting…': 'Yeniden bağlanılıyor…',
  'Leaving…': 'Ayrılınıyor…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Toplantı sahibinin toplantıyı başlatması bekleniyor… Bu sayfa 30 saniyede bir kontrol eder ve otomatik olarak katılır.',
  'The host will let you in soon…': 'Toplantı sahibi sizi birazdan içeri alacak…',
  'This meeting is not set up correctly on this page.':
    'Bu toplantı bu sayfada doğru ayarlanmamış.',
  'Enter your name to join.': 'Katılmak için adınızı girin.',
  'The meeting could not be opened. Try again later.':
    'Toplantı açılamadı. Daha sonra yeniden deneyin.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoom’a ulaşılamadı. İnternet bağlantınızı kontrol edip yeniden deneyin.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Bu toplantıya bu sayfadan katılamazsınız. Zoom’da açın.',
  'The passcode is missing or wrong.': 'Parola eksik veya yanlış.',
  'Enter the email address you registered with.':
    'Kaydolurken kullandığınız e-posta adresini girin.',
  'The meeting is locked. Ask the host to unlock it.':
    'Toplantı kilitli. Toplantı sahibinden kilidi açmasını isteyin.',
  'The meeting is full. Try again later.': 'Toplantı dolu. Daha sonra yeniden deneyin.',
  'This meeting no longer exists.': 'Bu toplantı artık yok.',
  'The meeting has not started yet. Try again later.':
    'Toplantı henüz başlamadı. Daha sonra yeniden deneyin.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Bu toplantı yalnızca Zoom’da oturum açmış kişiler içindir. Zoom’da açın.',
  'You need to register for this meeting.': 'Bu toplantı için kaydolmanız gerekiyor.',
  'The host removed you from this meeting.': 'Toplantı sahibi sizi bu toplantıdan çıkardı.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Aynı anda çok fazla kişi katılıyor. Bir dakika bekleyip yeniden deneyin.',
  'Joining took too long. Check your internet connection and try again.':
    'Katılmak çok uzun sürdü. İnternet bağlantınızı kontrol edip yeniden deneyin.',
  'Joining was cancelled.': 'Katılma iptal edildi.',
  'Your access to this meeting has expired. Try again.':
    'Bu toplantıya erişim süreniz doldu. Yeniden deneyin.',
};
