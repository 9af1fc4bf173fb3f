// Fetches Microsoft's Web Chat with npm: the bundle that browsers load, unchanged, and its licences. As a dependency it
// would bring four hundred packages, and all of them are in the bundle already.
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const pinned = 'botframework-webchat@4.18.0';
const integrity = 'sha512-tLh3mxzovBDG2eBttoRggQh2b/IZLuDT86rI4MkD1DtAQgDKANgNGvjhxzYeKcXll+3DgYcBNyU9koBxRcIcJQ==';
const wanted = ['LICENSE', 'dist/webchat.js', 'dist/webchat.js.LICENSE.txt'];

const folder = join(import.meta.dirname, 'vendor');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const [{ filename }] = JSON.parse(execSync(`npm pack ${pinned} --json --loglevel=error`, { cwd: folder }));
const hash = createHash('sha512').update(readFileSync(join(folder, filename))).digest('base64');
if (`sha512-${hash}` !== integrity) {
  throw new Error(`${pinned} is not the file that was pinned: its integrity is sha512-${hash}.`);
}

execFileSync('tar', ['-xzf', filename, '--strip-components=1', ...wanted.map((name) => `package/${name}`)], { cwd: folder });
rmSync(join(folder, filename));
