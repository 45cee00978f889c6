import 'zoom-join';

export const Meeting = (props) => (
  <zoom-join
    signature-endpoint="/zoom/signature"
    meeting="weekly"
    prop:userName={props.name}
    autojoin
    on:join-success={({ detail }) => props.say(`${detail.userName} is in`)}
    on:join-error={({ detail }) => props.say(`${props.name}: ${detail.code}`)}
    on:meeting-end={({ detail }) => props.say(`${props.name} is out: ${detail.reason}`)}
  />
);
