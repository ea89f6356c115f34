import { connection } from 'next/server'
import { Suspense } from 'react'
import { currentSession, signInWays } from '@/auth'
import { leadTo } from '@/auth/enter'
import { GateLink } from '@/components/account/callback-field'
import { Gate } from '@/components/account/gate'
import { OtherWays } from '@/components/account/other-ways'
import { ReviewsAlong } from '@/components/account/reviews-along'
import { SignInForm } from '@/components/account/sign-in-form'
import { SiteLink } from '@/components/ui/site-link'
import { pageMetadata } from '../../metadata'
import { requestMailLink, signInWith, signInWithPassword } from './actions'

export const metadata = pageMetadata({
  title: 'Sign in',
  description: 'Sign in to have your reviews on every device.',
  path: '/sign-in',
  hidden: true,
})

/** Leads on whoever is signed in, and offers the ways in that are switched on. Both are known at the request only. */
async function Ways({ searchParams }: { searchParams: PageProps<'/sign-in'>['searchParams'] }) {
  await connection()
  const { callbackUrl } = await searchParams
  if (await currentSession()) leadTo(typeof callbackUrl === 'string' ? callbackUrl : '/')
  const { github, google, mail } = signInWays()
  return (
    <OtherWays
      github={github ? signInWith.bind(null, 'github') : undefined}
      google={google ? signInWith.bind(null, 'google') : undefined}
      mail={mail ? requestMailLink : undefined}
    />
  )
}

export default function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  return (
    <Gate title="Sign in">
      <ReviewsAlong otherwise="Your reviews, on every device of yours." />
      <SignInForm signIn={signInWithPassword} />
      <Suspense>
        <Ways searchParams={searchParams} />
      </Suspense>
      <p className="turns">
        <GateLink href="/forgot-password">Forgot your password?</GateLink>
      </p>
      <p className="turns">
        New here? <GateLink href="/sign-up">Create an account</GateLink>, or{' '}
        <SiteLink href="/study">study without one</SiteLink>.
      </p>
    </Gate>
  )
}
