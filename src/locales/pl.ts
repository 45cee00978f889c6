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
  'You joined this meeting from another place.': 'Dołączono do tego spotkania z innego miejsca.',
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
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Ta strona nie jest bezpieczna (https): nie można na niej używać kamery ani mikrofonu.',
  'This page does not let the meeting use camera and microphone.':
    'Ta strona nie pozwala spotkaniu używać kamery i mikrofonu.',
  'Getting ready…': 'Przygotowywanie…',
  'Joining…': 'Dołączanie…',
  'You are in the meeting.': 'Jesteś na spotkaniu.',
  'Reconnecting…': 'Ponowne łączenie…',
  'Leaving…': 'Opuszczanie…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'Oczekiwanie, aż prowadzący rozpocznie spotkanie… Strona pyta Zoom co 30 sekund i dołączy sama.',
  'The host will let you in soon…': 'Prowadzący wkrótce Cię wpuści…',
  'This meeting is not set up correctly here.':
    'To spotkanie nie jest tu poprawnie skonfigurowane.',
  'A name is needed to join.': 'Aby dołączyć, podaj imię.',
  'The meeting could not be opened. Try again later.':
    'Nie udało się otworzyć spotkania. Spróbuj ponownie później.',
  'Zoom could not be reached. Check your connection and try again.':
    'Nie można połączyć się z Zoom. Sprawdź połączenie i spróbuj ponownie.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Do tego spotkania nie można dołączyć na stronie. Otwórz je w Zoom.',
  'The passcode is missing or wrong.': 'Brak kodu dostępu lub jest on błędny.',
  'This meeting wants an email address that it accepts.':
    'To spotkanie wymaga akceptowanego adresu e-mail.',
  'The meeting is locked. Ask the host to unlock it.':
    'Spotkanie jest zablokowane. Poproś prowadzącego o odblokowanie.',
  'The meeting is full. Try again later.': 'Spotkanie jest pełne. Spróbuj ponownie później.',
  'This meeting does not exist any more.': 'To spotkanie już nie istnieje.',
  'The meeting has not started yet. Try again later.':
    'Spotkanie jeszcze się nie rozpoczęło. Spróbuj ponownie później.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'To spotkanie jest dla osób zalogowanych do Zoom. Otwórz je w Zoom.',
  'Registration is needed for this meeting.': 'To spotkanie wymaga rejestracji.',
  'The host removed you from this meeting.': 'Prowadzący usunął Cię z tego spotkania.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Zbyt wiele osób dołącza jednocześnie. Poczekaj minutę i spróbuj ponownie.',
  'Joining took too long. Check your connection and try again.':
    'Dołączanie trwało zbyt długo. Sprawdź połączenie i spróbuj ponownie.',
  'Joining was cancelled.': 'Dołączanie anulowano.',
  'The way into this meeting has expired. Try again.':
    'Dostęp do tego spotkania wygasł. Spróbuj ponownie.',
};
