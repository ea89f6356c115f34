'use client'

import { useAwake } from '../ui/use-awake'
import { DaySettings } from './day-settings'
import type { SaveMemberSettings } from './save-settings'
import { savingWords } from './saving-words'
import { ScheduleSettings } from './schedule-settings'
import { ThemeSetting } from './theme-setting'
import { useSaving } from './use-saving'
import { type MemberSettings, useSettingsInForce } from './use-settings-in-force'
import { ZoneOffer } from './zone-offer'

interface StudySettingsFormProps {
  /** A member's settings; a guest's are on the device. */
  member?: MemberSettings
  /** Keeps a member's changed settings. */
  saveMember?: SaveMemberSettings
}

/** Everything a learner may change of how they study, kept as it is changed. */
export function StudySettingsForm({ member, saveMember }: StudySettingsFormProps) {
  const { settings, save } = useSettingsInForce(member?.owner ?? null, saveMember, member)
  const keeper = useSaving(save)
  // What is typed before the page is awake would stand there and not be kept.
  const isAwake = useAwake()
  const shown = { ...settings, ...keeper.pending }
  const said = keeper.last && savingWords(keeper.last.outcome)
  return (
    <fieldset className="form scripted" disabled={!isAwake}>
      <p role="status" className="vh">
        {said && <span key={keeper.last?.turn}>{said.text}</span>}
      </p>
      <ZoneOffer settings={settings} save={save} />
      <ScheduleSettings settings={shown} keeper={keeper} />
      <DaySettings settings={shown} keeper={keeper} />
      <section aria-labelledby="look">
        <h2 className="h" id="look">
          Look
        </h2>
        <ThemeSetting />
      </section>
    </fieldset>
  )
}
