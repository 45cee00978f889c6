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
  'You joined this meeting from another place.': 'Bu toplantıya başka bir yerden katıldınız.',
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
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Bu sayfa güvenli değil (https): kamera ve mikrofon burada kullanılamaz.',
  'This page does not let the meeting use camera and microphone.':
    'Bu sayfa toplantının kamera ve mikrofon kullanmasına izin vermiyor.',
  'Getting ready…': 'Hazırlanıyor…',
  'Joining…': 'Katılınıyor…',
  'You are in the meeting.': 'Toplantıdasınız.',
  'Reconnecting…': 'Yeniden bağlanılıyor…',
  'Leaving…': 'Ayrılınıyor…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'Toplantı sahibinin toplantıyı başlatması bekleniyor… Sayfa her 30 saniyede bir Zoom’a sorar ve kendiliğinden katılır.',
  'The host will let you in soon…': 'Toplantı sahibi sizi birazdan içeri alacak…',
  'This meeting is not set up correctly here.': 'Bu toplantı burada doğru ayarlanmamış.',
  'A name is needed to join.': 'Katılmak için bir ad gerekli.',
  'The meeting could not be opened. Try again later.':
    'Toplantı açılamadı. Daha sonra yeniden deneyin.',
  'Zoom could not be reached. Check your connection and try again.':
    'Zoom’a ulaşılamadı. Bağlantınızı denetleyip yeniden deneyin.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Bu toplantıya sayfada katılamazsınız. Zoom’da açın.',
  'The passcode is missing or wrong.': 'Parola eksik veya yanlış.',
  'This meeting wants an email address that it accepts.':
    'Bu toplantı kabul ettiği bir e-posta adresi istiyor.',
  'The meeting is locked. Ask the host to unlock it.':
    'Toplantı kilitli. Toplantı sahibinden kilidi açmasını isteyin.',
  'The meeting is full. Try again later.': 'Toplantı dolu. Daha sonra yeniden deneyin.',
  'This meeting does not exist any more.': 'Bu toplantı artık yok.',
  'The meeting has not started yet. Try again later.':
    'Toplantı henüz başlamadı. Daha sonra yeniden deneyin.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Bu toplantı Zoom’da oturum açmış kişiler içindir. Zoom’da açın.',
  'Registration is needed for this meeting.': 'Bu toplantı için kayıt gerekli.',
  'The host removed you from this meeting.': 'Toplantı sahibi sizi bu toplantıdan çıkardı.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Aynı anda çok fazla kişi katılıyor. Bir dakika bekleyip yeniden deneyin.',
  'Joining took too long. Check your connection and try again.':
    'Katılmak çok uzun sürdü. Bağlantınızı denetleyip yeniden deneyin.',
  'Joining was cancelled.': 'Katılma iptal edildi.',
  'The way into this meeting has expired. Try again.':
    'Bu toplantıya giriş süresi doldu. Yeniden deneyin.',
};
