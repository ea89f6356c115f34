'use client'

import type { StudySettings } from '@/core/settings'
import type { LogSnapshot } from '@/device/device-log'
import { deviceZone } from '@/device/place'
import type { SaveSettings } from '../settings/save-settings'
import { onDemand } from '../ui/on-demand'
import { SiteLink } from '../ui/site-link'
import { trouble } from './study-words'

const useZoneOffer = onDemand(async () => (await import('../settings/zone-offer')).ZoneOffer)

interface StudyStripProps {
  log: LogSnapshot
  settings: StudySettings
  save: SaveSettings
}

/** One grey line under the bar where something is wrong with the log, or the device is elsewhere; the card stays as it is. */
export function StudyStrip({ log, settings, save }: StudyStripProps) {
  const said = trouble(log)
  const isElsewhere = settings.timeZone !== null && settings.timeZone !== deviceZone()
  const ZoneOffer = useZoneOffer(isElsewhere)
  return (
    <div role="status">
      {said ? (
        <p className="strip">
          <span>
            <b>{said.strong}</b> {said.way ? <SiteLink href={said.way.href}>{said.way.label}</SiteLink> : said.rest}
          </span>
        </p>
      ) : (
        ZoneOffer && <ZoneOffer settings={settings} save={save} />
      )}
    </div>
  )
}
