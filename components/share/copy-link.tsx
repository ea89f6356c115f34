'use client'

import { Copy } from './copy'
import { publicAddress } from './public-address'

/** Copies the public address of `path`, which may have a query and a fragment. `of` names what it leads to. */
export const CopyLink = ({ path, of }: { path: string; of?: string }) => (
  <Copy label="Copy link" of={of} text={() => publicAddress(path)} />
)
