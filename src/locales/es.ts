/** Spanish. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Entrar en la reunión',
  Cancel: 'Cancelar',
  'Join again': 'Volver a entrar',
  'Try again': 'Intentar de nuevo',
  'You left the meeting.': 'Ha salido de la reunión.',
  'The meeting has ended.': 'La reunión ha terminado.',
  'The host removed you from the meeting.': 'El anfitrión le ha expulsado de la reunión.',
  'You joined this meeting from another place.': 'Ha entrado en esta reunión desde otro lugar.',
  'The connection to the meeting was lost.': 'Se ha perdido la conexión con la reunión.',
  'Cancelled.': 'Cancelado.',
  'Your name': 'Su nombre',
  Passcode: 'Código de acceso',
  'Email address': 'Correo electrónico',
  'Zoom meeting': 'Reunión de Zoom',
  'Open in Zoom': 'Abrir en Zoom',
  Register: 'Registrarse',
  'Sign in to Zoom': 'Iniciar sesión en Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'En un teléfono o una tableta, esta reunión funciona mejor en la aplicación de Zoom.',
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Esta página no es segura (https): aquí no se pueden usar la cámara ni el micrófono.',
  'This page does not let the meeting use camera and microphone.':
    'Esta página no permite que la reunión use la cámara y el micrófono.',
  'Getting ready…': 'Preparando…',
  'Joining…': 'Entrando…',
  'You are in the meeting.': 'Está en la reunión.',
  'Reconnecting…': 'Reconectando…',
  'Leaving…': 'Saliendo…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'Esperando a que el anfitrión inicie la reunión… La página pregunta a Zoom cada 30 segundos y entra por sí sola.',
  'The host will let you in soon…': 'El anfitrión le dejará entrar en breve…',
  'This meeting is not set up correctly here.': 'Esta reunión no está bien configurada aquí.',
  'A name is needed to join.': 'Hace falta un nombre para entrar.',
  'The meeting could not be opened. Try again later.':
    'No se ha podido abrir la reunión. Inténtelo más tarde.',
  'Zoom could not be reached. Check your connection and try again.':
    'No se puede contactar con Zoom. Compruebe su conexión e inténtelo de nuevo.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'No se puede entrar en esta reunión desde la página. Ábrala en Zoom.',
  'The passcode is missing or wrong.': 'El código de acceso falta o no es correcto.',
  'This meeting wants an email address that it accepts.':
    'Esta reunión pide un correo electrónico que acepte.',
  'The meeting is locked. Ask the host to unlock it.':
    'La reunión está bloqueada. Pida al anfitrión que la desbloquee.',
  'The meeting is full. Try again later.': 'La reunión está llena. Inténtelo más tarde.',
  'This meeting does not exist any more.': 'Esta reunión ya no existe.',
  'The meeting has not started yet. Try again later.':
    'La reunión aún no ha empezado. Inténtelo más tarde.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Esta reunión es para personas que han iniciado sesión en Zoom. Ábrala en Zoom.',
  'Registration is needed for this meeting.': 'Para esta reunión hay que registrarse.',
  'The host removed you from this meeting.': 'El anfitrión le ha expulsado de esta reunión.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Están entrando demasiadas personas a la vez. Espere un minuto e inténtelo de nuevo.',
  'Joining took too long. Check your connection and try again.':
    'La entrada ha tardado demasiado. Compruebe su conexión e inténtelo de nuevo.',
  'Joining was cancelled.': 'Se ha cancelado la entrada.',
  'The way into this meeting has expired. Try again.':
    'El acceso a esta reunión ha caducado. Inténtelo de nuevo.',
};
