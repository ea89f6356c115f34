/** Tells whoever runs the site, on its error output. Never anything of a learner: no address, password, note, cookie. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`)
}
