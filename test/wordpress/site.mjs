// A real WordPress on this computer, from Debian's packages, in a folder that goes away afterwards.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));

/** What has to be on the system; it stays there. */
const installed = ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'mariadb-server-core'];
/** What is only unpacked, so that no web server and no database starts with the computer. */
const unpacked = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'libjs-underscore',
  'libjs-cropper',
  'php-getid3',
];

const mayInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

/** A sentence when WordPress cannot run here, undefined when it can. */
export function whatIsMissing() {
  if (mayInstall()) return undefined;
  return (
    'This test takes WordPress, PHP and MariaDB from the packages of Debian or Ubuntu. ' +
    'It needs apt-get and must be run as root, for example in a container.'
  );
}

function aptGet(...args) {
  const apt = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (apt.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${apt.stderr}`);
  return apt.stdout;
}

const isInstalled = (name) =>
  spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name]).stdout?.toString() ===
  'installed';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(isTrue, what, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;)
    if (await isTrue()) return;
    else await new Promise((resolve) => setTimeout(resolve, 200));
  throw new Error(`${what} did not start within ${seconds} seconds`);
}

/**
 * Starts WordPress twice on one database: as it is, and with `DISALLOW_UNFILTERED_HTML`, which takes
 * from everyone what on a network of sites (multisite) only its super administrators have.
 *
 * @param {(line: string) => void} say what is going on
 * @param {(close: () => Promise<void>) => void} closeLater is told how to end all of it, before anything starts
 * @returns the two addresses, the version, the password of the users `administrator`, `editor` and
 *   `author`, how to place a plugin and how to read what is stored
 */
export async function startWordPress(say, closeLater) {
  const folder = await mkdtemp(join(tmpdir(), 'mantelzorg-wordpress-'));
  const processes = [];
  let isClosed = false;
  closeLater(async () => {
    isClosed = true;
    for (const child of processes.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // PHP has workers of its own.
      process.kill(-child.pid, 'SIGTERM');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  });
  const start = (command, args, env = {}) => {
    if (isClosed) throw new Error('stopped');
    const log = createWriteStream(join(folder, 'log'), { flags: 'a' });
    const child = spawn(command, args, {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    processes.push(child);
    return child;
  };

  const missing = installed.filter((name) => !isInstalled(name));
  if (missing.length > 0) {
    say(`Installing ${missing.join(', ')} (apt-get)`);
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...missing);
  }

  say('Unpacking WordPress');
  const packages = join(folder, 'packages');
  const site = join(folder, 'site');
  await mkdir(packages);
  try {
    await run('apt-get', ['-q', 'download', ...unpacked], { cwd: packages });
  } catch {
    aptGet('update');
    await run('apt-get', ['-q', 'download', ...unpacked], { cwd: packages });
  }
  const tree = join(folder, 'tree');
  for (const file of await readdir(packages))
    await run('dpkg-deb', ['-x', join(packages, file), tree]);
  // Debian puts links to other packages in the place of what those have too.
  await run('rm', ['-f', join(tree, 'usr/share/wordpress/.htaccess')]);
  await run('cp', ['-rL', join(tree, 'usr/share/wordpress'), site]);
  const plugins = join(site, 'wp-content', 'mu-plugins');
  await mkdir(plugins);
  await cp(join(here, 'classic-editor.php'), join(plugins, 'classic-editor.php'));
  const socket = join(folder, 'socket');
  await writeFile(join(site, 'wp-config.php'), configuration(socket));

  say('Starting MariaDB');
  const data = join(folder, 'data');
  await mkdir(data);
  // No tables of users: who may open the folder may open the database.
  start('/usr/sbin/mariadbd', [
    '--no-defaults',
    '--user=root',
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-grant-tables',
    '--skip-networking',
    '--skip-log-bin',
  ]);
  await until(() => existsSync(socket), 'MariaDB');
  const php = (code, ...args) => run('php', ['-r', code, ...args]).then(({ stdout }) => stdout);
  await php(
    `(new mysqli(null, 'root', '', null, null, $argv[1]))->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');`,
    socket,
  );

  say('Installing WordPress');
  const password = randomBytes(12).toString('hex');
  const ports = [await freePort(), await freePort()];
  const { stdout: version } = await run('php', [join(here, 'install.php'), site, password], {
    env: { ...process.env, MZ_HOST: `localhost:${ports[0]}` },
  });

  const open = async (port, isFiltered) => {
    const options = ['-d', 'opcache.enable_cli=1', '-d', 'opcache.revalidate_freq=0'];
    start('php', [...options, '-S', `localhost:${port}`, '-t', site], {
      PHP_CLI_SERVER_WORKERS: '3',
      MZ_HOST: `localhost:${port}`,
      MZ_FILTERED: isFiltered ? '1' : '',
    });
    const origin = `http://localhost:${port}`;
    await until(
      () =>
        fetch(`${origin}/license.txt`).then(
          () => true,
          () => false,
        ),
      'PHP',
    );
    return origin;
  };
  return {
    version,
    password,
    plain: await open(ports[0], false),
    filtered: await open(ports[1], true),
    /** Places a plugin that runs on every page, as an administrator does once. */
    addPlugin: (code) => writeFile(join(plugins, 'mantelzorg.php'), code),
    /** What WordPress keeps of a post. */
    stored: (id) =>
      php(
        `echo (new mysqli(null, 'root', '', 'wordpress', null, $argv[1]))->query('SELECT post_content FROM wp_posts WHERE ID = ' . (int) $argv[2])->fetch_row()[0];`,
        socket,
        String(id),
      ),
  };
}

const configuration = (socket) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', '${randomBytes(24).toString('hex')}' . $name );
	define( $name . '_SALT', '${randomBytes(24).toString('hex')}' . $name );
}
define( 'WP_HOME', 'http://' . getenv( 'MZ_HOST' ) );
define( 'WP_SITEURL', WP_HOME );
if ( getenv( 'MZ_FILTERED' ) ) {
	define( 'DISALLOW_UNFILTERED_HTML', true );
}
// Nothing is asked of another computer.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEFAULT_THEME', 'twentytwentythree' );
$table_prefix = 'wp_';
define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
