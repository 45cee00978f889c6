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
  'You joined this meeting from another place.':
    'Vous avez rejoint cette réunion depuis un autre endroit.',
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
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Cette page n’est pas sécurisée (https) : la caméra et le micro ne peuvent pas y être utilisés.',
  'This page does not let the meeting use camera and microphone.':
    'Cette page ne laisse pas la réunion utiliser la caméra et le micro.',
  'Getting ready…': 'Préparation…',
  'Joining…': 'Connexion à la réunion…',
  'You are in the meeting.': 'Vous êtes dans la réunion.',
  'Reconnecting…': 'Reconnexion…',
  'Leaving…': 'Sortie…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'En attente du démarrage de la réunion par l’hôte… La page interroge Zoom toutes les 30 secondes et rejoint d’elle-même.',
  'The host will let you in soon…': 'L’hôte va bientôt vous laisser entrer…',
  'This meeting is not set up correctly here.':
    'Cette réunion n’est pas correctement configurée ici.',
  'A name is needed to join.': 'Un nom est nécessaire pour rejoindre la réunion.',
  'The meeting could not be opened. Try again later.':
    'La réunion n’a pas pu être ouverte. Réessayez plus tard.',
  'Zoom could not be reached. Check your connection and try again.':
    'Zoom est injoignable. Vérifiez votre connexion et réessayez.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'Cette réunion ne peut pas être rejointe dans la page. Ouvrez-la dans Zoom.',
  'The passcode is missing or wrong.': 'Le code secret manque ou est incorrect.',
  'This meeting wants an email address that it accepts.':
    'Cette réunion demande une adresse e-mail qu’elle accepte.',
  'The meeting is locked. Ask the host to unlock it.':
    'La réunion est verrouillée. Demandez à l’hôte de la déverrouiller.',
  'The meeting is full. Try again later.': 'La réunion est complète. Réessayez plus tard.',
  'This meeting does not exist any more.': 'Cette réunion n’existe plus.',
  'The meeting has not started yet. Try again later.':
    'La réunion n’a pas encore commencé. Réessayez plus tard.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Cette réunion est réservée aux personnes connectées à Zoom. Ouvrez-la dans Zoom.',
  'Registration is needed for this meeting.': 'Une inscription est nécessaire pour cette réunion.',
  'The host removed you from this meeting.': 'L’hôte vous a retiré de cette réunion.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Trop de personnes se connectent en même temps. Attendez une minute et réessayez.',
  'Joining took too long. Check your connection and try again.':
    'La connexion a pris trop de temps. Vérifiez votre connexion et réessayez.',
  'Joining was cancelled.': 'La connexion a été annulée.',
  'The way into this meeting has expired. Try again.':
    'L’accès à cette réunion a expiré. Réessayez.',
};
