/** Portuguese. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Entrar na reunião',
  Cancel: 'Cancelar',
  'Join again': 'Entrar novamente',
  'Try again': 'Tentar novamente',
  'You left the meeting.': 'Saiu da reunião.',
  'The meeting has ended.': 'A reunião terminou.',
  'The host removed you from the meeting.': 'O anfitrião removeu-o da reunião.',
  'You joined this meeting on another device or in another window.':
    'Entrou nesta reunião noutro dispositivo ou noutra janela.',
  'The connection to the meeting was lost.': 'A ligação à reunião perdeu-se.',
  'Cancelled.': 'Cancelado.',
  'Your name': 'O seu nome',
  Passcode: 'Código de acesso',
  'Email address': 'Endereço de e-mail',
  'Zoom meeting': 'Reunião Zoom',
  'Open in Zoom': 'Abrir no Zoom',
  Register: 'Registar-se',
  'Sign in to Zoom': 'Iniciar sessão no Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Num telemóvel ou tablet, esta reunião funciona melhor na aplicação Zoom.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Esta página não é segura (sem https), pelo que a reunião não pode usar a sua câmara nem o seu microfone.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Esta página não permite que a reunião use a sua câmara e o seu microfone.',
  'Getting ready…': 'A preparar…',
  'Joining…': 'A entrar…',
  'You are in the meeting.': 'Está na reunião.',
  'Reconnecting…': 'A restabelecer a ligação…',
  'Leaving…': 'A sair…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'A aguardar que o anfitrião inicie a reunião… Esta página verifica a cada 30 segundos e entra automaticamente.',
  'The host will let you in soon…': 'O anfitrião vai deixá-lo entrar em breve…',
  'This meeting is not set up correctly on this page.':
    'Esta reunião não está bem configurada nesta página.',
  'Enter your name to join.': 'Introduza o seu nome para entrar.',
  'The meeting could not be opened. Try again later.':
    'Não foi possível abrir a reunião. Tente novamente mais tarde.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Não foi possível contactar o Zoom. Verifique a ligação à Internet e tente novamente.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Não pode entrar nesta reunião a partir desta página. Abra-a no Zoom.',
  'The passcode is missing or wrong.': 'O código de acesso está em falta ou incorreto.',
  'Enter the email address you registered with.':
    'Introduza o endereço de e-mail com que se registou.',
  'The meeting is locked. Ask the host to unlock it.':
    'A reunião está bloqueada. Peça ao anfitrião que a desbloqueie.',
  'The meeting is full. Try again later.': 'A reunião está cheia. Tente novamente mais tarde.',
  'This meeting no longer exists.': 'Esta reunião já não existe.',
  'The meeting has not started yet. Try again later.':
    'A reunião ainda não começou. Tente novamente mais tarde.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Esta reunião é só para quem tem sessão iniciada no Zoom. Abra-a no Zoom.',
  'You need to register for this meeting.': 'Tem de se registar para esta reunião.',
  'The host removed you from this meeting.': 'O anfitrião removeu-o desta reunião.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Estão a entrar demasiadas pessoas ao mesmo tempo. Aguarde um minuto e tente novamente.',
  'Joining took too long. Check your internet connection and try again.':
    'A entrada demorou demasiado. Verifique a ligação à Internet e tente novamente.',
  'Joining was cancelled.': 'A entrada foi cancelada.',
  'Your access to this meeting has expired. Try again.':
    'O seu acesso a esta reunião expirou. Tente novamente.',
};
