import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { Meeting } from './meeting.jsx';

const Seat = (props) => {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <section>
      <button type="button" onClick={() => setOpen(!isOpen())}>
        {isOpen() ? 'Close' : 'Open'} for {props.name}
      </button>
      <Show when={isOpen()}>
        <Meeting name={props.name} say={props.say} />
      </Show>
    </section>
  );
};

const App = () => {
  const [view, setView] = createSignal('meeting');
  const [said, setSaid] = createSignal([]);
  const say = (line) => setSaid((before) => [...before, line]);
  return (
    <>
      <nav>
        <button type="button" onClick={() => setView('meeting')}>
          Meeting
        </button>{' '}
        <button type="button" onClick={() => setView('about')}>
          About
        </button>
      </nav>
      <Show when={view() === 'meeting'} fallback={<main>No meeting here.</main>}>
        <main>
          <Seat name="Ada" say={say} />
          <Seat name="Grace" say={say} />
        </main>
      </Show>
      <output>{said().join(', ')}</output>
    </>
  );
};

render(() => <App />, document.querySelector('#app'));
