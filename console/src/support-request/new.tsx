import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { NewRequestForm } from './new-form'
import { Opened } from './opened'
import type { SupportRequest } from './request'
import { newSupportRequestRoute } from './routes'

export function NewSupportRequest() {
  const t = useText()
  const navigate = useNavigate()
  const { category, license, previous } = newSupportRequestRoute.useSearch()
  const [opened, setOpened] = useState<{ request: SupportRequest; files: readonly File[] }>()
  if (opened) return <Opened {...opened} />
  return (
    <>
      <PageHeader
        title={t('support_request.new.title')}
        parent={{ label: t('support_request.title'), to: '/support-requests' }}
      />
      <PageBody form>
        <NewRequestForm
          category={category}
          license={license}
          previous={previous}
          onDone={(request, files) => setOpened({ request, files })}
          onCancel={() => void navigate({ to: '/support-requests' })}
        />
      </PageBody>
    </>
  )
}
