/** @jsxImportSource preact */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Meeting } from './meeting.jsx';

const Seat = ({ name, say }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close' : 'Open'} for {name}
      </button>
      {isOpen && <Meeting name={name} say={say} />}
    </section>
  );
};

const App = () => {
  const [view, setView] = useState('meeting');
  const [said, setSaid] = useState([]);
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
      {view === 'meeting' ? (
        <main>
          <Seat name="Ada" say={say} />
          <Seat name="Grace" say={say} />
        </main>
      ) : (
        <main>No meeting here.</main>
      )}
      <output>{said.join(', ')}</output>
    </>
  );
};

render(<App />, document.querySelector('#app'));
