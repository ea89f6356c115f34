import type { MendingAddresses } from '@/core/mending'
import { env } from '@/env'

/** Where readers report and mend mistakes. Written into static pages, so a change of either builds them anew. */
export const mending: MendingAddresses = { feedbackUrl: env.FEEDBACK_URL, sourceUrl: env.SOURCE_URL }
