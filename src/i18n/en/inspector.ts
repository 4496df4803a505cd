// The panel beside the map: the fields of what is selected.
export const inspector = {
  title: 'Details',
  close: 'Close the details',
  colour: 'Colour',
};
