/** Indonesian. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Gabung rapat',
  Cancel: 'Batal',
  'Join again': 'Gabung lagi',
  'Try again': 'Coba lagi',
  'You left the meeting.': 'Anda telah keluar dari rapat.',
  'The meeting has ended.': 'Rapat telah berakhir.',
  'The host removed you from the meeting.': 'Host mengeluarkan Anda dari rapat.',
  'You joined this meeting from another place.': 'Anda bergabung ke rapat ini dari tempat lain.',
  'The connection to the meeting was lost.': 'Koneksi ke rapat terputus.',
  'Cancelled.': 'Dibatalkan.',
  'Your name': 'Nama Anda',
  Passcode: 'Kode sandi',
  'Email address': 'Alamat email',
  'Zoom meeting': 'Rapat Zoom',
  'Open in Zoom': 'Buka di Zoom',
  Register: 'Daftar',
  'Sign in to Zoom': 'Masuk ke Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Di ponsel atau tablet, rapat ini lebih baik dibuka di aplikasi Zoom.',
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Halaman ini tidak aman (https): kamera dan mikrofon tidak dapat digunakan di sini.',
  'This page does not let the meeting use camera and microphone.':
    'Halaman ini tidak mengizinkan rapat memakai kamera dan mikrofon.',
  'Getting ready…': 'Menyiapkan…',
  'Joining…': 'Bergabung…',
  'You are in the meeting.': 'Anda berada dalam rapat.',
  'Reconnecting…': 'Menyambung kembali…',
  'Leaving…': 'Keluar…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'Menunggu host memulai rapat… Halaman ini bertanya ke Zoom setiap 30 detik dan bergabung sendiri.',
  'The host will let you in soon…': 'Host akan segera mengizinkan Anda masuk…',
  'This meeting is not set up correctly here.': 'Rapat ini tidak diatur dengan benar di sini.',
  'A name is needed to join.': 'Nama diperlukan untuk bergabung.',
  'The meeting could not be opened. Try again later.': 'Rapat tidak dapat dibuka. Coba lagi nanti.',
  'Zoom could not be reached. Check your connection and try again.':
    'Zoom tidak dapat dihubungi. Periksa koneksi Anda lalu coba lagi.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Rapat ini tidak dapat diikuti di halaman. Buka di Zoom.',
  'The passcode is missing or wrong.': 'Kode sandi tidak ada atau salah.',
  'This meeting wants an email address that it accepts.':
    'Rapat ini memerlukan alamat email yang diterimanya.',
  'The meeting is locked. Ask the host to unlock it.': 'Rapat terkunci. Minta host membukanya.',
  'The meeting is full. Try again later.': 'Rapat penuh. Coba lagi nanti.',
  'This meeting does not exist any more.': 'Rapat ini sudah tidak ada.',
  'The meeting has not started yet. Try again later.': 'Rapat belum dimulai. Coba lagi nanti.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Rapat ini untuk orang yang sudah masuk ke Zoom. Buka di Zoom.',
  'Registration is needed for this meeting.': 'Pendaftaran diperlukan untuk rapat ini.',
  'The host removed you from this meeting.': 'Host mengeluarkan Anda dari rapat ini.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Terlalu banyak orang bergabung sekaligus. Tunggu satu menit lalu coba lagi.',
  'Joining took too long. Check your connection and try again.':
    'Bergabung terlalu lama. Periksa koneksi Anda lalu coba lagi.',
  'Joining was cancelled.': 'Bergabung dibatalkan.',
  'The way into this meeting has expired. Try again.':
    'Akses ke rapat ini telah kedaluwarsa. Coba lagi.',
};
