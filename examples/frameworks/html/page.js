import { createMeeting } from './meeting.js';

const main = document.querySelector('main');
const output = document.querySelector('output');

const say = (line) => {
  output.append(output.textContent ? `, ${line}` : line);
};

const createSeat = (name) => {
  const seat = document.createElement('section');
  const button = document.createElement('button');
  button.type = 'button';
  const toggle = () => {
    const meeting = seat.querySelector('zoom-join');
    if (meeting) meeting.remove();
    else seat.append(createMeeting(name, say));
    button.textContent = `${meeting ? 'Open' : 'Close'} for ${name}`;
  };
  button.textContent = `Open for ${name}`;
  button.addEventListener('click', toggle);
  seat.append(button);
  return seat;
};

const views = {
  meeting: () => ['Ada', 'Grace'].map(createSeat),
  about: () => ['No meeting here.'],
};
for (const button of document.querySelectorAll('nav button')) {
  button.addEventListener('click', () => main.replaceChildren(...views[button.value]()));
}
main.replaceChildren(...views.meeting());
