import { Suspense } from 'react'
import { currentSession, type Member } from '@/auth'
import { AccountSettings } from '@/components/account/account-settings'
import { Announcement } from '@/components/account/announcement'
import { GuestAccount } from '@/components/account/guest-account'
import { PrivatePart } from '@/components/account/private-part'
import { SettingsSkeleton } from '@/components/settings/settings-skeleton'
import { StudySettingsForm } from '@/components/settings/study-settings-form'
import { retried } from '@/db/client'
import { settingsOf } from '@/db/queries/settings'
import { pageMetadata } from '../../metadata'
import { changePassword, deleteAccount, signOutEverywhere } from './account-actions'
import { saveStudySettings } from './actions'

export const metadata = pageMetadata({
  title: 'Settings',
  description: 'How many cards a day, how they are spaced, when a day begins, and the theme.',
  path: '/settings',
  hidden: true,
})

/** A member's settings from the database; a guest's are on the device, and ask the database nothing. */
async function Settings() {
  const member = await currentSession()
  return (
    <PrivatePart owner={member?.userId ?? null} fallback={<SettingsSkeleton />}>
      {member ? <MemberSettings {...member} /> : <GuestSettings />}
    </PrivatePart>
  )
}

function GuestSettings() {
  return (
    <>
      <StudySettingsForm />
      <GuestAccount />
    </>
  )
}

async function MemberSettings({ userId, email, hasPassword }: Member) {
  return (
    <>
      <StudySettingsForm
        key={userId}
        member={{ owner: userId, settings: await retried((db) => settingsOf(db, userId)) }}
        saveMember={saveStudySettings}
      />
      <AccountSettings
        userId={userId}
        email={email}
        hasPassword={hasPassword}
        changePassword={changePassword}
        signOutEverywhere={signOutEverywhere}
        deleteAccount={deleteAccount}
      />
    </>
  )
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
      <Announcement />
      <Suspense fallback={<SettingsSkeleton />}>
        <Settings />
      </Suspense>
    </>
  )
}
