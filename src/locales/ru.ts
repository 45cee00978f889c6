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
  'You joined this meeting from another place.': 'Вы вошли в эту конференцию из другого места.',
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
  'This page is not secure (https): camera and microphone can’t be used in it.':
    'Эта страница не защищена (https): камеру и микрофон на ней использовать нельзя.',
  'This page does not let the meeting use camera and microphone.':
    'Эта страница не разрешает конференции использовать камеру и микрофон.',
  'Getting ready…': 'Подготовка…',
  'Joining…': 'Подключение…',
  'You are in the meeting.': 'Вы в конференции.',
  'Reconnecting…': 'Повторное подключение…',
  'Leaving…': 'Выход…',
  'Waiting for the host to start the meeting… This page asks Zoom every 30 seconds and joins by itself.':
    'Ожидание начала конференции организатором… Страница спрашивает Zoom каждые 30 секунд и войдёт сама.',
  'The host will let you in soon…': 'Организатор скоро впустит вас…',
  'This meeting is not set up correctly here.': 'Эта конференция здесь настроена неправильно.',
  'A name is needed to join.': 'Для входа нужно указать имя.',
  'The meeting could not be opened. Try again later.':
    'Не удалось открыть конференцию. Повторите попытку позже.',
  'Zoom could not be reached. Check your connection and try again.':
    'Не удалось связаться с Zoom. Проверьте соединение и повторите попытку.',
  'This meeting can’t be joined in the page. Open it in Zoom.':
    'В эту конференцию нельзя войти на странице. Откройте её в Zoom.',
  'The passcode is missing or wrong.': 'Код доступа не указан или неверен.',
  'This meeting wants an email address that it accepts.':
    'Для этой конференции нужен допустимый адрес электронной почты.',
  'The meeting is locked. Ask the host to unlock it.':
    'Конференция закрыта. Попросите организатора открыть её.',
  'The meeting is full. Try again later.':
    'В конференции нет свободных мест. Повторите попытку позже.',
  'This meeting does not exist any more.': 'Эта конференция больше не существует.',
  'The meeting has not started yet. Try again later.':
    'Конференция ещё не началась. Повторите попытку позже.',
  'This meeting is for people who are signed in to Zoom. Open it in Zoom.':
    'Эта конференция для тех, кто вошёл в Zoom. Откройте её в Zoom.',
  'Registration is needed for this meeting.': 'Для этой конференции нужна регистрация.',
  'The host removed you from this meeting.': 'Организатор удалил вас из этой конференции.',
  'Too many people are joining at once. Wait a minute and try again.':
    'Слишком много людей входит одновременно. Подождите минуту и повторите попытку.',
  'Joining took too long. Check your connection and try again.':
    'Подключение заняло слишком много времени. Проверьте соединение и повторите попытку.',
  'Joining was cancelled.': 'Вход отменён.',
  'The way into this meeting has expired. Try again.':
    'Срок доступа к этой конференции истёк. Повторите попытку.',
};
