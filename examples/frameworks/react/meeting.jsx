import 'zoom-join';

export const Meeting = ({ name, say }) => (
  <zoom-join
    signature-endpoint="/zoom/signature"
    meeting="weekly"
    userName={name}
    autojoin
    onjoin-success={({ detail }) => say(`${detail.userName} is in`)}
    onjoin-error={({ detail }) => say(`${name}: ${detail.code}`)}
    onmeeting-end={({ detail }) => say(`${name} is out: ${detail.reason}`)}
  />
);
