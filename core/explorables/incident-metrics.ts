import { explorable } from './explorable'
import { parsedNumber } from './inputs'

const most = 50
// Room for three numbers of 17 digits in each.
const longest = 3000

/** When an incident began, was noticed and was over, in minutes from any moment. */
export interface Incident {
  start: number
  detected: number
  resolved: number
}

/** The incidents that a text such as `0/12/50,0/3/20` names, none for a blank one; null where it is no such text. */
export function parsedIncidents(text: string): Incident[] | null {
  if (text.trim() === '') return []
  const parts = text.split(',')
  if (parts.length > most) return null
  const incidents: Incident[] = []
  for (const part of parts) {
    const [start, detected, resolved, ...more] = part.split('/').map(parsedNumber)
    if (start == null || detected == null || resolved == null || more.length > 0) return null
    const isInOrder = 0 <= start && start <= detected && detected <= resolved && Number.isFinite(resolved)
    if (!isInOrder) return null
    incidents.push({ start, detected, resolved })
  }
  return incidents
}

// A running mean, which cannot overflow where no value does.
const mean = (values: readonly number[]) => values.reduce((so, value, index) => so + (value - so) / (index + 1), 0)

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return mean(sorted.slice(Math.floor(middle), Math.ceil(middle) + 1))
}

/**
 * Mean minutes to detection and from there to resolution, of incidents; mean and median of the whole outage; and the
 * share of deployments that failed. Time to recovery is read in several ways; here it begins with detection.
 * Huyen 2025, AI Engineering, chapter 10; dora.dev.
 */
export const incidentMetrics = explorable({
  name: 'incident-metrics',
  inputs: {
    incidents: {
      kind: 'text',
      label: 'Start/detected/resolved',
      hint: 'Up to 50 incidents between commas, each as three minutes in order: 0/12/50.',
      length: longest,
      default: '0/12/50,0/3/20,0/45/240',
      accepts: (text) => parsedIncidents(text) !== null,
    },
    deployments: {
      kind: 'number',
      label: 'Deployments',
      min: 1,
      max: 100_000,
      isWhole: true,
      isWide: true,
      default: 40,
    },
    failed: {
      kind: 'number',
      label: 'Failed deployments',
      min: 0,
      max: 100_000,
      isWhole: true,
      isWide: true,
      default: 3,
    },
  },
  run: ({ incidents: text, deployments, failed }) => {
    const incidents = parsedIncidents(text) ?? []
    const outages = incidents.map(({ start, resolved }) => resolved - start)
    const orNone = (value: number) => (incidents.length > 0 ? value : 'none')
    return {
      mttd: orNone(mean(incidents.map(({ start, detected }) => detected - start))),
      mttr: orNone(mean(incidents.map(({ detected, resolved }) => resolved - detected))),
      'mean-outage': orNone(mean(outages)),
      'median-outage': orNone(median(outages)),
      cfr: Math.min(failed, deployments) / deployments,
    }
  },
})
