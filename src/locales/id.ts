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
  'You joined this meeting on another device or in another window.':
    'Anda bergabung ke rapat ini di perangkat lain atau di jendela lain.',
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
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Halaman ini tidak aman (tanpa https), sehingga rapat tidak dapat menggunakan kamera dan mikrofon Anda.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Halaman ini tidak mengizinkan rapat menggunakan kamera dan mikrofon Anda.',
  'Getting ready…': 'Menyiapkan…',
  'Joining…': 'Bergabung…',
  'You are in the meeting.': 'Anda berada dalam rapat.',
  'Reconnecting…': 'Menyambung kembali…',
  'Leaving…': 'Keluar…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Menunggu host memulai rapat… Halaman ini memeriksa setiap 30 detik dan bergabung secara otomatis.',
  'The host will let you in soon…': 'Host akan segera mengizinkan Anda masuk…',
  'This meeting is not set up correctly on this page.':
    'Rapat ini tidak diatur dengan benar di halaman ini.',
  'Enter your name to join.': 'Masukkan nama Anda untuk bergabung.',
  'The meeting could not be opened. Try again later.': 'Rapat tidak dapat dibuka. Coba lagi nanti.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoom tidak dapat dihubungi. Periksa koneksi internet Anda lalu coba lagi.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Anda tidak dapat bergabung ke rapat ini di halaman ini. Buka di Zoom.',
  'The passcode is missing or wrong.': 'Kode sandi tidak ada atau salah.',
  'Enter the email address you registered with.':
    'Masukkan alamat email yang Anda gunakan saat mendaftar.',
  'The meeting is locked. Ask the host to unlock it.': 'Rapat terkunci. Minta host membukanya.',
  'The meeting is full. Try again later.': 'Rapat penuh. Coba lagi nanti.',
  'This meeting no longer exists.': 'Rapat ini sudah tidak ada.',
  'The meeting has not started yet. Try again later.': 'Rapat belum dimulai. Coba lagi nanti.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Rapat ini hanya untuk orang yang sudah masuk ke Zoom. Buka di Zoom.',
  'You need to register for this meeting.': 'Anda perlu mendaftar untuk rapat ini.',
  'The host removed you from this meeting.': 'Host mengeluarkan Anda dari rapat ini.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Terlalu banyak orang bergabung sekaligus. Tunggu satu menit lalu coba lagi.',
  'Joining took too long. Check your internet connection and try again.':
    'Proses bergabung terlalu lama. Periksa koneksi internet Anda lalu coba lagi.',
  'Joining was cancelled.': 'Bergabung dibatalkan.',
  'Your access to this meeting has expired. Try again.':
    'Akses Anda ke rapat ini telah kedaluwarsa. Coba lagi.',
};
