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
  'You joined this meeting from another place.':
    'U neemt vanaf een andere plek deel aan deze vergadering.',
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
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Deze pagina is niet beveiligd (https): camera en microfoon kunnen hier niet worden gebruikt.',
  'This page does not let the meeting use camera and microphone.':
    'Op deze pagina mag de vergadering camera en microfoon niet gebruiken.',
  'Getting ready…': 'Voorbereiden…',
  'Joining…': 'Deelnemen…',
  'You are in the meeting.': 'U bent in de vergadering.',
  'Reconnecting…': 'Opnieuw verbinden…',
  'Leaving…': 'Verlaten…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'Wachten tot de host de vergadering start… De pagina vraagt het Zoom elke 30 seconden en neemt vanzelf deel.',
  'The host will let you in soon…': 'De host laat u zo binnen…',
  'This meeting is not set up correctly here.': 'Deze vergadering is hier niet goed ingesteld.',
  'A name is needed to join.': 'Er is een naam nodig om deel te nemen.',
  'The meeting could not be opened. Try again later.':
    'De vergadering kon niet worden geopend. Probeer het later opnieuw.',
  'Zoom could not be reached. Check your connection and try again.':
    'Zoom is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Aan deze vergadering kunt u niet op de pagina deelnemen. Open haar in Zoom.',
  'The passcode is missing or wrong.': 'De toegangscode ontbreekt of is onjuist.',
  'This meeting wants an email address that it accepts.':
    'Deze vergadering vraagt een e-mailadres dat zij accepteert.',
  'The meeting is locked. Ask the host to unlock it.':
    'De vergadering is vergrendeld. Vraag de host om haar te ontgrendelen.',
  'The meeting is full. Try again later.': 'De vergadering is vol. Probeer het later opnieuw.',
  'This meeting does not exist any more.': 'Deze vergadering bestaat niet meer.',
  'The meeting has not started yet. Try again later.':
    'De vergadering is nog niet begonnen. Probeer het later opnieuw.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Deze vergadering is voor mensen die bij Zoom zijn aangemeld. Open haar in Zoom.',
  'Registration is needed for this meeting.': 'Voor deze vergadering is registratie nodig.',
  'The host removed you from this meeting.': 'De host heeft u uit deze vergadering verwijderd.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Er nemen te veel mensen tegelijk deel. Wacht een minuut en probeer het opnieuw.',
  'Joining took too long. Check your connection and try again.':
    'Deelnemen duurde te lang. Controleer uw verbinding en probeer het opnieuw.',
  'Joining was cancelled.': 'Deelnemen is geannuleerd.',
  'The way into this meeting has expired. Try again.':
    'De toegang tot deze vergadering is verlopen. Probeer het opnieuw.',
};
