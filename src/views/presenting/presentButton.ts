// The id of the button that begins a presentation, to which the focus comes back.
export const PRESENT_BUTTON = 'present';
