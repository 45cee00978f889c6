/** Russian. Made by machine: corrections are welcome. */
import type { Translation } from './texts.js';

export const translation: Translation = {
  'Join meeting': 'Войти в конференцию',
  Cancel: 'Отмена',
  'Join again': 'Войти снова',
  'Try again': 'Повторить',
  'You left the meeting.': 'Вы покинули конференцию.',
  'The meeting has ended.': 'Конференция завершена.',
  'The host removed you from the meeting.': 'Организатор удалил вас из конференции.',
  'You joined this meeting on another device or in another window.':
    'Вы вошли в эту конференцию на другом устройстве или в другом окне.',
  'The connection to the meeting was lost.': 'Соединение с конференцией потеряно.',
  'Cancelled.': 'Отменено.',
  'Your name': 'Ваше имя',
  Passcode: 'Код доступа',
  'Email address': 'Адрес электронной почты',
  'Zoom meeting': 'Конференция Zoom',
  'Open in Zoom': 'Открыть в Zoom',
  Register: 'Зарегистрироваться',
  'Sign in to Zoom': 'Войти в Zoom',
  'On a phone or tablet this meeting works better in the Zoom app.':
    'На телефоне или планшете эта конференция лучше работает в приложении Zoom.',
  'This page is not secure (no https), so the meeting cannot use your camera and microphone.':
    'Эта страница не защищена (нет https), поэтому конференция не может использовать вашу камеру и микрофон.',
  'This page does not allow the meeting to use your camera and microphone.':
    'Эта страница не разрешает конференции использовать вашу камеру и микрофон.',
  'Getting ready…': 'Подготовка…',
  'Joining…': 'Подключение…',
  'You are in the meeting.': 'Вы в конференции.',
  'Reconnecting…': 'Повторное подключение…',
  'Leaving…': 'Выход…',
  'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.':
    'Ожидаем, когда организатор начнёт конференцию… Эта страница проверяет это каждые 30 секунд и подключится автоматически.',
  'The host will let you in soon…': 'Организатор скоро впустит вас…',
  'This meeting is not set up correctly on this page.':
    'Эта конференция неправильно настроена на этой странице.',
  'Enter your name to join.': 'Чтобы войти, введите своё имя.',
  'The meeting could not be opened. Try again later.':
    'Не удалось открыть конференцию. Повторите попытку позже.',
  'Zoom could not be reached. Check your internet connection and try again.':
    'Не удалось связаться с Zoom. Проверьте подключение к интернету и повторите попытку.',
  'You cannot join this meeting on this page. Open it in Zoom.':
    'На этой странице нельзя войти в эту конференцию. Откройте её в Zoom.',
  'The passcode is missing or wrong.': 'Код доступа не указан или неверен.',
  'Enter the email address you registered with.':
    'Введите адрес электронной почты, указанный при регистрации.',
  'The meeting is locked. Ask the host to unlock it.':
    'Конференция закрыта. Попросите организатора открыть её.',
  'The meeting is full. Try again later.':
    'В конференции нет свободных мест. Повторите попытку позже.',
  'This meeting no longer exists.': 'Эта конференция больше не существует.',
  'The meeting has not started yet. Try again later.':
    'Конференция ещё не началась. Повторите попытку позже.',
  'This meeting is only for people who are signed in to Zoom. Open it in Zoom.':
    'Эта конференция только для тех, кто вошёл в Zoom. Откройте её в Zoom.',
  'You need to register for this meeting.':
    'Чтобы участвовать в этой конференции, нужно зарегистрироваться.',
  'The host removed you from this meeting.': 'Организатор удалил вас из этой конференции.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Слишком много людей входит одновременно. Подождите минуту и повторите попытку.',
  'Joining took too long. Check your internet connection and try again.':
    'Подключение заняло слишком много времени. Проверьте подключение к интернету и повторите попытку.',
  'Joining was cancelled.': 'Вход отменён.',
  'Your access to this meeting has expired. Try again.':
    'Срок вашего доступа к этой конференции истёк. Повторите попытку.',
};
