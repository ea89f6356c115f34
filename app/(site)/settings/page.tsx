import type { Metadata } from 'next'
import { GuestAccount } from '@/components/account/guest-account'
import { StudySettingsForm } from '@/components/settings/study-settings-form'

export const metadata: Metadata = {
  title: 'Settings',
  description: 'How many cards a day, how they are spaced, when a day begins, and the theme.',
  alternates: { canonical: '/settings' },
}

export default function SettingsPage() {
  return (
    <>
      <h1 className="title page-head">Settings</h1>
      <p className="form settings-lede">
        Saved as you change them. A change moves no card by itself: it counts from each card’s next review on. Limits,
        the time zone and the beginning of the day count at once.
      </p>
      <noscript>
        <p className="form settings-lede">They are kept by the page’s script, which this browser does not run.</p>
      </noscript>
      <StudySettingsForm />
      <GuestAccount />
    </>
  )
}
