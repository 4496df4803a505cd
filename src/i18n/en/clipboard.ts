// Copying, cutting and pasting, as they stand in menus. What is said of them comes with their work.
export const clipboard = {
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  copyOf: '{{name}} (copy)',
};
