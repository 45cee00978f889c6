/** WebKitGTK with its driver and a display for it: started for a run of the tests, ended with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';

export interface WebKit {
  readonly launcher: ReturnType<typeof webdriverLauncher>;
  close(): void;
}

/** @param binary MiniBrowser's path */
export const startWebKit = async (binary: string): Promise<WebKit> => {
  const port = await freePort();
  const display = `:${port}`;
  const env = {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  };
  const children = [
    spawn('Xvfb', [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' }),
    spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' }),
  ];
  const close = () => {
    for (const child of children) child.kill();
  };
  process.once('exit', close);
  await listening(port);
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      // WebKitWebDriver knows no BiDi, and refuses a session that asks for it.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  return { launcher, close };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

const listening = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not start');
};
