import { Anchor, Button, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { type Answer, api } from '~/app/api/client'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { countryName } from '~/identity/countries'
import { Day, Instant } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { SidePanel } from '~/patterns/side-panel'
import { StatusBadge } from '~/patterns/status-badge'
import { STATE_TONES, stateOf } from './legal-text'
import { Words } from './words'

export function LegalTextPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  const query = api.useQuery('get', '/legal-texts/{id}', { params: { path: { id } } })
  const text = query.data
  const own = text?.organization_id === organization.id
  return (
    <SidePanel
      title={text?.title ?? t('legal_text.one')}
      onClose={onClose}
      actions={
        own &&
        can('legal_text.create') && (
          <Button variant="default" size="compact-sm" component={Link} to={`/legal-texts/new?from=${id}`}>
            {t('legal_text.create.next')}
          </Button>
        )
      }
    >
      {text ? (
        <Detail text={text} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </SidePanel>
  )
}

function Detail({ text }: { text: Answer<'/legal-texts/{id}'> }) {
  const t = useText()
  const can = useCan()
  const { locale } = useIntl()
  const state = stateOf(text, new Date())
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          {
            label: t('legal_text.state'),
            value: <StatusBadge tone={STATE_TONES[state]}>{t(`legal_text.state.${state}`)}</StatusBadge>,
          },
          { label: t('legal_text.kind'), value: t(`legal_text.kind.${text.kind}`) },
          { label: t('legal_text.version'), value: text.version_label },
          { label: t('legal_text.valid_from'), value: <Day value={text.valid_from} /> },
          { label: t('legal_text.replaced'), value: text.replaced_at && <Instant value={text.replaced_at} /> },
          { label: t('legal_text.language'), value: LANGUAGE_NAMES[text.language] },
          { label: t('legal_text.product'), value: text.product_name ?? t('legal_text.all_products') },
          {
            label: t('legal_text.countries'),
            value: text.countries.map((code) => countryName(code, locale)).join(', ') || t('legal_text.everywhere'),
          },
          { label: t('legal_text.company'), value: text.company },
        ]}
      />
      {can('legal_acceptance.list') && (
        <Anchor component={Link} to="/legal-acceptances" search={{ legal_text_id: text.id } as never} size="sm">
          {t('legal_text.acceptances.of_this')}
        </Anchor>
      )}
      <Words text={text} />
    </Stack>
  )
}
