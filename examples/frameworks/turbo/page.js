const say = (line) => {
  const output = document.querySelector('#said');
  output.append(output.textContent ? `, ${line}` : line);
};

addEventListener('join-success', ({ detail }) => say(`${detail.userName} is in`));
addEventListener('join-error', ({ target, detail }) => say(`${target.userName}: ${detail.code}`));
// Turbo has taken the element out of the page by then, so the listener is the element's own.
addEventListener('join-success', ({ target }) => {
  const out = ({ detail }) => say(`${target.userName} is out: ${detail.reason}`);
  target.addEventListener('meeting-end', out, { once: true });
});
