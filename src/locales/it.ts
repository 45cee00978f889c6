/** Italian. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Entra nella riunione',
  Cancel: 'Annulla',
  'Join again': 'Entra di nuovo',
  'Try again': 'Riprova',
  'You left the meeting.': 'Hai lasciato la riunione.',
  'The meeting has ended.': 'La riunione è terminata.',
  'The host removed you from the meeting.': 'L’organizzatore ti ha rimosso dalla riunione.',
  'You joined this meeting on another device or in another window.':
    'Hai aperto questa riunione su un altro dispositivo o in un’altra finestra.',
  'The connection to the meeting was lost.': 'La connessione alla riunione si è interrotta.',
  'Cancelled.': 'Annullato.',
  'Your name': 'Il tuo nome',
  Passcode: 'Codice di accesso',
  'Email address': 'Indirizzo e-mail',
  'Zoom meeting': 'Riunione Zoom',
  'Open in Zoom': 'Apri in Zoom',
  Register: 'Registrati',
  'Sign in to Zoom': 'Accedi a Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Su telefono o tablet questa riunione funziona meglio nell’app Zoom.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Questa pagina non è sicura (senza https), quindi la riunione non può usare la videocamera e il microfono.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Questa pagina non consente alla riunione di usare la videocamera e il microfono.',
  'Getting ready…': 'Preparazione…',
  'Joining…': 'Ingresso in corso…',
  'You are in the meeting.': 'Sei nella riunione.',
  'Reconnecting…': 'Riconnessione…',
  'Leaving…': 'Uscita…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'In attesa che l’organizzatore avvii la riunione… Questa pagina controlla ogni 30 secondi ed entra automaticamente.',
  'The host will let you in soon…': 'L’organizzatore ti farà entrare tra poco…',
  'This meeting is not set up correctly on this page.':
    'Questa riunione non è configurata correttamente in questa pagina.',
  'Enter your name to join.': 'Inserisci il tuo nome per entrare.',
  'The meeting could not be opened. Try again later.':
    'Non è stato possibile aprire la riunione. Riprova più tardi.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoom non è raggiungibile. Controlla la connessione a Internet e riprova.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Non puoi entrare in questa riunione da questa pagina. Aprila in Zoom.',
  'The passcode is missing or wrong.': 'Il codice di accesso manca o è errato.',
  'Enter the email address you registered with.':
    'Inserisci l’indirizzo e-mail che hai usato per la registrazione.',
  'The meeting is locked. Ask the host to unlock it.':
    'La riunione è bloccata. Chiedi all’organizzatore di sbloccarla.',
  'The meeting is full. Try again later.': 'La riunione è al completo. Riprova più tardi.',
  'This meeting no longer exists.': 'Questa riunione non esiste più.',
  'The meeting has not started yet. Try again later.':
    'La riunione non è ancora iniziata. Riprova più tardi.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Questa riunione è solo per chi ha effettuato l’accesso a Zoom. Aprila in Zoom.',
  'You need to register for this meeting.': 'Devi registrarti per questa riunione.',
  'The host removed you from this meeting.': 'L’organizzatore ti ha rimosso da questa riunione.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Troppe persone stanno entrando insieme. Aspetta un minuto e riprova.',
  'Joining took too long. Check your internet connection and try again.':
    'L’ingresso ha richiesto troppo tempo. Controlla la connessione a Internet e riprova.',
  'Joining was cancelled.': 'L’ingresso è stato annullato.',
  'Your access to this meeting has expired. Try again.':
    'Il tuo accesso a questa riunione è scaduto. Riprova.',
};
