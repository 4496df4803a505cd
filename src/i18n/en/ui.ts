// Words of the plain controls.
export const ui = {
  clear: 'Clear',
  unknown: 'unknown',
  makeUnknown: '{{label}}: back to unknown',
  language: 'Language',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
};
