/** Part of the build: the frame's file, for pages whose policy does not let the element write it. */
import { writeFileSync } from 'node:fs';
import { layoutStyles } from '../../src/sdk/component-view/layout.js';
import { frameHtml } from '../../src/sdk/frame.js';
import { SDK_BASE } from '../../src/sdk/loader.js';

// Zoom's CDN, or the SDK's files in a folder of the site's own.
writeFileSync('dist/browser/zoom-join-frame.html', frameHtml(`${SDK_BASE} 'self'`, layoutStyles));
