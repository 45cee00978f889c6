/** The tag for a script on another host, which has to be, byte for byte, what was built here. */
import { createHash } from 'node:crypto';

export const scriptTag = (src: string, script: string | Buffer): string => {
  const hash = createHash('sha384').update(script).digest('base64');
  return `<script type="module" src="${src}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`;
};
