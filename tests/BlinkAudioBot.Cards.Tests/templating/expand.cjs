// Reads [{template, data}] from standard input and prints what the reference makes of each.
const { readFileSync } = require('node:fs');
const { Template } = require('adaptivecards-templating');

const cases = JSON.parse(readFileSync(0, 'utf8'));
const expanded = cases.map(({ template, data }) => new Template(template).expand({ $root: data }));
process.stdout.write(JSON.stringify(expanded));
