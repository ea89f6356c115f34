/** What can be wrong with the log that a device keeps, and what must be true in spite of it. */
import { browserFaults } from './browser-faults'
import { liveFaults } from './live-faults'
import type { StorageFault } from './storage-fault'
import { storedFaults } from './stored-faults'

export const storageFaults: readonly StorageFault[] = [...storedFaults, ...browserFaults, ...liveFaults]
