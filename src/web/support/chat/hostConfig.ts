import { HostConfig } from 'adaptivecards';

/** Colours are the page's own properties, so that a card follows a change between light and dark by itself. */
const colours = {
  default: tones('--ink', '--ink-soft'),
  dark: tones('--ink', '--ink-soft'),
  light: tones('--ink-soft', '--ink-soft'),
  accent: tones('--accent-ink', '--accent-ink'),
  good: tones('--good', '--good'),
  warning: tones('--warn', '--warn'),
  attention: tones('--bad', '--bad'),
};

function tones(normal: string, subtle: string) {
  return { default: `var(${normal})`, subtle: `var(${subtle})` };
}

function surface(background: string) {
  return { backgroundColor: `var(${background})`, foregroundColors: colours };
}

export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 16, large: 17, extraLarge: 20 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  lineHeights: { small: 18, default: 22, medium: 23, large: 24, extraLarge: 27 },
  spacing: { none: 0, small: 8, default: 10, medium: 14, large: 16, extraLarge: 24, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: surface('--surface'),
    emphasis: surface('--surface-soft'),
    accent: surface('--accent-soft'),
    good: surface('--good-soft'),
    warning: surface('--warn-soft'),
    attention: surface('--bad-soft'),
  },
  actions: {
    // The guide's steps have six answers and a question may have more; none may hide behind a menu.
    maxActions: 24,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
  adaptiveCard: { allowCustomStyle: false },
  // Below the chat's own heading.
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 140 },
    value: { wrap: true },
    spacing: 12,
  },
});
