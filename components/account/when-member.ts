import { accountHere } from '@/device/account-mark'
import { isSignOutOpen } from '@/device/sign-out-wish'
import { onVisible } from '@/device/visible'

/**
 * Begins what a page does for a member once somebody is signed in here, or was until now: at once, or when the page comes
 * to the front. `load` brings the code for it, which a guest's page never asks for. Until the returned function is called.
 */
export function whenMember(load: () => Promise<() => () => void>, isMember = false): () => void {
  let isGone = false
  let stop: (() => void) | null = null
  const look = async () => {
    if (stop || !(isMember || accountHere() !== null || isSignOutOpen())) return
    stop = () => undefined
    try {
      const begin = await load()
      if (!isGone) stop = begin()
    } catch {
      // The code did not arrive; it is asked for again when the page is looked at again.
      stop = null
    }
  }
  void look()
  const stopLooking = onVisible(() => void look())
  return () => {
    isGone = true
    stopLooking()
    stop?.()
  }
}
