import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = [20, 19];

/**
 * Makes `npm start` and `npm test` work on a fresh checkout: checks the version of Node and
 * installs what package-lock.json lists when node_modules does not hold it yet. Ends the process
 * with a sentence when that cannot be done. Uses nothing from node_modules itself.
 */
export function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    stop(
      `This project needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`,
    );
  }
  if (isInstalled()) return;

  console.log('Installing the packages in package-lock.json (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // The tests use the browsers of the system.
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
  if (npm.error) stop(`npm could not be started: ${npm.error.message}`);
  if (npm.status !== 0) {
    stop(
      `${npm.stdout}${npm.stderr}\nnpm ci failed (exit code ${npm.status}); see the lines above.`,
    );
  }
}

/**
 * Compares what npm wrote down about node_modules with package-lock.json, package by package.
 * Dates would not do: a checkout gives every file a new one.
 */
function isInstalled() {
  const installedList = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installedList)) return false;
  const wanted = readPackages(`${root}package-lock.json`);
  const installed = readPackages(installedList);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    if (installed[path] === undefined) return optional === true;
    return installed[path].version === version;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
