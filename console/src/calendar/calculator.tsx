import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { type Body, http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { dayIn } from '~/my-product/life-line'
import { ProblemAlert } from '~/patterns/problem-alert'
import { type Calendar, instantIn, minutesOf } from './calendar'
import classes from './calendar.module.css'
import { Computed, type Deadline } from './computed'

/** When a target that starts at some instant is due by this calendar, and how that comes about. */
export function Calculator({ calendar }: { calendar: Calendar }) {
  const t = useText()
  const intl = useIntl()
  const [start, setStart] = useState(() => `${dayIn(calendar.time_zone, new Date())}T09:00`)
  const [unit, setUnit] = useState('hours')
  const [target, setTarget] = useState('4 h')
  const [wrong, setWrong] = useState(false)
  const [pending, setPending] = useState(false)
  const [result, setResult] = useState<{ deadline: Deadline } | { error: unknown }>()

  async function compute(event: FormEvent) {
    event.preventDefault()
    const instant = instantIn(calendar.time_zone, start)
    const amount = unit === 'hours' ? minutesOf(target) : /^\d+$/.test(target.trim()) ? Number(target) : undefined
    setWrong(amount === undefined || instant === undefined)
    if (amount === undefined || instant === undefined) return
    setPending(true)
    const body: Body<'/calendars/{id}/deadline', 'post'> = {
      start: instant,
      ...(unit === 'hours' ? { target_minutes: amount } : { target_business_days: amount }),
    }
    try {
      const { data } = await http.POST('/calendars/{id}/deadline', { params: { path: { id: calendar.id } }, body })
      if (data) setResult({ deadline: data as unknown as Deadline })
    } catch (error) {
      setResult({ error })
    } finally {
      setPending(false)
    }
  }

  return (
    <section className={classes.calculator} aria-label={t('calendar.calculator')}>
      <h2>{t('calendar.calculator')}</h2>
      <form onSubmit={compute}>
        <Stack gap="md">
          <TextInput
            type="datetime-local"
            label={t('calendar.start')}
            description={calendar.time_zone}
            value={start}
            onChange={({ currentTarget }) => setStart(currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t('calendar.target_in')}
            value={unit}
            onChange={(value) => {
              setUnit(value)
              setTarget(value === 'hours' ? '4 h' : '1')
            }}
            data={[
              { value: 'hours', label: t('calendar.business_hours') },
              { value: 'days', label: t('calendar.business_days') },
            ]}
          />
          <TextInput
            label={t('calendar.target')}
            description={unit === 'hours' ? t('calendar.target_how') : undefined}
            value={target}
            onChange={({ currentTarget }) => setTarget(currentTarget.value)}
            error={wrong && t('calendar.target_wrong')}
          />
          <Group>
            <Button type="submit" variant="default" loading={pending}>
              {t('calendar.compute')}
            </Button>
          </Group>
        </Stack>
      </form>
      <div role="status">
        {result && 'deadline' in result && (
          <Computed deadline={result.deadline} zone={calendar.time_zone} locale={intl.locale} />
        )}
      </div>
      {result && 'error' in result && <ProblemAlert error={result.error} />}
    </section>
  )
}
