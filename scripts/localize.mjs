// Takes the texts out of the source, keeps locales/*.xlf and writes src/localization from them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'locales';
/** XLIFF's word for a translation that no native speaker has read yet. */
const unread = 'needs-review-translation';
const unit = /<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g;
const target = /<target(?: state="([^"]*)")?>/;

const files = readdirSync(folder).filter((name) => name.endsWith('.xlf'));

/** lit-localize drops the state of a translation when it writes the file again, so it is kept here. */
const statesBefore = new Map(
  files.map((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const states = [...text.matchAll(unit)].map(([, id, body]) => [id, target.exec(body)?.[1]]);
    return [name, new Map(states)];
  }),
);

function run(command, ...args) {
  const { status } = spawnSync('npx', [command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('lit-localize', '--config', `${folder}/lit-localize.json`, 'extract');
for (const name of files) {
  const path = `${folder}/${name}`;
  const text = readFileSync(path, 'utf8').replace(unit, (whole, id) => {
    const before = statesBefore.get(name);
    // A translation that is new, or was never marked, counts as unread; "" would be read.
    const state = before.get(id) ?? unread;
    return whole.replace(target, `<target state="${state}">`);
  });
  writeFileSync(path, text);
}
run('lit-localize', '--config', `${folder}/lit-localize.json`, 'build');
run('prettier', '--write', '--log-level', 'warn', 'src/localization');
