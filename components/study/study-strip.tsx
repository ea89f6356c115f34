'use client'

import type { StudySettings } from '@/core/settings'
import type { LogSnapshot } from '@/device/device-log'
import type { SaveSettings } from '../settings/save-settings'
import { ZoneOffer } from '../settings/zone-offer'
import { SiteLink } from '../ui/site-link'
import { trouble } from './study-words'

interface StudyStripProps {
  log: LogSnapshot
  settings: StudySettings
  save: SaveSettings
}

/** One grey line under the bar where something is wrong with the log, or the device is elsewhere; the card stays as it is. */
export function StudyStrip({ log, settings, save }: StudyStripProps) {
  const said = trouble(log)
  return (
    <div role="status">
      {said ? (
        <p className="strip">
          <span>
            <b>{said.strong}</b> {said.way ? <SiteLink href={said.way.href}>{said.way.label}</SiteLink> : said.rest}
          </span>
        </p>
      ) : (
        <ZoneOffer settings={settings} save={save} />
      )}
    </div>
  )
}
