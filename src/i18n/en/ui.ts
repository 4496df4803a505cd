// Words of the plain controls.
export const ui = {
  clear: 'Clear',
  unknown: 'unknown',
  makeUnknown: '{{label}}: back to unknown',
};
