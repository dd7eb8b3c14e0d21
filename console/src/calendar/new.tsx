import { useNavigate } from '@tanstack/react-router'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { CalendarForm, type CalendarValues } from './calendar-form'

const WEEKDAY = [{ from: '09:00', to: '18:00' }]

export function NewCalendar() {
  const t = useText()
  const navigate = useNavigate()

  async function submit(values: CalendarValues) {
    const { data } = await http.POST('/calendars', { body: values })
    void refresh('/calendars')
    return data?.id
  }

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      <PageHeader title={t('calendar.new')} parent={{ label: t('calendar.title'), to: '/calendars' }} />
      <PageBody>
        <CalendarForm
          values={{
            name: '',
            time_zone: zone,
            support_region: 'europe',
            weekly: { mon: WEEKDAY, tue: WEEKDAY, wed: WEEKDAY, thu: WEEKDAY, fri: WEEKDAY, sat: [], sun: [] },
            holidays: [],
            overrides: [],
          }}
          fresh
          submit={submit}
          onDone={() => void navigate({ to: '/calendars' })}
          onCancel={() => void navigate({ to: '/calendars' })}
          action={t('calendar.create')}
        />
      </PageBody>
    </>
  )
}
