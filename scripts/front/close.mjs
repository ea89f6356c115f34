/**
 * Ends a server: nobody new comes in, what is under way is answered, and whoever has not come to an end within
 * `patienceMs`, as one that sends half a request, is left.
 * @param {import('node:http').Server} server
 */
export async function close(server, patienceMs = 5000) {
  const late = setTimeout(() => server.closeAllConnections(), patienceMs)
  await new Promise((closed) => server.close(closed))
  clearTimeout(late)
}
