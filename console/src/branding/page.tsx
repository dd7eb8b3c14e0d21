import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { BrandingForm } from './branding-form'
import { ImageField } from './image-field'
import { Sample } from './sample'

/** The look that one's own organization gives to all below it. */
export function BrandingPage() {
  const t = useText()
  const can = useCan()
  const query = api.useQuery('get', '/branding')
  const branding = query.data
  if (query.isError && !branding) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const { look } = branding ?? {}
  return (
    <>
      <PageHeader title={t('branding.title')} />
      <PageBody form>
        {!branding || !look ? (
          <Loading />
        ) : (
          <>
            <Section title={t('branding.sample')}>
              <Sample look={look} />
            </Section>
            <Section title={t('branding.texts')}>
              {can('branding.update') ? (
                <BrandingForm key={branding.organization_id} branding={branding} />
              ) : (
                <Facts
                  facts={[
                    { label: t('branding.product_name'), value: look.product_name },
                    { label: t('branding.mail_sender'), value: look.mail_sender },
                    { label: t('branding.accent_color'), value: look.accent_color },
                    { label: t('branding.second_color'), value: look.second_color },
                    { label: t('branding.support_contact'), value: look.support_contact },
                    { label: t('branding.help_url'), value: look.help_url },
                    { label: t('branding.sign_in'), value: location.origin + look.sign_in_path },
                  ]}
                />
              )}
            </Section>
            <Section title={t('branding.images')}>
              <ImageField slot="logo" branding={branding} />
              <ImageField slot="icon" branding={branding} />
            </Section>
          </>
        )}
      </PageBody>
    </>
  )
}
