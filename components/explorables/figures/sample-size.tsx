import { detectable, independentItems, pairedItems, ruleItems, sampleSize } from '@/core/explorables/sample-size'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, logarithmic, type Point, steps } from '../graph'
import { LineKey } from '../line-key'
import { counted, short, significant, whole } from '../paint'

const three = significant(3)
const two = significant(2)

const least = 0.1
const most = 50
const onTheCard = [1, 3, 10, 30]

const x = logarithmic('x', [least, most], {
  name: 'Difference, points',
  paint: two,
  ticks: [0.1, 0.3, ...onTheCard],
})
const y = logarithmic('y', [3, 1e7], { name: 'Items', paint: short })

type Values = ShownOf<typeof sampleSize>['values']

const orWord = (value: number | string) => (typeof value === 'number' ? whole(value) : value)
const points = (count: number) => counted(three(count), 'point')

const byRule = (difference: number): Point => [difference, ruleItems(difference / 100)]

/** Items over the difference, up to the greatest that there can be. */
function line(items: (d: number) => number | null, end: number): Point[] {
  if (end < least) return []
  return steps([least, Math.min(most, end)], 40, 'log').flatMap((difference): Point[] => {
    const count = items(difference / 100)
    return count === null ? [] : [[difference, count]]
  })
}

/** The difference, in points, that as many items as the rule gives are enough for; null where there is none. */
function seen({ difference, baseline, confidence, power }: Values): number | null {
  const d = detectable(ruleItems(difference / 100), baseline / 100, confidence, power)
  return d === null ? null : 100 * d
}

/** How the number for separate items compares with the rule's, which shows only a difference of `enough` points. */
function sizeOf(independent: number, rule: number, enough: number | null): string {
  const ratio = independent / rule
  const count = `It takes ${counted(whole(independent), 'item')} for each system`
  if (ratio < 0.95) return `${count}, fewer than the rule’s ${whole(rule)}.`
  if (ratio < 1.05) return `${count}, about what the rule says.`
  const shown = enough === null ? 'no difference' : `only ${points(enough)} or more`
  return `${count}, ${two(ratio)} times the rule’s ${whole(rule)}. With ${whole(rule)} you see ${shown}.`
}

export const sampleSizeFigure = figure({
  spec: sampleSize,
  title: 'Items it takes to see a difference',
  guess: {
    question:
      'To tell 83% from 80% with 95% confidence and 80% power, how many items does each system need, if they get separate ones? The rule says 1,112.',
    setting: { difference: 3, baseline: 80 },
    key: 'independent',
    answer: {
      kind: 'choice',
      options: [
        [683, '683'],
        [1112, '1,112'],
        [2626, '2,626'],
        [10_000, '10,000'],
      ],
    },
  },
  Picture: ({ values, results, guess }) => {
    const { difference, baseline, confidence, power, disagreement } = values
    const { rule, independent, paired } = results
    const separate = line((d) => independentItems(d, baseline / 100, confidence, power), 100 - baseline)
    const same = line((d) => pairedItems(d, disagreement / 100, confidence, power), disagreement)
    const enough = seen(values)
    return (
      <>
        <LineKey
          lines={[
            { kind: 'main', name: 'Separate items', key: 'independent', value: independent, paint: whole },
            { kind: 'other', name: 'The same items', key: 'paired', value: paired, paint: whole },
            { kind: 'bound', name: 'The card’s rule', key: 'rule', value: rule, paint: whole },
          ]}
        />
        <Graph
          label={`Items over the difference to be seen, both by ratios: lines that fall, a third of the difference taking nine times the items. At ${points(difference)} the rule stands at ${whole(rule)}, different items from ${three(baseline)}% at ${orWord(independent)}, the same items at ${orWord(paired)}.`}
          x={x}
          y={y}
        >
          <Across x={[x, difference]} kind="before" />
          {guess !== null && <Across y={[y, guess]} kind="guess" />}
          <Curve x={x} y={y} points={same} kind="other" />
          <Curve x={x} y={y} points={[byRule(least), byRule(most)]} kind="bound" />
          <Curve x={x} y={y} points={separate} />
          {enough !== null && <Curve x={x} y={y} points={[byRule(difference), [enough, rule]]} kind="bound" />}
          {onTheCard.map((points) => (
            <Dot key={points} x={x} y={y} at={byRule(points)} kind="before" />
          ))}
          {enough !== null && <Dot x={x} y={y} at={[enough, rule]} kind="other" />}
          {typeof independent === 'number' && <Dot x={x} y={y} at={[difference, independent]} />}
        </Graph>
      </>
    )
  },
  says: ({ values, results }) => {
    const { difference, baseline, disagreement } = values
    const { rule, independent, paired } = results
    if (typeof independent !== 'number')
      return `No system can be ${points(difference)} better than ${three(baseline)}%: that would pass 100%.`
    return `${sizeOf(independent, rule, seen(values))} ${
      typeof paired === 'number'
        ? `If both answer the same items, ${whole(paired)} do.`
        : `Systems that disagree on ${three(disagreement)}% of the items cannot differ by ${points(difference)}.`
    }`
  },
  results: [{ key: 'margin', name: 'Margin of one score', unit: 'items', paint: whole }],
  assumes:
    'Grey dots: the card’s four differences. Dotted step: from the rule’s number to the difference that it is enough for. Thick dots: your guess. It assumes items that do not depend on each other, and counts large enough for the normal curve.',
})
