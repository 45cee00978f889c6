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
  'You joined this meeting from another place.': 'Entrou nesta reunião a partir de outro local.',
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
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Esta página não é segura (https): não é possível usar nela a câmara e o microfone.',
  'This page does not let the meeting use camera and microphone.':
    'Esta página não permite que a reunião use a câmara e o microfone.',
  'Getting ready…': 'A preparar…',
  'Joining…': 'A entrar…',
  'You are in the meeting.': 'Está na reunião.',
  'Reconnecting…': 'A restabelecer a ligação…',
  'Leaving…': 'A sair…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'A aguardar que o anfitrião inicie a reunião… A página pergunta ao Zoom a cada 30 segundos e entra sozinha.',
  'The host will let you in soon…': 'O anfitrião vai deixá-lo entrar em breve…',
  'This meeting is not set up correctly here.': 'Esta reunião não está bem configurada aqui.',
  'A name is needed to join.': 'É preciso um nome para entrar.',
  'The meeting could not be opened. Try again later.':
    'Não foi possível abrir a reunião. Tente novamente mais tarde.',
  'Zoom could not be reached. Check your connection and try again.':
    'Não foi possível contactar o Zoom. Verifique a ligação e tente novamente.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Não é possível entrar nesta reunião na página. Abra-a no Zoom.',
  'The passcode is missing or wrong.': 'O código de acesso está em falta ou incorreto.',
  'This meeting wants an email address that it accepts.':
    'Esta reunião pede um endereço de e-mail que aceite.',
  'The meeting is locked. Ask the host to unlock it.':
    'A reunião está bloqueada. Peça ao anfitrião que a desbloqueie.',
  'The meeting is full. Try again later.': 'A reunião está cheia. Tente novamente mais tarde.',
  'This meeting does not exist any more.': 'Esta reunião já não existe.',
  'The meeting has not started yet. Try again later.':
    'A reunião ainda não começou. Tente novamente mais tarde.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Esta reunião é para quem tem sessão iniciada no Zoom. Abra-a no Zoom.',
  'Registration is needed for this meeting.': 'É necessário registo para esta reunião.',
  'The host removed you from this meeting.': 'O anfitrião removeu-o desta reunião.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Estão a entrar demasiadas pessoas ao mesmo tempo. Aguarde um minuto e tente novamente.',
  'Joining took too long. Check your connection and try again.':
    'A entrada demorou demasiado. Verifique a ligação e tente novamente.',
  'Joining was cancelled.': 'A entrada foi cancelada.',
  'The way into this meeting has expired. Try again.':
    'O acesso a esta reunião expirou. Tente novamente.',
};
