/** Whether the reader has asked their browser to save data. `navigator` is the browser's own; not every one can be asked. */
export function savesData(navigator: object): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}
