import { Button, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import classes from './opened.module.css'
import type { SupportRequest } from './request'
import { SentFiles } from './sent-files'

/** The number, and what happens next and by when. */
export function Opened({ request, files }: { request: SupportRequest; files: readonly File[] }) {
  const t = useText()
  const intl = useIntl()
  const { person } = useSession()
  const due = request.response_due_at
  const by = due && intl.formatDate(due, { dateStyle: 'full', timeStyle: 'short' })
  return (
    <>
      <PageHeader
        title={t('support_request.opened.title', { number: request.number })}
        parent={{ label: t('support_request.title'), to: '/support-requests' }}
        actions={
          <Button component={Link} to="/support-requests/$id" params={{ id: request.id } as never}>
            {t('support_request.opened.go')}
          </Button>
        }
      />
      <PageBody form>
        <Stack gap="lg">
          <Text size="md" role="status">
            {by ? t('support_request.opened.by', { by }) : t('support_request.opened.soon')}
          </Text>
          {request.after_hours && (
            <Text fw={500}>
              {request.after_hours.works_from
                ? t('support_request.opened.works_from', {
                    from: intl.formatDate(request.after_hours.works_from, { dateStyle: 'full', timeStyle: 'short' }),
                  })
                : t('support_request.after_hours.at_once')}
            </Text>
          )}
          {request.call_required && <Text fw={500}>{t('support_request.opened.call')}</Text>}
          {files.length > 0 && <SentFiles request={request.id} files={files} />}
          <section>
            <h2 className={classes.heading}>{t('support_request.opened.next')}</h2>
            <ol className={classes.steps}>
              <li>{t('support_request.opened.step_mail', { email: person.email })}</li>
              <li>{t('support_request.opened.step_engineer')}</li>
              <li>{t('support_request.opened.step_answer')}</li>
              <li>{t('support_request.opened.step_confirm')}</li>
            </ol>
          </section>
        </Stack>
      </PageBody>
    </>
  )
}
