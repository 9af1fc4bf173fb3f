// Draws each <name>.svg of this folder as <name>.png. With --check it writes nothing, names the pictures that are not
// as their sources say, and fails if there are any.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

// Twice the width on the smallest phone, for sharp screens and larger ones.
const width = 640;

const here = (name) => new URL(name, import.meta.url);
const fromPackage = (name) => readFile(fileURLToPath(import.meta.resolve(name)));
const checking = process.argv.includes('--check');

// WebAssembly and a font of our own draw the same bytes on every machine.
await initWasm(fromPackage('@resvg/resvg-wasm/index_bg.wasm'));
const font = await fromPackage('@expo-google-fonts/nunito/700Bold/Nunito_700Bold.ttf');

const files = await readdir(here('.'));
const sources = files.filter((file) => file.endsWith('.svg'));
const wrong = [];

for (const source of sources) {
  const name = source.replace(/svg$/, 'png');
  const drawing = new Resvg(await readFile(here(source), 'utf8'), {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [font], defaultFontFamily: 'Nunito' },
  });
  const picture = drawing.render().asPng();
  const present = files.includes(name) ? await readFile(here(name)) : undefined;
  if (!present?.equals(picture)) {
    wrong.push(name);
    if (!checking) {
      await writeFile(here(name), picture);
    }
  }
}

for (const name of files.filter((file) => file.endsWith('.png') && !files.includes(file.replace(/png$/, 'svg')))) {
  wrong.push(name);
  if (!checking) {
    await rm(here(name));
  }
}

for (const name of wrong) {
  console.log(checking ? `${name} is not as its source says. Run "npm run draw" in cards/images.` : name);
}

process.exitCode = checking && wrong.length > 0 ? 1 : 0;
