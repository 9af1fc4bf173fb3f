// Reads an array of Adaptive Cards from standard input. Prints for each what the published schema and the vendor's
// library find wrong with it, and how many buttons the library draws.
const { readFileSync } = require('node:fs');
const Ajv = require('ajv');
const addFormats = require('ajv-formats');
const { Window } = require('happy-dom');

const window = new Window();
for (const name of ['document', 'HTMLElement', 'HTMLButtonElement', 'HTMLInputElement', 'Event']) {
  globalThis[name] = window[name];
}
globalThis.window = window;
const { AdaptiveCard, CardElement, HostConfig, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');

// Teams shows no more than six actions of a set.
const hostConfig = new HostConfig({ supportsInteractivity: true, actions: { maxActions: 6 } });
AdaptiveCard.onProcessMarkdown = (text, result) => Object.assign(result, { outputHtml: escaped(text), didProcess: true });

const { id, ...schema } = JSON.parse(readFileSync(`${__dirname}/schema/adaptive-card-1.5.0.json`, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
const isValid = ajv.compile({ ...schema, $id: id });

const cards = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(cards.map((card) => ({ schema: schemaFaults(card), ...drawn(card) }))));

function schemaFaults(card) {
  return isValid(card) ? [] : isValid.errors.map((error) => `${error.instancePath} ${error.message}`);
}

function drawn(json) {
  const drawing = [];
  console.warn = console.error = (...words) => drawing.push(words.join(' '));
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  const context = new SerializationContext(Versions.v1_5);
  // The library's own pattern remembers where it stopped, and so refuses the language of every second card.
  CardElement.langProperty.regEx.lastIndex = 0;
  card.parse(json, context);
  const element = card.render();
  for (let index = 0; index < context.eventCount; index++) {
    drawing.push(context.getEventAt(index).message);
  }
  drawing.push(...card.validateProperties().validationEvents.map((event) => event.message));
  if (!element?.textContent) {
    drawing.push('Nothing was drawn.');
  }
  return { drawing, buttons: element?.querySelectorAll('button').length ?? 0 };
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
