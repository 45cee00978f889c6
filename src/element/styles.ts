/** How the element looks: its own panel over the frame, and the frame over all of its box. */
import { type CSSResult, css } from 'lit';

/** Spelled out at each place: a custom property of its own could be the page's, and what is slotted inherits it. */
const scheme = (
  name: CSSResult,
  background: CSSResult,
  color: CSSResult,
  field: CSSResult,
): CSSResult => css`
  :host {
    color: var(--zoom-join-color, ${color});
    background: var(--zoom-join-background, ${background});
    color-scheme: ${name};
  }
  #panel:not(.live) {
    /* A shadow where there is more to scroll to, which the end of what is scrolled covers. */
    background:
      linear-gradient(var(--zoom-join-background, ${background}) 50%, transparent) top / 100% 2rem
        no-repeat local,
      linear-gradient(transparent, var(--zoom-join-background, ${background}) 50%) bottom / 100%
        2rem no-repeat local,
      linear-gradient(#8888, transparent) top / 100% 0.75rem no-repeat,
      linear-gradient(transparent, #8888) bottom / 100% 0.75rem no-repeat;
  }
  input {
    background: ${field};
  }
  :focus-visible {
    outline-color: var(--zoom-join-color, ${color});
  }
`;

const dark = scheme(css`dark`, css`#131619`, css`#fff`, css`#fff2`);
const light = scheme(css`light`, css`#f4f6f9`, css`#131619`, css`#fff`);

export const styles = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    contain: layout paint;
    font: var(--zoom-join-font, 1rem / 1.5 system-ui, sans-serif);
  }
  :host([hidden]) {
    display: none;
  }
  #stage,
  #panel {
    position: absolute;
    inset: 0;
  }
  #stage:not(.live) {
    visibility: hidden;
  }
  iframe {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  #panel {
    display: grid;
    grid-template: 1fr minmax(2.75rem, auto) 1fr / minmax(0, 1fr);
    justify-items: center;
    gap: 0.75rem;
    padding: 1rem;
    overflow: auto;
    text-align: center;
  }
  #panel:not(.live) {
    container-type: size;
  }
  /* Words of a left-to-right language in a right-to-left page end with their full stop. */
  #panel * {
    unicode-bidi: plaintext;
  }
  #panel > div {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: inherit;
    inline-size: 100%;
  }
  #panel > :first-child {
    justify-content: end;
  }
  #panel:not(.live) [role] {
    inline-size: 100%;
  }
  #panel.live {
    inset-block-end: auto;
    padding: 0;
    pointer-events: none;
  }
  [role]:empty {
    display: none;
  }
  p {
    margin: 0;
  }
  svg {
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .banner svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }
  .turns {
    animation: turn 1.2s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turns {
      animation: none;
    }
  }
  progress {
    inline-size: min(16rem, 100%);
    accent-color: var(--zoom-join-accent, #0b5cff);
  }
  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .banner {
    display: flex;
    gap: 0.5rem;
    padding: 0.25rem 1rem;
    border-radius: 0 0 var(--zoom-join-radius, 0.5rem) var(--zoom-join-radius, 0.5rem);
    color: #fff;
    background: #000c;
  }
  label {
    display: grid;
    gap: 0.25rem;
    inline-size: min(18rem, 100%);
    text-align: start;
  }
  input {
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 1px solid;
    border-radius: var(--zoom-join-radius, 0.5rem);
    color: inherit;
    font: inherit;
  }
  input[aria-invalid] {
    border-color: #e5484d;
    border-width: 2px;
  }
  button {
    inline-size: min(18rem, 100%);
    min-block-size: 2.75rem;
    padding: 0.5rem 1.5rem;
    border: 1px solid transparent;
    border-radius: var(--zoom-join-radius, 0.5rem);
    color: var(--zoom-join-accent-color, #fff);
    background: var(--zoom-join-accent, #0b5cff);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button.cancel {
    border-color: currentcolor;
    color: inherit;
    background: none;
  }
  :focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  [part='debug'] {
    box-sizing: border-box;
    max-inline-size: 42rem;
    padding: 0.75rem 1rem;
    border-radius: var(--zoom-join-radius, 0.5rem);
    overflow-wrap: anywhere;
    background: #8883;
    font-size: 0.8125rem;
    text-align: start;
  }
  [part='debug'] :is(h2, h3, p, table) {
    margin: 0.25rem 0;
    font-size: inherit;
  }
  [part='debug'] :is(th, td, caption) {
    padding-inline-end: 1rem;
    font-weight: inherit;
    text-align: start;
  }
  /* In a low box what can be pressed comes first. */
  @container (height < 13rem) {
    svg {
      display: none;
    }
    input,
    button {
      min-block-size: 2.25rem;
      padding-block: 0.25rem;
    }
  }
  a,
  ::slotted(a) {
    color: inherit;
  }
  ${dark}
  @media (prefers-color-scheme: light) {
    ${light}
  }
`;
