import { Drawer, type DrawerProps } from './drawer'
import { RecallCount, RecallKey } from './recall-count'

/** The drawer with how much of each topic the reader would recall today. */
export function RecallDrawer(props: DrawerProps) {
  return (
    <Drawer
      {...props}
      count={({ cardIds }) => <RecallCount cardIds={cardIds} />}
      note={<RecallKey cardIds={props.topics.flatMap(({ cardIds }) => cardIds)} />}
    />
  )
}
