/** Polish. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Dołącz do spotkania',
  Cancel: 'Anuluj',
  'Join again': 'Dołącz ponownie',
  'Try again': 'Spróbuj ponownie',
  'You left the meeting.': 'Opuszczono spotkanie.',
  'The meeting has ended.': 'Spotkanie się zakończyło.',
  'The host removed you from the meeting.': 'Prowadzący usunął Cię ze spotkania.',
  'You joined this meeting on another device or in another window.':
    'Dołączono do tego spotkania na innym urządzeniu lub w innym oknie.',
  'The connection to the meeting was lost.': 'Utracono połączenie ze spotkaniem.',
  'Cancelled.': 'Anulowano.',
  'Your name': 'Twoje imię i nazwisko',
  Passcode: 'Kod dostępu',
  'Email address': 'Adres e-mail',
  'Zoom meeting': 'Spotkanie Zoom',
  'Open in Zoom': 'Otwórz w Zoom',
  Register: 'Zarejestruj się',
  'Sign in to Zoom': 'Zaloguj się do Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Na telefonie lub tablecie to spotkanie działa lepiej w aplikacji Zoom.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Ta strona nie jest bezpieczna (brak https), dlatego spotkanie nie może używać Twojej kamery ani mikrofonu.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Ta strona nie pozwala spotkaniu używać Twojej kamery i mikrofonu.',
  'Getting ready…': 'Przygotowywanie…',
  'Joining…': 'Dołączanie…',
  'You are in the meeting.': 'Jesteś na spotkaniu.',
  'Reconnecting…': 'Ponowne łączenie…',
  'Leaving…': 'Opuszczanie…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Oczekiwanie, aż prowadzący rozpocznie spotkanie… Ta strona sprawdza to co 30 sekund i dołączy automatycznie.',
  'The host will let you in soon…': 'Prowadzący wkrótce Cię wpuści…',
  'This meeting is not set up correctly on this page.':
    'To spotkanie nie jest poprawnie skonfigurowane na tej stronie.',
  'Enter your name to join.': 'Aby dołączyć, podaj imię i nazwisko.',
  'The meeting could not be opened. Try again later.':
    'Nie udało się otworzyć spotkania. Spróbuj ponownie później.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Nie można połączyć się z Zoom. Sprawdź połączenie z internetem i spróbuj ponownie.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Nie możesz dołączyć do tego spotkania na tej stronie. Otwórz je w Zoom.',
  'The passcode is missing or wrong.': 'Brak kodu dostępu lub jest on błędny.',
  'Enter the email address you registered with.': 'Podaj adres e-mail użyty podczas rejestracji.',
  'The meeting is locked. Ask the host to unlock it.':
    'Spotkanie jest zablokowane. Poproś prowadzącego o odblokowanie.',
  'The meeting is full. Try again later.': 'Spotkanie jest pełne. Spróbuj ponownie później.',
  'This meeting no longer exists.': 'To spotkanie już nie istnieje.',
  'The meeting has not started yet. Try again later.':
    'Spotkanie jeszcze się nie rozpoczęło. Spróbuj ponownie później.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'To spotkanie jest tylko dla osób zalogowanych do Zoom. Otwórz je w Zoom.',
  'You need to register for this meeting.': 'Musisz zarejestrować się na to spotkanie.',
  'The host removed you from this meeting.': 'Prowadzący usunął Cię z tego spotkania.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Zbyt wiele osób dołącza jednocześnie. Poczekaj minutę i spróbuj ponownie.',
  'Joining took too long. Check your internet connection and try again.':
    'Dołączanie trwało zbyt długo. Sprawdź połączenie z internetem i spróbuj ponownie.',
  'Joining was cancelled.': 'Dołączanie anulowano.',
  'Your access to this meeting has expired. Try again.':
    'Twój dostęp do tego spotkania wygasł. Spróbuj ponownie.',
};
