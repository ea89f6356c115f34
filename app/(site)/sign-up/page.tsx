import { GateLink } from '@/components/account/callback-field'
import { Gate } from '@/components/account/gate'
import { ReviewsAlong } from '@/components/account/reviews-along'
import { SignUpForm } from '@/components/account/sign-up-form'
import { SiteLink } from '@/components/ui/site-link'
import { pageMetadata } from '../../metadata'
import { signUp } from './actions'

export const metadata = pageMetadata({
  title: 'Create an account',
  description: 'An account keeps your reviews and shows them on every device.',
  path: '/sign-up',
  hidden: true,
})

export default function SignUpPage() {
  return (
    <Gate title="Create an account">
      <ReviewsAlong otherwise="It keeps your reviews, and shows them on every device of yours." />
      <SignUpForm signUp={signUp} />
      <p className="turns">
        Have one? <GateLink href="/sign-in">Use it</GateLink>, or <SiteLink href="/study">study without one</SiteLink>.
      </p>
    </Gate>
  )
}
