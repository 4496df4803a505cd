// Words that every screen shares.
export const common = {
  appName: 'Waymark',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  save: 'Save',
  undo: 'Undo',
};
