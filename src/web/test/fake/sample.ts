import type { ChatState } from '../../support/directline/client';
import type { Activity, Attachment } from '../../support/directline/wire';

/** A conversation like those the bot holds, to look at and to test with. */
export const online: ChatState = {
  connection: 'online',
  loaded: true,
  activities: [],
  outgoing: [],
  typing: undefined,
};

export function state(phase: string, step: string | null = null, asking: string | null = null) {
  return { type: 'blinkaudiobot/state', phase, step, asking };
}

function submit(title: string, visit: number, answer: string, style?: string) {
  return { type: 'Action.Submit', title, data: { visit, answer }, ...(style ? { style } : {}) };
}

/** Buttons stand in rows of their own within the body, as in the project's templates. */
function card(body: readonly object[], answers: readonly object[], aRow: number): Attachment {
  const rows = Array.from({ length: Math.ceil(answers.length / aRow) }, (_, row) => ({
    type: 'ActionSet',
    spacing: row === 0 ? 'Medium' : 'Small',
    actions: answers.slice(row * aRow, (row + 1) * aRow),
  }));
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', version: '1.5', body: [...body, ...rows] },
  };
}

const text = (words: string, more: object = {}) => ({ type: 'TextBlock', text: words, wrap: true, ...more });

export function problemCard(visit: number): Activity {
  return {
    type: 'message',
    text: 'What goes wrong with the sound?\n\n1. They can\'t hear me',
    entities: [state('triage', null, 'problem')],
    attachments: [
      card(
        [text('What goes wrong with the sound?', { weight: 'Bolder' }), text('Choose the one that fits best.', { isSubtle: true })],
        [
          submit('They can\'t hear me', visit, 'cannot_be_heard'),
          submit('I can\'t hear them', visit, 'cannot_hear'),
          submit('It sounds bad', visit, 'poor_quality'),
          submit('It is too quiet', visit, 'too_quiet'),
          submit('Not sure', visit, 'unknown'),
        ],
        1,
      ),
    ],
  };
}

export function stepCard(visit: number, step = 'talk-button'): Activity {
  return {
    type: 'message',
    entities: [state('guide', step)],
    attachments: [
      card(
        [
          text('Step 1 of 9', { size: 'Small', isSubtle: true }),
          text('Hold the talk button while you speak', { size: 'Large', weight: 'Bolder', spacing: 'Small' }),
          text('Nothing is sent to the camera while the button is up.'),
          text('1. Open **Live View** for your camera.\n2. Press and hold "Hold To Talk" at the bottom of the screen.\n3. Wait a second, then speak. Let go to listen.'),
        ],
        [
          submit('It works now', visit, 'works', 'positive'),
          submit('Didn\'t help', visit, 'no'),
          submit('I need more detail', visit, 'detail'),
          submit('Skip this step', visit, 'skip'),
          submit('Go back', visit, 'back'),
          submit('Talk to a person', visit, 'person'),
        ],
        2,
      ),
    ],
  };
}

export function warningCard(visit: number): Activity {
  return {
    type: 'message',
    entities: [state('guide', 'reset-sync-module')],
    attachments: [
      card(
        [
          text('Step 7 of 9', { size: 'Small', isSubtle: true }),
          text('Reset the Sync Module', { size: 'Large', weight: 'Bolder', spacing: 'Small' }),
          {
            type: 'Container',
            style: 'warning',
            items: [
              text('Before you start', { weight: 'Bolder' }),
              text('- Your cameras are off line until you are done.\n- You need the Wi-Fi password.'),
            ],
          },
        ],
        [
          submit('Go ahead', visit, 'go', 'destructive'),
          submit('Skip this step', visit, 'skip'),
          submit('Go back', visit, 'back'),
          submit('Talk to a person', visit, 'person'),
        ],
        2,
      ),
    ],
  };
}

export function ratingCard(visit: number): Activity {
  const again = { ...submit('It stopped again', visit, 'again'), associatedInputs: 'none' };
  return {
    type: 'message',
    entities: [state('closed')],
    attachments: [
      card(
        [
          text('Good to hear that it works.', { size: 'Large', weight: 'Bolder' }),
          {
            type: 'Container',
            items: [
              text('How was my help?', { weight: 'Bolder' }),
              { type: 'Input.Text', id: 'sentence', label: 'A sentence', isMultiline: true, maxLength: 500 },
              { type: 'ActionSet', actions: [submit('Good', visit, 'good'), submit('Not good', visit, 'poor')] },
            ],
          },
        ],
        [again],
        1,
      ),
    ],
  };
}

export const welcome: Activity = {
  type: 'message',
  text: 'Hello. I help you get the sound between you and your camera working again. It takes a few short steps.',
  entities: [state('triage', null, 'problem')],
};
