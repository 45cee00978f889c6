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
  'You joined this meeting on another device or in another window.':
    'Sie sind diesem Meeting auf einem anderen Gerät oder in einem anderen Fenster beigetreten.',
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
    'Auf einem Telefon oder Tablet funktioniert dieses Meeting besser in der Zoom-App.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Diese Seite ist nicht sicher (kein https). Deshalb kann das Meeting Ihre Kamera und Ihr Mikrofon nicht verwenden.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Diese Seite erlaubt dem Meeting nicht, Ihre Kamera und Ihr Mikrofon zu verwenden.',
  'Getting ready…': 'Wird vorbereitet…',
  'Joining…': 'Beitritt läuft…',
  'You are in the meeting.': 'Sie sind im Meeting.',
  'Reconnecting…': 'Verbindung wird wiederhergestellt…',
  'Leaving…': 'Meeting wird verlassen…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Warten, bis der Host das Meeting startet… Diese Seite prüft das alle 30 Sekunden und tritt automatisch bei.',
  'The host will let you in soon…': 'Der Host lässt Sie gleich eintreten…',
  'This meeting is not set up correctly on this page.':
    'Dieses Meeting ist auf dieser Seite nicht richtig eingerichtet.',
  'Enter your name to join.': 'Geben Sie Ihren Namen ein, um beizutreten.',
  'The meeting could not be opened. Try again later.':
    'Das Meeting konnte nicht geöffnet werden. Versuchen Sie es später noch einmal.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoom ist nicht erreichbar. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Sie können diesem Meeting auf dieser Seite nicht beitreten. Öffnen Sie es in Zoom.',
  'The passcode is missing or wrong.': 'Der Kenncode fehlt oder ist falsch.',
  'Enter the email address you registered with.':
    'Geben Sie die E-Mail-Adresse ein, mit der Sie sich registriert haben.',
  'The meeting is locked. Ask the host to unlock it.':
    'Das Meeting ist gesperrt. Bitten Sie den Host, es zu entsperren.',
  'The meeting is full. Try again later.':
    'Das Meeting ist voll. Versuchen Sie es später noch einmal.',
  'This meeting no longer exists.': 'Dieses Meeting gibt es nicht mehr.',
  'The meeting has not started yet. Try again later.':
    'Das Meeting hat noch nicht begonnen. Versuchen Sie es später noch einmal.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Dieses Meeting ist nur für Personen, die bei Zoom angemeldet sind. Öffnen Sie es in Zoom.',
  'You need to register for this meeting.': 'Für dieses Meeting müssen Sie sich registrieren.',
  'The host removed you from this meeting.': 'Der Host hat Sie aus diesem Meeting entfernt.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Zu viele Personen treten gleichzeitig bei. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  'Joining took too long. Check your internet connection and try again.':
    'Der Beitritt hat zu lange gedauert. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
  'Joining was cancelled.': 'Der Beitritt wurde abgebrochen.',
  'Your access to this meeting has expired. Try again.':
    'Ihr Zugang zu diesem Meeting ist abgelaufen. Versuchen Sie es noch einmal.',
};
