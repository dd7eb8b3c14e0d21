import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { api, http, refresh } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { Calculator } from './calculator'
import { type Calendar, weekInWords } from './calendar'
import classes from './calendar.module.css'
import { CalendarForm, type CalendarValues } from './calendar-form'
import { ImportHolidays } from './import-holidays'

const route = getRouteApi('/shell/calendars/$id')

/** The hours, with the calculator beside them: what they mean for a deadline can be tried at once. */
export function EditCalendar() {
  const t = useText()
  const can = useCan()
  const { id } = route.useParams()
  const query = api.useQuery('get', '/calendars/{id}', { params: { path: { id } } })
  const calendar = query.data
  return (
    <>
      <PageHeader
        title={calendar?.name ?? t('calendar.one')}
        parent={{ label: t('calendar.title'), to: '/calendars' }}
        actions={calendar && can('calendar.update') && <ImportHolidays calendar={calendar} />}
        status={calendar?.is_default && <StatusBadge tone="green">{t('calendar.default_yes')}</StatusBadge>}
      />
      <PageBody>
        {calendar ? (
          <div className={classes.page}>
            {can('calendar.update') ? (
              // What was imported is in the form at once.
              <Edit key={`${calendar.id} ${calendar.holidays.length}`} calendar={calendar} />
            ) : (
              <Hours calendar={calendar} />
            )}
            <Calculator calendar={calendar} />
          </div>
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageBody>
    </>
  )
}

function Edit({ calendar }: { calendar: Calendar }) {
  const t = useText()
  const navigate = useNavigate()
  const [version, setVersion] = useState(calendar.version)
  const { id, name, time_zone, support_region, weekly, holidays, overrides } = calendar

  async function submit({ support_region: _, ...body }: CalendarValues) {
    try {
      const { data } = await http.PATCH('/calendars/{id}', {
        params: { path: { id } },
        body,
        headers: { 'If-Match': `"${version}"` },
      })
      setVersion(data?.version ?? version)
      return data?.id
    } catch (error) {
      // Somebody else saved meanwhile: told once, then this person decides.
      if (asProblem(error).status === 412) {
        const { data } = await http.GET('/calendars/{id}', { params: { path: { id } } })
        setVersion(data?.version ?? version)
      }
      throw error
    }
  }

  return (
    <CalendarForm
      values={{ name, time_zone, support_region, weekly, holidays, overrides } as CalendarValues}
      submit={submit}
      onDone={() => {
        void notify(t('calendar.saved'))
        void refresh('/calendars')
        void refresh('/support-requests')
      }}
      onCancel={() => void navigate({ to: '/calendars' })}
      action={t('calendar.save')}
    />
  )
}

function Hours({ calendar }: { calendar: Calendar }) {
  const t = useText()
  const { locale } = useIntl()
  return (
    <Facts
      facts={[
        { label: t('calendar.hours'), value: weekInWords(calendar.weekly, locale) },
        { label: t('calendar.time_zone'), value: calendar.time_zone },
        { label: t('calendar.region'), value: calendar.support_region },
        {
          label: t('calendar.holidays'),
          value: calendar.holidays.map(({ date, name }) => `${date} ${name}`).join(', '),
        },
      ]}
    />
  )
}
