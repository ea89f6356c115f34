// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from an address, so `/\t/evil` is `//evil`
const unsafe = /[\u0000-\u0020\u007f-\u009f\\]/

/**
 * Where to lead after signing in: `value` if it is a path inside the site, else `fallback`. Backslashes and control
 * characters are refused, because browsers read `/\evil.example` as another site's address; and so is `/..//evil.example`,
 * whose path is `//evil.example` once its dots are gone.
 */
export function localPath(value: unknown, fallback = '/'): string {
  if (typeof value !== 'string' || value.length > 2_000) return fallback
  if (!value.startsWith('/') || value.startsWith('//') || unsafe.test(value)) return fallback
  const here = 'http://here.invalid'
  if (!URL.canParse(value, here)) return fallback
  const { origin, pathname } = new URL(value, here)
  return origin === here && !pathname.startsWith('//') ? value : fallback
}
