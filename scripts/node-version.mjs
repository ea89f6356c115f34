/** The oldest Node that the site runs on, as `engines` in package.json says. */
const oldest = [20, 19]

/** True where `version` ("20.19.0") is new enough. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

// Imported first by each command, so that an old Node says this and not a syntax error.
if (!isSupported(process.versions.node)) {
  console.error(`Node ${oldest.join('.')} or newer is needed; this is Node ${process.versions.node}.`)
  process.exit(1)
}
