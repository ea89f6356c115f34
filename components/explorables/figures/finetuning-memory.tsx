import { finetuningMemory, type Method, trainingMemory } from '@/core/explorables/finetuning-memory'
import { figure, type ShownOf } from '../figure'
import { Key } from '../key'
import { Output } from '../output'
import { significant, whole } from '../paint'
import { Stacks } from '../stacks'

const three = significant(3)

type Shown = ShownOf<typeof finetuningMemory>

const { options: methods, words } = finetuningMemory.inputs.method
const nameOf = (method: Method) => words[method]

/** GB that each method would need here, by what they hold. */
const needs = ({ values: { parameters, trainable, activations } }: Shown) =>
  methods.map((method) => {
    const held = { ...trainingMemory(method, parameters, trainable / 100), activations }
    return { method, held, total: held.weights + held.gradients + held.optimizer + activations }
  })

/** The end of the axis: the next of a few round numbers, so that it stands still for small changes. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((digits) => digits * power >= value * 0.999) ?? 10)
}

function Picture(shown: Shown) {
  const { values, results } = shown
  const all = needs(shown)
  const extent = roundUp(Math.max(values.gpu, ...all.map(({ total }) => total)))
  return (
    <>
      <Key
        entries={[
          ['area ink', 'Weights'],
          ['area pale', 'Gradients'],
          ['area', 'Optimizer'],
          ['area hollow', 'Activations'],
        ]}
      />
      <Stacks
        extent={extent}
        measure={values.gpu}
        painted={`one card, ${three(values.gpu)} GB`}
        stacks={all.map(({ method, held, total }) => {
          const isChosen = method === values.method
          const painted = `${three(total)} GB`
          return {
            name: nameOf(method),
            label: `${nameOf(method)}: weights ${three(held.weights)}, gradients ${three(held.gradients)}, optimizer ${three(held.optimizer)}, activations ${three(held.activations)}; one card holds ${three(values.gpu)} GB.`,
            parts: [
              ['area ink', held.weights],
              ['area pale', held.gradients],
              ['area', held.optimizer],
              ['area hollow', held.activations],
            ],
            total: isChosen ? (
              <Output name="total-gb" value={results['total-gb']}>
                {painted}
              </Output>
            ) : (
              painted
            ),
            isChosen,
          }
        })}
      />
    </>
  )
}

const cards = (count: number, gpu: number) =>
  count === 1 ? `One card of ${three(gpu)} GB holds it` : `It takes ${whole(count)} cards of ${three(gpu)} GB`

export const finetuningMemoryFigure = figure({
  spec: finetuningMemory,
  title: 'What training keeps in memory',
  guess: {
    question: 'QLoRA on 70 billion weights: how many of these cards does it take, before any activations?',
    setting: { parameters: 70, method: 'qlora' },
    key: 'gpus',
    answer: {
      kind: 'choice',
      options: [
        [2, '2'],
        [7, '7'],
        [24, '24'],
        [47, '47'],
      ],
    },
  },
  Picture,
  says: ({ values, results }) => {
    const weights = results['weights-gb']
    const training = results['gradients-gb'] + results['optimizer-gb']
    const isFull = values.method === 'deck' || values.method === 'full-mixed'
    const why = isFull
      ? `Beside ${three(weights)} GB of weights, training alone needs ${three(training)} GB, ${three(results['optimizer-gb'])} of them for the optimizer.`
      : `Only the adapter is trained: gradients and optimizer take ${three(training)} GB, all weights ${three(weights)}.`
    return `${why} ${cards(results.gpus, values.gpu)}${values.activations === 0 ? ', before any activations' : ''}.`
  },
  results: [
    { key: 'weights-gb', name: 'Weights', unit: 'GB', paint: three },
    { key: 'gradients-gb', name: 'Gradients', unit: 'GB', paint: three },
    { key: 'optimizer-gb', name: 'Optimizer', unit: 'GB', paint: three },
    { key: 'bytes-per-parameter', name: 'For each parameter', unit: 'bytes', paint: three },
    { key: 'gpus', name: 'Cards', paint: whole },
  ],
  assumes:
    'Dotted: what one card holds, and each further card. It assumes Adam, and that memory could be split evenly; the adapter’s size is set for LoRA and QLoRA alone. GB are 10⁹ bytes.',
})
