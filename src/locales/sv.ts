/** Swedish. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Gå med i mötet',
  Cancel: 'Avbryt',
  'Join again': 'Gå med igen',
  'Try again': 'Försök igen',
  'You left the meeting.': 'Du har lämnat mötet.',
  'The meeting has ended.': 'Mötet är slut.',
  'The host removed you from the meeting.': 'Värden tog bort dig från mötet.',
  'You joined this meeting on another device or in another window.':
    'Du gick med i mötet på en annan enhet eller i ett annat fönster.',
  'The connection to the meeting was lost.': 'Anslutningen till mötet bröts.',
  'Cancelled.': 'Avbrutet.',
  'Your name': 'Ditt namn',
  Passcode: 'Lösenkod',
  'Email address': 'E-postadress',
  'Zoom meeting': 'Zoom-möte',
  'Open in Zoom': 'Öppna i Zoom',
  Register: 'Registrera dig',
  'Sign in to Zoom': 'Logga in på Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'På en telefon eller surfplatta fungerar mötet bättre i Zoom-appen.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Sidan är inte säker (ingen https), så mötet kan inte använda din kamera och mikrofon.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Sidan tillåter inte att mötet använder din kamera och mikrofon.',
  'Getting ready…': 'Förbereder…',
  'Joining…': 'Ansluter…',
  'You are in the meeting.': 'Du är med i mötet.',
  'Reconnecting…': 'Återansluter…',
  'Leaving…': 'Lämnar…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Väntar på att värden ska starta mötet… Sidan kontrollerar var 30:e sekund och ansluter automatiskt.',
  'The host will let you in soon…': 'Värden släpper snart in dig…',
  'This meeting is not set up correctly on this page.':
    'Mötet är inte rätt inställt på den här sidan.',
  'Enter your name to join.': 'Ange ditt namn för att gå med.',
  'The meeting could not be opened. Try again later.':
    'Mötet kunde inte öppnas. Försök igen senare.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoom kan inte nås. Kontrollera internetanslutningen och försök igen.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Du kan inte gå med i mötet på den här sidan. Öppna det i Zoom.',
  'The passcode is missing or wrong.': 'Lösenkoden saknas eller är fel.',
  'Enter the email address you registered with.':
    'Ange den e-postadress som du registrerade dig med.',
  'The meeting is locked. Ask the host to unlock it.': 'Mötet är låst. Be värden att låsa upp det.',
  'The meeting is full. Try again later.': 'Mötet är fullt. Försök igen senare.',
  'This meeting no longer exists.': 'Mötet finns inte längre.',
  'The meeting has not started yet. Try again later.':
    'Mötet har inte börjat än. Försök igen senare.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Mötet är endast för personer som är inloggade på Zoom. Öppna det i Zoom.',
  'You need to register for this meeting.': 'Du måste registrera dig för mötet.',
  'The host removed you from this meeting.': 'Värden tog bort dig från det här mötet.',
  'Too many people are joining at once. Wait a minute and try again.':
    'För många går med samtidigt. Vänta en minut och försök igen.',
  'Joining took too long. Check your internet connection and try again.':
    'Det tog för lång tid att gå med. Kontrollera internetanslutningen och försök igen.',
  'Joining was cancelled.': 'Anslutningen avbröts.',
  'Your access to this meeting has expired. Try again.':
    'Din åtkomst till mötet har gått ut. Försök igen.',
};
