/** How numbers are painted in figures. None writes a negative zero. */

const numbers = new Map<string, Intl.NumberFormat>()

function format(value: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options)
  const known = numbers.get(key) ?? new Intl.NumberFormat('en-US', { signDisplay: 'negative', ...options })
  numbers.set(key, known)
  return known.format(value).replace('-', '−')
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised = (power: number) =>
  `${power < 0 ? '⁻' : ''}${[...String(Math.abs(power))].map((digit) => superscripts[Number(digit)]).join('')}`

/** With as many decimals: 3.14. */
export const fixed =
  (decimals: number) =>
  (value: number): string =>
    format(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })

/** Whole, in groups of three: 12,345. */
export const whole = fixed(0)

/** With so many significant digits; very large and very small ones as 5.88 × 10²³. */
export function significant(digits: number): (value: number) => string {
  return (value) => {
    const size = Math.abs(value)
    if (size === 0) return '0'
    if (size < 1e9 && size >= 1e-4) return format(value, { maximumSignificantDigits: digits })
    const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e')
    return `${String(Number(mantissa)).replace('-', '−')}\u00a0×\u00a010${raised(Number(power))}`
  }
}

/** So many of something. What is painted decides, not what is exact: 1.0001 is painted as 1, and is 1 token. */
export const counted = (painted: string, one: string, many = `${one}s`): string =>
  `${painted} ${painted === '1' ? one : many}`

/** A share of 1 in per cent, with a decimal where that says more: 86.5%, 0.02%, below that 3 × 10⁻⁶. */
export function share(value: number): string {
  const size = Math.abs(value)
  if (size > 0 && size < 5e-5) return significant(1)(value)
  if (size < 1e-3) return format(value, { style: 'percent', maximumFractionDigits: 2 })
  // What is not all must not read as all, but for the noise of a sum.
  if (size < 1 - 1e-9 && size > 0.9995)
    return format((Math.sign(value) * Math.floor(size * 1e5)) / 1e5, { style: 'percent', maximumFractionDigits: 3 })
  return format(value, { style: 'percent', maximumFractionDigits: 1 })
}

/** With a prefix of thousands: 1.4 k, 24 M, 3.2 G. */
export function short(value: number): string {
  return format(value, { notation: 'compact', maximumSignificantDigits: 3 })
}

/** Dollars, with cents where there are few, and parts of cents where there is less than one. */
export function dollars(value: number): string {
  const size = Math.abs(value)
  if (size > 0 && size < 1e-3) return `${value < 0 ? '−' : ''}$${significant(2)(size)}`
  return format(value, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: size >= 1000 ? 0 : size >= 1 || size === 0 ? 2 : 4,
  })
}

/** So many seconds, in the unit that is read best. */
export function seconds(value: number): string {
  const three = significant(3)
  if (value < 1e-3) return `${three(value * 1e6)} µs`
  if (value < 1) return `${three(value * 1e3)} ms`
  if (value < 120) return `${three(value)} s`
  if (value < 7200) return `${three(value / 60)} min`
  return value < 172_800 ? `${three(value / 3600)} h` : `${three(value / 86_400)} days`
}
