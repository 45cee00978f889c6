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
  'You joined this meeting from another place.':
    'Sei entrato in questa riunione da un altro luogo.',
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
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Questa pagina non è sicura (https): qui non si possono usare videocamera e microfono.',
  'This page does not let the meeting use camera and microphone.':
    'Questa pagina non permette alla riunione di usare videocamera e microfono.',
  'Getting ready…': 'Preparazione…',
  'Joining…': 'Ingresso in corso…',
  'You are in the meeting.': 'Sei nella riunione.',
  'Reconnecting…': 'Riconnessione…',
  'Leaving…': 'Uscita…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'In attesa che l’organizzatore avvii la riunione… La pagina chiede a Zoom ogni 30 secondi ed entra da sola.',
  'The host will let you in soon…': 'L’organizzatore ti farà entrare tra poco…',
  'This meeting is not set up correctly here.':
    'Questa riunione non è configurata correttamente qui.',
  'A name is needed to join.': 'Per entrare serve un nome.',
  'The meeting could not be opened. Try again later.':
    'Non è stato possibile aprire la riunione. Riprova più tardi.',
  'Zoom could not be reached. Check your connection and try again.':
    'Zoom non è raggiungibile. Controlla la connessione e riprova.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Non si può entrare in questa riunione dalla pagina. Aprila in Zoom.',
  'The passcode is missing or wrong.': 'Il codice di accesso manca o è errato.',
  'This meeting wants an email address that it accepts.':
    'Questa riunione richiede un indirizzo e-mail che accetti.',
  'The meeting is locked. Ask the host to unlock it.':
    'La riunione è bloccata. Chiedi all’organizzatore di sbloccarla.',
  'The meeting is full. Try again later.': 'La riunione è al completo. Riprova più tardi.',
  'This meeting does not exist any more.': 'Questa riunione non esiste più.',
  'The meeting has not started yet. Try again later.':
    'La riunione non è ancora iniziata. Riprova più tardi.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Questa riunione è per chi ha effettuato l’accesso a Zoom. Aprila in Zoom.',
  'Registration is needed for this meeting.': 'Per questa riunione occorre registrarsi.',
  'The host removed you from this meeting.': 'L’organizzatore ti ha rimosso da questa riunione.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Troppe persone stanno entrando insieme. Aspetta un minuto e riprova.',
  'Joining took too long. Check your connection and try again.':
    'L’ingresso ha richiesto troppo tempo. Controlla la connessione e riprova.',
  'Joining was cancelled.': 'L’ingresso è stato annullato.',
  'The way into this meeting has expired. Try again.':
    'L’accesso a questa riunione è scaduto. Riprova.',
};
