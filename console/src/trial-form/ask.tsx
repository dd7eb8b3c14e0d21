import { Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, api } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useLanguage } from '~/app/i18n/provider'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { countryOf } from '~/signup/guess'
import { AskForm } from './form'
import { trialFormRoute } from './routes'

export type Offer = Answer<'/trial-forms/{word}'>

/** A seller's form for a trial. Its answer is always the same: what is known of an address is told to nobody. */
export function AskForTrial() {
  const t = useText()
  const { word } = trialFormRoute.useParams()
  const { language } = useLanguage()
  const [country, setCountry] = useState(countryOf(navigator.languages) ?? '')
  const [sentTo, setSentTo] = useState<string>()
  const query = api.useQuery(
    'get',
    '/trial-forms/{word}',
    { params: { path: { word }, query: { country, language } } },
    { placeholderData: keepPreviousData },
  )
  const offer = query.data
  if (sentTo) {
    return (
      <FrontPage title={t('trial_form.sent')}>
        <Text role="status">{t('trial_form.sent_body', { email: sentTo })}</Text>
      </FrontPage>
    )
  }
  if (!offer) {
    const unknown = query.isError && asProblem(query.error).status === 404
    return (
      <FrontPage title={t(unknown ? 'trial_form.unknown' : 'trial_form.heading')}>
        {unknown && <Text>{t('trial_form.unknown_body')}</Text>}
        {query.isError && !unknown && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Loading lines={4} />}
      </FrontPage>
    )
  }
  return (
    <FrontPage title={t('trial_form.title', { product: offer.product.name })}>
      <What offer={offer} />
      {offer.open ? (
        <AskForm word={word} offer={offer} country={country} onCountry={setCountry} onDone={setSentTo} />
      ) : (
        <Text role="status">{t('trial_form.closed', { company: offer.company })}</Text>
      )}
    </FrontPage>
  )
}

function What({ offer }: { offer: Offer }) {
  const t = useText()
  const { company, months, units, members } = offer
  return (
    <>
      <Text c="dimmed" mb={members.length > 0 ? 'xs' : 'xl'}>
        {t('trial_form.body', { company, months, units })}
      </Text>
      {members.length > 0 && (
        <Text c="dimmed" mb="xl">
          {t('trial_form.members', { names: members.map(({ name }) => name).join(', ') })}
        </Text>
      )}
    </>
  )
}
