// Packs the Teams app: node pack.mjs <settings.json> [<app.zip>]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zip } from './zip.mjs';

const shapes = {
  appId: [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'the bot\'s app id, a GUID'],
  host: [/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'the host name of BlinkAudioBot:PublicUrl, as "help.example.com"'],
  developer: [/^.{1,32}$/, 'a name of at most 32 characters'],
  website: [/^https:\/\/./, 'an https address'],
  privacy: [/^https:\/\/./, 'an https address'],
  terms: [/^https:\/\/./, 'an https address'],
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readSettings(file) {
  let settings;
  try {
    settings = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    fail(`"${file}" cannot be read: ${error.message}`);
  }
  for (const [name, [shape, meaning]] of Object.entries(shapes)) {
    if (typeof settings[name] !== 'string' || !shape.test(settings[name])) {
      fail(`"${name}" in "${file}" is ${JSON.stringify(settings[name]) ?? 'missing'}. Give ${meaning}.`);
    }
  }
  return settings;
}

const [settingsFile, target = 'artifacts/teams/app.zip'] = process.argv.slice(2);
if (!settingsFile) {
  fail('Use: node pack.mjs <settings.json> [<app.zip>]');
}

const settings = readSettings(settingsFile);
const beside = (name) => readFileSync(new URL(name, import.meta.url));
// Inside a JSON string: what is put in must stay one.
const manifest = beside('manifest.json')
  .toString()
  .replace(/\$\{(\w+)\}/g, (_, name) => JSON.stringify(settings[name]).slice(1, -1));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  zip([
    ['manifest.json', Buffer.from(manifest)],
    ['color.png', beside('icons/color.png')],
    ['outline.png', beside('icons/outline.png')],
  ]),
);
console.log(`Packed ${target}. Upload it in Teams: Apps, Manage your apps, Upload an app.`);
