/** French. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Rejoindre la réunion',
  Cancel: 'Annuler',
  'Join again': 'Rejoindre à nouveau',
  'Try again': 'Réessayer',
  'You left the meeting.': 'Vous avez quitté la réunion.',
  'The meeting has ended.': 'La réunion est terminée.',
  'The host removed you from the meeting.': 'L’hôte vous a retiré de la réunion.',
  'You joined this meeting on another device or in another window.':
    'Vous avez rejoint cette réunion sur un autre appareil ou dans une autre fenêtre.',
  'The connection to the meeting was lost.': 'La connexion à la réunion est perdue.',
  'Cancelled.': 'Annulé.',
  'Your name': 'Votre nom',
  Passcode: 'Code secret',
  'Email address': 'Adresse e-mail',
  'Zoom meeting': 'Réunion Zoom',
  'Open in Zoom': 'Ouvrir dans Zoom',
  Register: 'S’inscrire',
  'Sign in to Zoom': 'Se connecter à Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'Sur un téléphone ou une tablette, cette réunion fonctionne mieux dans l’application Zoom.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Cette page n’est pas sécurisée (pas de https) : la réunion ne peut donc pas utiliser votre caméra ni votre micro.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Cette page n’autorise pas la réunion à utiliser votre caméra et votre micro.',
  'Getting ready…': 'Préparation…',
  'Joining…': 'Connexion à la réunion…',
  'You are in the meeting.': 'Vous êtes dans la réunion.',
  'Reconnecting…': 'Reconnexion…',
  'Leaving…': 'Sortie…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'En attente du démarrage de la réunion par l’hôte… Cette page vérifie toutes les 30 secondes et rejoint la réunion automatiquement.',
  'The host will let you in soon…': 'L’hôte va bientôt vous laisser entrer…',
  'This meeting is not set up correctly on this page.':
    'Cette réunion n’est pas correctement configurée sur cette page.',
  'Enter your name to join.': 'Saisissez votre nom pour rejoindre la réunion.',
  'The meeting could not be opened. Try again later.':
    'La réunion n’a pas pu être ouverte. Réessayez plus tard.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Zoom est injoignable. Vérifiez votre connexion Internet et réessayez.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'Vous ne pouvez pas rejoindre cette réunion sur cette page. Ouvrez-la dans Zoom.',
  'The passcode is missing or wrong.': 'Le code secret manque ou est incorrect.',
  'Enter the email address you registered with.':
    'Saisissez l’adresse e-mail utilisée lors de votre inscription.',
  'The meeting is locked. Ask the host to unlock it.':
    'La réunion est verrouillée. Demandez à l’hôte de la déverrouiller.',
  'The meeting is full. Try again later.': 'La réunion est complète. Réessayez plus tard.',
  'This meeting no longer exists.': 'Cette réunion n’existe plus.',
  'The meeting has not started yet. Try again later.':
    'La réunion n’a pas encore commencé. Réessayez plus tard.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Cette réunion est réservée aux personnes connectées à Zoom. Ouvrez-la dans Zoom.',
  'You need to register for this meeting.': 'Vous devez vous inscrire à cette réunion.',
  'The host removed you from this meeting.': 'L’hôte vous a retiré de cette réunion.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Trop de personnes se connectent en même temps. Attendez une minute et réessayez.',
  'Joining took too long. Check your internet connection and try again.':
    'La connexion a pris trop de temps. Vérifiez votre connexion Internet et réessayez.',
  'Joining was cancelled.': 'La connexion a été annulée.',
  'Your access to this meeting has expired. Try again.':
    'Votre accès à cette réunion a expiré. Réessayez.',
};
