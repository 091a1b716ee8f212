import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const allEngines = ['chromium', 'firefox', 'webkit'];

/** What each engine consists of, where it usually is, and how Debian and Ubuntu call it. */
const programs = {
  chromium: [
    {
      key: 'path',
      variable: 'CHROMIUM_PATH',
      commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
      files: () => [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ],
    },
  ],
  firefox: [
    {
      key: 'path',
      variable: 'FIREFOX_PATH',
      commands: ['firefox-esr', 'firefox'],
      files: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    },
  ],
  webkit: [
    { key: 'driver', variable: 'WEBKIT_DRIVER_PATH', commands: ['WebKitWebDriver'] },
    { key: 'binary', variable: 'WEBKIT_BINARY_PATH', commands: [], files: findMiniBrowsers },
    { key: 'xvfb', variable: 'XVFB_PATH', commands: ['Xvfb'] },
  ],
};

const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const fonts = ['fonts-noto-core', 'fonts-liberation'];

/**
 * Finds the programs of the wanted engines, and installs what is missing where that is possible
 * (Debian and Ubuntu, as root). Ends the process with a sentence that says what to do otherwise.
 *
 * @param {string[]} engines some of `allEngines`
 * @returns {{ chromium?: { path: string }, firefox?: { path: string },
 *   webkit?: { driver: string, binary: string, xvfb: string } }}
 */
export function ensureBrowsers(engines) {
  let missing = engines.filter((engine) => findBrowser(engine) === undefined);
  const installable = missing.filter((engine) => wrongVariables(engine).length === 0);
  if (installable.length > 0 && canInstall()) {
    install(installable);
    missing = engines.filter((engine) => findBrowser(engine) === undefined);
  }
  if (missing.length > 0) {
    console.error(missing.map(explain).join('\n'));
    console.error('To test in one engine only: npm test -- --engine chromium');
    process.exit(1);
  }
  return Object.fromEntries(engines.map((engine) => [engine, findBrowser(engine)]));
}

/** The programs of an engine, undefined when one of them is not here. */
export function findBrowser(engine) {
  const found = {};
  for (const { key, variable, commands, files } of programs[engine]) {
    const wanted = process.env[variable];
    const places = wanted ? [wanted] : [...commands.flatMap(inPath), ...(files?.() ?? [])];
    found[key] = places.find(key === 'path' ? isBrowser : isExecutable);
    if (found[key] === undefined) return undefined;
  }
  return found;
}

function inPath(command) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** On Ubuntu the command can be a script that only says that there is a snap. */
function isBrowser(file) {
  return isExecutable(file) && spawnSync(file, ['--version']).status === 0;
}

/** MiniBrowser lies beside the library, in a folder named after its version. */
function findMiniBrowsers() {
  const folders = ['/usr/libexec', '/usr/lib', '/usr/lib64', ...list('/usr/lib')];
  return folders
    .flatMap(list)
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .sort()
    .reverse()
    .map((folder) => join(folder, 'MiniBrowser'));
}

function list(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function canInstall() {
  return process.getuid?.() === 0 && inPath('apt-get').some(isExecutable);
}

function install(engines) {
  const wanted = [...engines.map((engine) => packages[engine]), fonts];
  console.log(`Installing ${wanted.flat().join(', ')} (apt-get) …`);
  aptGet('update');
  // One by one: a name that this system does not know would stop the others as well.
  for (const names of wanted) aptGet('install', '-y', '--no-install-recommends', ...names);
}

function aptGet(...args) {
  const apt = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  // Not the end: what is missing after this is named together with what to do about it.
  if (apt.status !== 0) console.error(`apt-get ${args.join(' ')} failed:\n${apt.stderr}`);
}

function wrongVariables(engine) {
  return programs[engine]
    .map(({ variable }) => variable)
    .filter((name) => process.env[name] && !isExecutable(process.env[name]));
}

function explain(engine) {
  const wrong = wrongVariables(engine);
  if (wrong.length > 0) {
    return wrong.map((name) => `${name}=${process.env[name]} is not a program.`).join('\n');
  }
  if (engine === 'webkit' && process.platform !== 'linux') {
    return 'webkit: the tests use WebKitGTK, which exists for Linux only.';
  }
  return (
    `${engine} was not found. On Debian: apt-get install ${packages[engine].join(' ')}. ` +
    (engine === 'webkit'
      ? ''
      : 'On Ubuntu, where that package is only a pointer to a snap, and elsewhere: install the browser itself. ') +
    `Or say where it is with ${programs[engine].map(({ variable }) => variable).join(', ')}.`
  );
}
