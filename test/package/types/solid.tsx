/** @jsxImportSource solid-js */
/** Compiled, never run: the tag in Solid. */
import type { ZoomJoinElement } from 'zoom-join/solid';
import 'zoom-join/solid';

let element: ZoomJoinElement | undefined;

export const right = (
  <zoom-join
    ref={element}
    signature-endpoint="/sign"
    meetingNumber="869 3456 7210"
    attr:loading="lazy"
    bool:autojoin={true}
    lang="de"
    class="wide"
    prop:fetchSignature={async ({ role }) => ({ signature: String(role) })}
    on:join-success={({ detail }) => detail.userName.trim()}
    on:join-error={({ detail }) => detail.zoomCode}
  >
    <button type="button" slot="button">
      Come in
    </button>
  </zoom-join>
);
element?.leave();

// @ts-expect-error no such time
export const time = <zoom-join loading="sometimes" />;
// @ts-expect-error a number is text
export const number = <zoom-join meeting-number={86934567210} />;
// @ts-expect-error no such property
export const property = <zoom-join meetingNumbers="1" />;
// @ts-expect-error nobody's name comes with the end
export const event = <zoom-join on:meeting-end={({ detail }) => detail.userName} />;
