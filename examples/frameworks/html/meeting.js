const template = document.querySelector('#meeting');

export const createMeeting = (name, say) => {
  const meeting = document.importNode(template.content, true).querySelector('zoom-join');
  meeting.userName = name;
  meeting.addEventListener('join-success', ({ detail }) => say(`${detail.userName} is in`));
  meeting.addEventListener('join-error', ({ detail }) => say(`${name}: ${detail.code}`));
  meeting.addEventListener('meeting-end', ({ detail }) => say(`${name} is out: ${detail.reason}`));
  return meeting;
};
