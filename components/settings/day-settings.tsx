'use client'

import { useSyncExternalStore } from 'react'
import type { StudySettings } from '@/core/settings'
import { deviceZone } from '@/device/place'
import { described, problemOf, SettingRow } from './setting-row'
import { hourText, rolloverEffect } from './setting-texts'
import type { Keeper } from './use-saving'

const never = () => () => undefined
const hours = Array.from({ length: 24 }, (_, hour) => hour)
let known: readonly string[] = []

/** Every zone this browser knows; the same list each time. */
function zones(): readonly string[] {
  if (known.length === 0) known = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()
  return known
}
const noZones: readonly string[] = []

const savingOf = ({ last }: Keeper, id: string) => (last?.name === id ? last : undefined)

function ZoneSetting({ timeZone, keeper }: { timeZone: string | null; keeper: Keeper }) {
  const id = 'time-zone'
  const here = useSyncExternalStore(
    never,
    () => deviceZone(),
    () => '',
  )
  const list = useSyncExternalStore(never, zones, () => noZones)
  const saving = savingOf(keeper, id)
  const shown = problemOf(undefined, saving)
  return (
    <SettingRow id={id} label="Time zone" saving={saving}>
      <select
        className="input zone"
        id={id}
        value={timeZone ?? ''}
        aria-describedby={described(id, shown, undefined)}
        onChange={({ target }) => keeper.keep(id, { timeZone: target.value || null })}
      >
        <option value="">As on this device{here && ` (${here})`}</option>
        {timeZone && !list.includes(timeZone) && <option value={timeZone}>{timeZone}</option>}
        {list.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </select>
    </SettingRow>
  )
}

/** Where and when a study day begins. */
export function DaySettings({ settings, keeper }: { settings: StudySettings; keeper: Keeper }) {
  const id = 'rollover'
  const help = rolloverEffect(settings.rollover)
  const saving = savingOf(keeper, id)
  return (
    <section aria-labelledby="day">
      <h2 className="h" id="day">
        Day
      </h2>
      <ZoneSetting timeZone={settings.timeZone} keeper={keeper} />
      <SettingRow id={id} label="A new day begins at" help={help} saving={saving}>
        <select
          className="input num"
          id={id}
          value={settings.rollover}
          aria-describedby={described(id, problemOf(undefined, saving), help)}
          onChange={({ target }) => keeper.keep(id, { rollover: Number(target.value) })}
        >
          {hours.map((hour) => (
            <option key={hour} value={hour}>
              {hourText(hour)}
            </option>
          ))}
        </select>
      </SettingRow>
    </section>
  )
}
