/** What would be left of a memory if its cards were never seen again. */
import { type AgedMemory, type CurvePoint, retrievability } from '../forgetting-curve'

/** How far ahead the forecast looks. */
export const forecastDays = 30

/** The days at which recall is worked out: closer together at first, where a young memory falls fastest. */
const sampledDays: readonly number[] = [
  ...[0, 0.125, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5],
  ...Array.from({ length: forecastDays - 2 }, (_, i) => i + 3),
]

/** Recall over the next `forecastDays` days of a memory as old as it is now. */
export const memoryForecast = ({ stability, elapsedDays }: AgedMemory, decay: number): CurvePoint[] =>
  sampledDays.map((day) => ({ day, recall: retrievability(elapsedDays + day, stability, decay) }))

/** The mean recall of `curves`, all of the same days; empty where there is none. */
export function meanForecast(curves: readonly CurvePoint[][]): CurvePoint[] {
  const [first = []] = curves
  return first.map(({ day }, place) => {
    const sum = curves.reduce((all, curve) => all + (curve[place]?.recall ?? 0), 0)
    return { day, recall: sum / curves.length }
  })
}
