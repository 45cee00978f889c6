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
  'You joined this meeting from another place.': 'Du gick med i mötet från en annan plats.',
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
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Sidan är inte säker (https): kamera och mikrofon kan inte användas här.',
  'This page does not let the meeting use camera and microphone.':
    'Sidan låter inte mötet använda kamera och mikrofon.',
  'Getting ready…': 'Förbereder…',
  'Joining…': 'Ansluter…',
  'You are in the meeting.': 'Du är med i mötet.',
  'Reconnecting…': 'Återansluter…',
  'Leaving…': 'Lämnar…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'Väntar på att värden ska starta mötet… Sidan frågar Zoom var 30:e sekund och ansluter av sig själv.',
  'The host will let you in soon…': 'Värden släpper snart in dig…',
  'This meeting is not set up correctly here.': 'Mötet är inte rätt inställt här.',
  'A name is needed to join.': 'Det behövs ett namn för att gå med.',
  'The meeting could not be opened. Try again later.':
    'Mötet kunde inte öppnas. Försök igen senare.',
  'Zoom could not be reached. Check your connection and try again.':
    'Zoom kan inte nås. Kontrollera anslutningen och försök igen.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Det går inte att gå med i mötet på sidan. Öppna det i Zoom.',
  'The passcode is missing or wrong.': 'Lösenkoden saknas eller är fel.',
  'This meeting wants an email address that it accepts.':
    'Mötet kräver en e-postadress som godtas.',
  'The meeting is locked. Ask the host to unlock it.': 'Mötet är låst. Be värden att låsa upp det.',
  'The meeting is full. Try again later.': 'Mötet är fullt. Försök igen senare.',
  'This meeting does not exist any more.': 'Mötet finns inte längre.',
  'The meeting has not started yet. Try again later.':
    'Mötet har inte börjat än. Försök igen senare.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Mötet är för personer som är inloggade på Zoom. Öppna det i Zoom.',
  'Registration is needed for this meeting.': 'Registrering krävs för mötet.',
  'The host removed you from this meeting.': 'Värden tog bort dig från det här mötet.',
  'Too many people are joining at once. Wait a minute and try again.':
    'För många går med samtidigt. Vänta en minut och försök igen.',
  'Joining took too long. Check your connection and try again.':
    'Det tog för lång tid att gå med. Kontrollera anslutningen och försök igen.',
  'Joining was cancelled.': 'Anslutningen avbröts.',
  'The way into this meeting has expired. Try again.':
    'Åtkomsten till mötet har gått ut. Försök igen.',
};
