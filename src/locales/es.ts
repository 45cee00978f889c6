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
  'You joined this meeting on another device or in another window.':
    'Ha entrado en esta reunión en otro dispositivo o en otra ventana.',
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
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Esta página no es segura (sin https), por lo que la reunión no puede usar su cámara ni su micrófono.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Esta página no permite que la reunión use su cámara ni su micrófono.',
  'Getting ready…': 'Preparando…',
  'Joining…': 'Entrando…',
  'You are in the meeting.': 'Está en la reunión.',
  'Reconnecting…': 'Reconectando…',
  'Leaving…': 'Saliendo…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Esperando a que el anfitrión inicie la reunión… Esta página lo comprueba cada 30 segundos y entra automáticamente.',
  'The host will let you in soon…': 'El anfitrión le dejará entrar en breve…',
  'This meeting is not set up correctly on this page.':
    'Esta reunión no está bien configurada en esta página.',
  'Enter your name to join.': 'Introduzca su nombre para entrar.',
  'The meeting could not be opened. Try again later.':
    'No se ha podido abrir la reunión. Inténtelo más tarde.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'No se puede contactar con Zoom. Compruebe su conexión a Internet e inténtelo de nuevo.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'No puede entrar en esta reunión desde esta página. Ábrala en Zoom.',
  'The passcode is missing or wrong.': 'El código de acceso falta o no es correcto.',
  'Enter the email address you registered with.':
    'Introduzca el correo electrónico con el que se registró.',
  'The meeting is locked. Ask the host to unlock it.':
    'La reunión está bloqueada. Pida al anfitrión que la desbloquee.',
  'The meeting is full. Try again later.': 'La reunión está llena. Inténtelo más tarde.',
  'This meeting no longer exists.': 'Esta reunión ya no existe.',
  'The meeting has not started yet. Try again later.':
    'La reunión aún no ha empezado. Inténtelo más tarde.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Esta reunión es solo para personas que han iniciado sesión en Zoom. Ábrala en Zoom.',
  'You need to register for this meeting.': 'Debe registrarse para entrar en esta reunión.',
  'The host removed you from this meeting.': 'El anfitrión le ha expulsado de esta reunión.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Están entrando demasiadas personas a la vez. Espere un minuto e inténtelo de nuevo.',
  'Joining took too long. Check your internet connection and try again.':
    'La entrada ha tardado demasiado. Compruebe su conexión a Internet e inténtelo de nuevo.',
  'Joining was cancelled.': 'Se ha cancelado la entrada.',
  'Your access to this meeting has expired. Try again.':
    'Su acceso a esta reunión ha caducado. Inténtelo de nuevo.',
};
