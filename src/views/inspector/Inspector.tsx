export function Inspector(_: { mapId: string }) {
  return null;
}
