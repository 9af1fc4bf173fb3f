// Sums the runners' result files. A runner that left no file, or ran no test, or failed without a failed test counts as a failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedRunners] = [process.argv[2], Number(process.argv[3])];
const projects = readdirSync('tests').filter((name) => name.endsWith('.Tests'));
let passed = 0;
let failed = 0;

function add(name, ran, bad) {
  console.log(`${name}: ${ran - bad} passed, ${bad} failed`);
  if (ran === 0) {
    console.log(`${name} ran no test`);
    failed += 1;
  }
  passed += ran - bad;
  failed += bad;
}

for (const project of projects) {
  const total = { passed: 0, failed: 0, errors: 0 };
  try {
    const xml = readFileSync(join(folder, `${project}.xml`), 'utf8');
    for (const [, attributes] of xml.matchAll(/<assembly ([^>]*)>/g)) {
      for (const key of Object.keys(total)) {
        total[key] += Number(new RegExp(`\\b${key}="(\\d+)"`).exec(attributes)?.[1] ?? 0);
      }
    }
    for (const [, output] of xml.matchAll(/<output><!\[CDATA\[(kill -9: [^\]]*)\]\]>/g)) {
      console.log(output.trim());
    }
  } catch {
    console.log(`${project} left no result file`);
  }
  const bad = total.failed + total.errors;
  add(project, total.passed + bad, bad);
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.vitest.json'))) {
  const json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  add(file, json.numPassedTests + json.numFailedTests, json.numFailedTests);
}

if (failedRunners > 0 && failed === 0) {
  console.log(`${failedRunners} runner(s) failed without a failed test`);
  failed = failedRunners;
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
