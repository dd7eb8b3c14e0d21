import { useNavigate } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { CreateForm } from './create-form'
import { partnerKindsToCreate } from './organization'

export function CreatePartner() {
  const t = useText()
  const navigate = useNavigate()
  const { organization } = useSession()
  return (
    <>
      <PageHeader
        title={t('organization.create_partner.title')}
        parent={{ label: t('organization.partners'), to: '/partners' }}
      />
      <PageBody form>
        <CreateForm
          kinds={partnerKindsToCreate(organization)}
          action={t('organization.create_partner.action')}
          onDone={({ id }) => void navigate({ to: '/partners/$id', params: { id }, replace: true })}
          onCancel={() => void navigate({ to: '/partners' })}
        />
      </PageBody>
    </>
  )
}

export function CreateCustomer() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <>
      <PageHeader
        title={t('organization.create_customer.title')}
        parent={{ label: t('organization.customers'), to: '/customers' }}
      />
      <PageBody form>
        <CreateForm
          kinds={['customer']}
          action={t('organization.create_customer.action')}
          onDone={({ id }) => void navigate({ to: '/customers/$id', params: { id }, replace: true })}
          onCancel={() => void navigate({ to: '/customers' })}
        />
      </PageBody>
    </>
  )
}
