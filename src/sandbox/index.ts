/** `zoom-join/sandbox`: a stand-in for Zoom on this machine, which the real Meeting SDK joins. For Node. */
export { type MeetingName, PASSCODE } from './scenarios.js';
export { type Sandbox, type SandboxOptions, startSandbox } from './start.js';
