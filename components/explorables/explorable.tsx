import { FigureSlot, NotArrived } from './figure-slot'
import { FigureStyles } from './figure-styles'
import { copyWords, FigureView, initialState } from './figure-view'
import { figures } from './figures'

/** What stands beside the title once the figure computes takes its room before. */
const RoomForCopy = () => (
  <span className="quiet invisible" aria-hidden="true">
    {copyWords}
  </span>
)

/**
 * A figure on a card's page, as it is before anything is moved. `isOwn` says that the page's address sets it. Throws
 * where there is none of that name.
 */
export function Explorable({ name, isOwn = false }: { name: string; isOwn?: boolean }) {
  const figure = figures[name]
  if (!figure) throw new Error(`there is no figure ${name}`)
  const beside = <NotArrived room={isOwn && <RoomForCopy />} />
  return (
    <>
      <FigureStyles />
      <FigureSlot name={name} hasAddress={isOwn}>
        <FigureView figure={figure} state={initialState(figure)} acts={null} beside={beside} />
      </FigureSlot>
    </>
  )
}
