/** German. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Meeting beitreten',
  Cancel: 'Abbrechen',
  'Join again': 'Erneut beitreten',
  'Try again': 'Noch einmal versuchen',
  'You left the meeting.': 'Sie haben das Meeting verlassen.',
  'The meeting has ended.': 'Das Meeting ist beendet.',
  'The host removed you from the meeting.': 'Der Host hat Sie aus dem Meeting entfernt.',
  'You joined this meeting from another place.':
    'Sie sind diesem Meeting von anderswo beigetreten.',
  'The connection to the meeting was lost.': 'Die Verbindung zum Meeting ist abgebrochen.',
  'Cancelled.': 'Abgebrochen.',
  'Your name': 'Ihr Name',
  Passcode: 'Kenncode',
  'Email address': 'E-Mail-Adresse',
  'Zoom meeting': 'Zoom-Meeting',
  'Open in Zoom': 'In Zoom öffnen',
  Register: 'Registrieren',
  'Sign in to Zoom': 'Bei Zoom anmelden',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Auf Telefon oder Tablet geht dieses Meeting besser in der Zoom-App.',
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Diese Seite ist nicht sicher (https): Kamera und Mikrofon können hier nicht benutzt werden.',
  'This page does not let the meeting use camera and microphone.':
    'Diese Seite lässt das Meeting Kamera und Mikrofon nicht benutzen.',
  'Getting ready…': 'Wird vorbereitet…',
  'Joining…': 'Beitritt läuft…',
  'You are in the meeting.': 'Sie sind im Meeting.',
  'Reconnecting…': 'Verbindung wird wiederhergestellt…',
  'Leaving…': 'Meeting wird verlassen…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'Warten, bis der Host das Meeting startet… Die Seite fragt alle 30 Sekunden bei Zoom nach und tritt von selbst bei.',
  'The host will let you in soon…': 'Der Host lässt Sie gleich eintreten…',
  'This meeting is not set up correctly here.':
    'Dieses Meeting ist hier nicht richtig eingerichtet.',
  'A name is needed to join.': 'Zum Beitreten wird ein Name gebraucht.',
  'The meeting could not be opened. Try again later.':
    'Das Meeting konnte nicht geöffnet werden. Versuchen Sie es später noch einmal.',
  'Zoom could not be reached. Check your connection and try again.':
    'Zoom ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Diesem Meeting kann man auf der Seite nicht beitreten. Öffnen Sie es in Zoom.',
  'The passcode is missing or wrong.': 'Der Kenncode fehlt oder ist falsch.',
  'This meeting wants an email address that it accepts.':
    'Dieses Meeting verlangt eine E-Mail-Adresse, die es annimmt.',
  'The meeting is locked. Ask the host to unlock it.':
    'Das Meeting ist gesperrt. Bitten Sie den Host, es zu entsperren.',
  'The meeting is full. Try again later.':
    'Das Meeting ist voll. Versuchen Sie es später noch einmal.',
  'This meeting does not exist any more.': 'Dieses Meeting gibt es nicht mehr.',
  'The meeting has not started yet. Try again later.':
    'Das Meeting hat noch nicht begonnen. Versuchen Sie es später noch einmal.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Dieses Meeting ist für Personen, die bei Zoom angemeldet sind. Öffnen Sie es in Zoom.',
  'Registration is needed for this meeting.': 'Für dieses Meeting ist eine Registrierung nötig.',
  'The host removed you from this meeting.': 'Der Host hat Sie aus diesem Meeting entfernt.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Zu viele Personen treten gleichzeitig bei. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  'Joining took too long. Check your connection and try again.':
    'Der Beitritt hat zu lange gedauert. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'Joining was cancelled.': 'Der Beitritt wurde abgebrochen.',
  'The way into this meeting has expired. Try again.':
    'Der Zugang zu diesem Meeting ist abgelaufen. Versuchen Sie es noch einmal.',
};
