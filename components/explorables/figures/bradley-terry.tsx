import { bradleyTerry } from '@/core/explorables/bradley-terry'
import { figure, type ShownOf } from '../figure'
import { counted, share, whole } from '../paint'
import { type Pair, type Rated, Ratings } from '../ratings'

type Shown = ShownOf<typeof bradleyTerry>

const ratingsOf = ({ results }: Shown): Rated[] =>
  (['a', 'b', 'c'] as const).flatMap((key) => {
    const rating = results[`rating-${key}`]
    return typeof rating === 'number' ? [{ name: key.toUpperCase(), rating }] : []
  })

function pairsOf(shown: Shown): Pair[] {
  const { ab, ba, bc, cb, ac, ca } = shown.values
  const [a, b, c] = ratingsOf(shown).map(({ rating }) => rating)
  return [
    { name: 'A–B', won: ab, games: ab + ba, one: a, other: b },
    { name: 'B–C', won: bc, games: bc + cb, one: b, other: c },
    { name: 'A–C', won: ac, games: ac + ca, one: a, other: c },
  ]
}

/** Why there are no ratings: one of three models then has not played, or has not lost, or has not won. */
function whyNone({ ab, ba, bc, cb, ac, ca }: Shown['values']): string {
  const records = [
    { name: 'A', won: ab + ac, lost: ba + ca },
    { name: 'B', won: ba + bc, lost: ab + cb },
    { name: 'C', won: ca + cb, lost: ac + bc },
  ]
  const idle = records.filter(({ won, lost }) => won + lost === 0)
  if (idle.length === 3) return 'Without a game there is nothing to rate.'
  if (idle[0]) return `${idle[0].name} has not played, so nothing places it beside the others.`
  const best = records.find(({ lost }) => lost === 0)
  if (best) return `${best.name} never lost. The higher its rating, the better it fits, so no rating is high enough.`
  const worst = records.find(({ won }) => won === 0)
  return `${worst?.name ?? 'One'} never won. The lower its rating, the better it fits, so no rating is low enough.`
}

export const bradleyTerryFigure = figure({
  spec: bradleyTerry,
  title: 'Ratings from games',
  guess: {
    question:
      'A beats B in 60 of 100 games, B beats C in 90 of 100. A and C never meet. How often is A expected to beat C?',
    setting: { bc: 90, cb: 10, ac: 0, ca: 0 },
    key: 'a-beats-c',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: ({ values, results, guess }) => (
    <Ratings ratings={ratingsOf({ values, results })} pairs={pairsOf({ values, results })} guess={guess} />
  ),
  says: ({ values, results }) => {
    const [a, c, expected] = [results['rating-a'], results['rating-c'], results['a-beats-c']]
    if (typeof a !== 'number' || typeof c !== 'number' || typeof expected !== 'number') return whyNone(values)
    const points = whole(Math.abs(a - c))
    const stands =
      points === '0'
        ? 'A and C stand level, so each should win half of their games'
        : `A stands ${counted(points, 'point')} ${a > c ? 'above' : 'below'} C, so it should win ${share(expected)} of their games`
    const observed = results['observed-a-beats-c']
    return `${stands}; ${
      typeof observed === 'number'
        ? `of those they played A won ${share(observed)}`
        : 'they never met, and B alone connects them'
    }.`
  },
  results: [
    { key: 'rating-a', name: 'Rating of A', paint: whole },
    { key: 'rating-b', name: 'Rating of B', paint: whole },
    { key: 'rating-c', name: 'Rating of C', paint: whole },
    { key: 'a-beats-b', name: 'A beats B, expected', paint: share },
    { key: 'a-beats-c', name: 'A beats C, expected', paint: share },
    { key: 'observed-a-beats-c', name: 'A beat C, played', paint: share },
  ],
  assumes:
    'Bars: how far two are apart, and the share of games that the first of them should win. Grey dots: where their own games alone would put it. Thick dots: your guess. It assumes one strength for each model, and knows no draws.',
})
