import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notify, notifyProblem } from '~/app/notify'
import type { Calendar } from './calendar'

/** Adds the holidays of an iCalendar file; what the calendar has already stays as it is. */
export function ImportHolidays({ calendar }: { calendar: Calendar }) {
  const t = useText()
  const problemText = useProblemText()
  const [pending, setPending] = useState(false)

  async function send(file: File | null) {
    if (!file) return
    setPending(true)
    try {
      const { data } = await http.POST('/calendars/{id}/import-holidays', {
        params: { path: { id: calendar.id } },
        headers: { 'If-Match': `"${calendar.version}"` },
        body: { icalendar: await file.text() },
      })
      const added = (data?.holidays.length ?? 0) - calendar.holidays.length
      void notify(t('calendar.imported', { added }))
      void refresh('/support-requests')
    } catch (error) {
      void notifyProblem(problemText(error))
    } finally {
      setPending(false)
      void refresh('/calendars')
    }
  }

  return (
    <FileButton onChange={(file) => void send(file)} accept="text/calendar,.ics">
      {(props) => (
        <Button variant="default" loading={pending} {...props}>
          {t('calendar.import')}
        </Button>
      )}
    </FileButton>
  )
}
