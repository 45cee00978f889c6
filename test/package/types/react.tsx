/** @jsxImportSource react */
/** Compiled, never run: the tag in React 19. */
import { createRef } from 'react';
import type { ZoomJoinElement } from 'zoom-join/react';
import 'zoom-join/react';

const element = createRef<ZoomJoinElement>();

export const right = (
  <zoom-join
    ref={element}
    signature-endpoint="/sign"
    meetingNumber="869 3456 7210"
    loading="lazy"
    autojoin
    lang="de"
    className="wide"
    fetchSignature={async ({ role }) => ({ signature: String(role) })}
    onjoin-success={({ detail }) => detail.userName.trim()}
    onjoin-error={({ detail }) => detail.zoomCode}
  >
    <button type="button" slot="button">
      Come in
    </button>
  </zoom-join>
);

// @ts-expect-error no such time
export const time = <zoom-join loading="sometimes" />;
// @ts-expect-error a number is text
export const number = <zoom-join meeting-number={86934567210} />;
// @ts-expect-error no such property
export const property = <zoom-join meetingNumbers="1" />;
// @ts-expect-error nobody's name comes with the end
export const event = <zoom-join onmeeting-end={({ detail }) => detail.userName} />;
