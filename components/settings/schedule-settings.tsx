'use client'

import type { StudySettings } from '@/core/settings'
import { RetentionSetting } from './retention-setting'
import { described, problemOf, SettingRow } from './setting-row'
import {
  newCardsEffect,
  readLearningSteps,
  readMaximumInterval,
  readNewCards,
  readRelearningSteps,
  readReviews,
  reviewsEffect,
  stepsText,
} from './setting-texts'
import { TextSetting } from './text-setting'
import type { Keeper } from './use-saving'

/** How much a day, and how cards are spaced. */
export function ScheduleSettings({ settings, keeper }: { settings: StudySettings; keeper: Keeper }) {
  return (
    <section aria-labelledby="schedule">
      <h2 className="h" id="schedule">
        Schedule
      </h2>
      <RetentionSetting value={settings.desiredRetention} keeper={keeper} />
      <TextSetting
        id="new-cards"
        label="New cards a day"
        value={String(settings.newCards)}
        read={readNewCards}
        help={newCardsEffect(settings.newCards)}
        isNumber
        keeper={keeper}
      />
      <TextSetting
        id="reviews"
        label="Reviews a day"
        value={String(settings.reviews)}
        read={readReviews}
        help={reviewsEffect(settings.reviews)}
        isNumber
        keeper={keeper}
      />
      <TextSetting
        id="maximum-interval"
        label="Maximum interval"
        value={String(settings.maximumInterval)}
        read={readMaximumInterval}
        help="In days. No card waits longer than this."
        isNumber
        keeper={keeper}
      />
      <TextSetting
        id="learning-steps"
        label="Learning steps"
        value={stepsText(settings.learningSteps)}
        read={readLearningSteps}
        help="A new card comes back after each of these. With none, its first answer sets its first interval."
        keeper={keeper}
      />
      <TextSetting
        id="relearning-steps"
        label="Relearning steps"
        value={stepsText(settings.relearningSteps)}
        read={readRelearningSteps}
        help="A forgotten card comes back after each of these."
        keeper={keeper}
      />
      <FuzzSetting isOn={settings.fuzz} keeper={keeper} />
    </section>
  )
}

function FuzzSetting({ isOn, keeper }: { isOn: boolean; keeper: Keeper }) {
  const id = 'fuzz'
  const help = 'Moves an interval by a few percent, so that cards learned together do not stay together.'
  const saving = keeper.last?.name === id ? keeper.last : undefined
  return (
    <SettingRow id={id} label="Vary intervals" help={help} saving={saving}>
      <input
        type="checkbox"
        className="check"
        id={id}
        checked={isOn}
        aria-describedby={described(id, problemOf(undefined, saving), help)}
        onChange={({ target }) => keeper.keep(id, { fuzz: target.checked })}
      />
    </SettingRow>
  )
}
