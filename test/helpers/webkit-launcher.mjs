import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { freePort } from './free-port.mjs';

/**
 * Runs the tests in WebKitGTK's MiniBrowser, on a virtual screen of its own.
 *
 * @param {{ driver: string, binary: string, xvfb: string }} programs
 */
export function webkitLauncher(programs) {
  return new WebKitLauncher(programs);
}

class WebKitLauncher extends WebdriverLauncher {
  // The driver holds one session at a time.
  concurrency = 1;
  #programs;
  #guards = [];
  #started;

  constructor(programs) {
    super({
      hostname: '127.0.0.1',
      path: '/',
      connectionRetryCount: 0,
      connectionRetryTimeout: 30_000,
      capabilities: {
        browserName: 'MiniBrowser',
        // webdriverio asks for WebDriver BiDi, which this driver refuses to start with.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: programs.binary, args: ['--automation'] },
      },
    });
    this.#programs = programs;
  }

  async initialize(config) {
    // With more than one at a time the launcher would run the tests in frames, without real keys.
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'Webkit';
  }

  async startSession(id, url) {
    this.#started ??= this.#start();
    await this.#started;
    return super.startSession(id, url);
  }

  async stop() {
    await super.stop();
    for (const guard of this.#guards) guard.stdin.end();
  }

  async #start() {
    const screen = this.#run(this.#programs.xvfb, [
      ...['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    ]);
    const [display] = await Promise.race([
      once(screen.stdio[3], 'data'),
      wait(30_000, undefined, { ref: false }).then(() => {
        throw new Error('Xvfb did not start.');
      }),
    ]);

    this.options.port = await freePort();
    this.#run(this.#programs.driver, [`--port=${this.options.port}`], {
      DISPLAY: `:${String(display).trim()}`,
      GDK_BACKEND: 'x11',
      // No accessibility bus here: without this every page waits for one.
      NO_AT_BRIDGE: '1',
      // The sandbox needs rights that containers do not give; the pages are our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      // Without a graphics card, layers cost a third of the time and change nothing that is tested.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    });
    await this.#waitForDriver();
  }

  /** The shell around the program ends it as soon as the test runner is gone, even when killed. */
  #run(program, args, env = {}) {
    const script = '"$@" </dev/null & program=$!; cat >/dev/null; kill "$program"';
    const guard = spawn('sh', ['-c', script, 'sh', program, ...args], {
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
      // In a group of its own, so that Ctrl+C reaches it through the closed pipe only.
      detached: true,
    });
    this.#guards.push(guard);
    return guard;
  }

  async #waitForDriver() {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      try {
        await fetch(`http://127.0.0.1:${this.options.port}/status`);
        return;
      } catch {
        await wait(100);
      }
    }
    throw new Error('WebKitWebDriver did not start.');
  }
}
