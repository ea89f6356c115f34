'use client'

import { useState, useSyncExternalStore } from 'react'
import { chooseTheme, subscribeTheme, type Theme, theme, themeOnServer, themes } from '@/device/theme'
import { SettingRow } from './setting-row'

const names: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

/** Light or dark on this device. */
export function ThemeSetting() {
  const chosen = useSyncExternalStore(subscribeTheme, theme, themeOnServer)
  const [isUnstored, setUnstored] = useState(false)
  const help = isUnstored ? 'Holds until this tab is closed: this browser keeps nothing.' : 'On this device alone.'
  return (
    <SettingRow id="theme" label="Theme" isGroup help={help}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be this grid in all browsers */}
      <div className="seg" role="group" aria-labelledby="theme-label">
        {themes.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === chosen}
            onClick={() => setUnstored(!chooseTheme(each))}
          >
            {names[each]}
          </button>
        ))}
      </div>
    </SettingRow>
  )
}
