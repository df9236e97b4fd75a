const FONT = '"Segoe UI", system-ui, -apple-system, "Noto Sans", "Helvetica Neue", Arial, Twemoji, sans-serif';

const colour = (plain: string, subtle = plain) => ({ default: plain, subtle });

const foregroundColors = {
  default: colour('#242424', '#616161'),
  dark: colour('#242424', '#616161'),
  light: colour('#ffffff', '#d6d6d6'),
  accent: colour('#5b5fc7', '#7f85f5'),
  good: colour('#237b4b', '#498205'),
  warning: colour('#835c00', '#986f0b'),
  attention: colour('#c4314b', '#cc4a31'),
};

const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });

/** How Teams draws Adaptive Cards in its light theme: sizes, spaces and colours. */
export const TEAMS_HOST = {
  fontFamily: FONT,
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: style('#ffffff'),
    emphasis: style('#f5f5f5'),
    accent: style('#e8ebfa'),
    good: style('#e7f2da'),
    warning: style('#fff4ce'),
    attention: style('#fcf4f6'),
  },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 180 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  inputs: {
    allowDynamicallyFilteredChoiceSet: true,
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'default', size: 'small', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'default', size: 'small' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  adaptiveCard: { allowCustomStyle: true },
};
