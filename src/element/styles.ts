/** How the element looks: its own panel over the frame, and the frame over all of its box. */
import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    aspect-ratio: 16 / 9;
    min-block-size: 12rem;
    overflow: hidden;
    contain: layout paint;
    color: #fff;
    background: #131619;
    font: 1rem / 1.5 system-ui, sans-serif;
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
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: safe center;
    gap: 0.75rem;
    padding: 1rem;
    overflow: auto;
    text-align: center;
  }
  #panel.live {
    inset-block-end: auto;
    padding: 0;
    pointer-events: none;
  }
  [role]:empty {
    display: none;
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
    padding: 0.25rem 1rem;
    border-radius: 0 0 0.5rem 0.5rem;
    background: #000c;
  }
  button {
    padding: 0.625rem 1.5rem;
    border: 1px solid transparent;
    border-radius: 0.5rem;
    color: #fff;
    background: #0b5cff;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button.cancel {
    border-color: currentcolor;
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
    border-radius: 0.5rem;
    overflow-wrap: anywhere;
    background: #0006;
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
  a,
  ::slotted(a) {
    color: #9ec1ff;
  }
`;
