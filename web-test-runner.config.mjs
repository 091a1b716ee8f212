import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { allEngines, ensureBrowsers } from './scripts/browsers.mjs';
import contractPages from './test/helpers/contract-pages.mjs';
import { freePort } from './test/helpers/free-port.mjs';
import { consolePlugin } from './test/helpers/plugins/console.mjs';
import { emulateMediaPlugin } from './test/helpers/plugins/emulate-media.mjs';
import { feedServerPlugin } from './test/helpers/plugins/feed-server.mjs';
import { resultsReporter } from './test/helpers/plugins/results-reporter.mjs';
import { serveDist } from './test/helpers/plugins/serve-dist.mjs';
import { sideFilesPlugin } from './test/helpers/plugins/side-files.mjs';
import { webkitLauncher } from './test/helpers/webkit-launcher.mjs';

// The runner stops at one of these, and what it says of it is lost in its own terminal.
process.on('uncaughtException', (error) => writeSync(2, `${error?.stack ?? error}\n`));

// MZ_ENGINES   engines to run in, with commas between them; all by default
// MZ_GREP      runs only the tests whose name contains this
// MZ_RESULTS   file for the totals of each engine
const { MZ_ENGINES, MZ_GREP, MZ_RESULTS } = process.env;

const rootDir = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const engines = MZ_ENGINES ? MZ_ENGINES.split(',') : allEngines;
const browsers = ensureBrowsers(engines);

const launchers = {
  chromium: () => {
    const launcher = chromeLauncher({
      // With two tabs it would take the time of the other two, which have one and end last.
      concurrency: 1,
      launchOptions: {
        executablePath: browsers.chromium.path,
        // Neither the sandbox nor much shared memory exists in a container; the pages are our own.
        // Without a graphics card a process of its own draws, at a quarter of the processor's time.
        args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
      },
    });
    launcher.name = 'Chromium';
    return launcher;
  },
  firefox: () =>
    chromeLauncher({
      puppeteer,
      // Firefox accepts one WebDriver BiDi session.
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: browsers.firefox.path },
    }),
  webkit: () => webkitLauncher(browsers.webkit),
};

export default {
  rootDir,
  port: await freePort(),
  files: ['test/{feeds,elements,embedding,contract}/**/*.test.ts', '!test/**/*.node.test.ts'],
  browsers: engines.map((engine) => launchers[engine]()),
  // All at once is about a tenth quicker on two cores than one after the other.
  concurrentBrowsers: engines.length,
  nodeResolve: true,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  // The slowest takes three seconds; a busy machine takes some times as long.
  testFramework: { config: { timeout: 20_000, ...(MZ_GREP && { grep: MZ_GREP }) } },
  middleware: [
    serveDist(rootDir),
    (context, next) =>
      context.path.startsWith('/__page/') ? contractPages(context, next) : next(),
  ],
  plugins: [
    consolePlugin(),
    esbuildPlugin({
      // JavaScript is served as it is; naming the extension keeps a target from applying to it.
      loaders: { '.ts': 'ts', '.js': undefined },
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    emulateMediaPlugin(),
    feedServerPlugin(),
    sideFilesPlugin(),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    ...(MZ_RESULTS ? [resultsReporter({ file: MZ_RESULTS, rootDir })] : []),
  ],
};
