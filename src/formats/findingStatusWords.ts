// The words of the statuses of findings. They stand on the map itself, so that they are always there.
export const findingStatusWords = {
  open: 'scene.statusOpen',
  inWork: 'scene.statusInWork',
  solved: 'scene.statusSolved',
  dismissed: 'scene.statusDismissed',
} as const;
