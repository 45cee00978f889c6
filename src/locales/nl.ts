/** Dutch. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Deelnemen aan vergadering',
  Cancel: 'Annuleren',
  'Join again': 'Opnieuw deelnemen',
  'Try again': 'Opnieuw proberen',
  'You left the meeting.': 'U hebt de vergadering verlaten.',
  'The meeting has ended.': 'De vergadering is afgelopen.',
  'The host removed you from the meeting.': 'De host heeft u uit de vergadering verwijderd.',
  'You joined this meeting on another device or in another window.':
    'U neemt op een ander apparaat of in een ander venster deel aan deze vergadering.',
  'The connection to the meeting was lost.': 'De verbinding met de vergadering is verbroken.',
  'Cancelled.': 'Geannuleerd.',
  'Your name': 'Uw naam',
  Passcode: 'Toegangscode',
  'Email address': 'E-mailadres',
  'Zoom meeting': 'Zoom-vergadering',
  'Open in Zoom': 'Openen in Zoom',
  Register: 'Registreren',
  'Sign in to Zoom': 'Aanmelden bij Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Op een telefoon of tablet werkt deze vergadering beter in de Zoom-app.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Deze pagina is niet beveiligd (geen https). Daarom kan de vergadering uw camera en microfoon niet gebruiken.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Op deze pagina mag de vergadering uw camera en microfoon niet gebruiken.',
  'Getting ready…': 'Voorbereiden…',
  'Joining…': 'Deelnemen…',
  'You are in the meeting.': 'U bent in de vergadering.',
  'Reconnecting…': 'Opnieuw verbinden…',
  'Leaving…': 'Verlaten…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Wachten tot de host de vergadering start… Deze pagina controleert dit elke 30 seconden en neemt automatisch deel.',
  'The host will let you in soon…': 'De host laat u zo binnen…',
  'This meeting is not set up correctly on this page.':
    'Deze vergadering is op deze pagina niet goed ingesteld.',
  'Enter your name to join.': 'Voer uw naam in om deel te nemen.',
  'The meeting could not be opened. Try again later.':
    'De vergadering kon niet worden geopend. Probeer het later opnieuw.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoom is niet bereikbaar. Controleer uw internetverbinding en probeer het opnieuw.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'U kunt op deze pagina niet deelnemen aan deze vergadering. Open de vergadering in Zoom.',
  'The passcode is missing or wrong.': 'De toegangscode ontbreekt of is onjuist.',
  'Enter the email address you registered with.':
    'Voer het e-mailadres in waarmee u zich hebt geregistreerd.',
  'The meeting is locked. Ask the host to unlock it.':
    'De vergadering is vergrendeld. Vraag de host om de vergadering te ontgrendelen.',
  'The meeting is full. Try again later.': 'De vergadering is vol. Probeer het later opnieuw.',
  'This meeting no longer exists.': 'Deze vergadering bestaat niet meer.',
  'The meeting has not started yet. Try again later.':
    'De vergadering is nog niet begonnen. Probeer het later opnieuw.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Deze vergadering is alleen voor mensen die bij Zoom zijn aangemeld. Open de vergadering in Zoom.',
  'You need to register for this meeting.': 'U moet zich registreren voor deze vergadering.',
  'The host removed you from this meeting.': 'De host heeft u uit deze vergadering verwijderd.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Er nemen te veel mensen tegelijk deel. Wacht een minuut en probeer het opnieuw.',
  'Joining took too long. Check your internet connection and try again.':
    'Deelnemen duurde te lang. Controleer uw internetverbinding en probeer het opnieuw.',
  'Joining was cancelled.': 'Deelnemen is geannuleerd.',
  'Your access to this meeting has expired. Try again.':
    'Uw toegang tot deze vergadering is verlopen. Probeer het opnieuw.',
};
