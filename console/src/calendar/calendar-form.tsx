import { Select, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { timeZoneOptions } from '~/identity/time-zones'
import { ResourceForm } from '~/patterns/resource-form'
import { DAYS, type DayName, dayName, type Interval } from './calendar'
import classes from './calendar.module.css'
import { HolidayRows, OverrideRows } from './days'
import { Intervals } from './intervals'

export type CalendarValues = {
  name: string
  time_zone: string
  support_region: string
  weekly: Record<DayName, Interval[]>
  holidays: { date: string; name: string; yearly?: boolean; enabled?: boolean }[]
  overrides: { date: string; intervals: Interval[] }[]
}

interface Props {
  values: CalendarValues
  /** A new one also says for which region it is. */
  fresh?: boolean
  submit: (values: CalendarValues) => Promise<string | undefined>
  onDone: () => void
  onCancel: () => void
  action: string
}

export function CalendarForm({ values, fresh, submit, onDone, onCancel, action }: Props) {
  const t = useText()
  const { locale } = useIntl()
  const required = isNotEmpty(t('calendar.required'))
  const empty = Object.fromEntries(DAYS.map((day) => [day, values.weekly[day] ?? []]))
  const form = useForm<CalendarValues>({
    mode: 'controlled',
    initialValues: { ...values, weekly: empty as CalendarValues['weekly'] },
    validate: { name: required, time_zone: required, support_region: required },
  })
  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} onCancel={onCancel} action={action}>
      <div className={classes.fields}>
        <TextInput label={t('calendar.name')} required maxLength={150} {...form.getInputProps('name')} />
        <Select
          label={t('calendar.time_zone')}
          data={timeZoneOptions(values.time_zone)}
          searchable
          required
          limit={100}
          {...form.getInputProps('time_zone')}
        />
        {fresh && (
          <TextInput
            label={t('calendar.region')}
            description={t('calendar.region_what')}
            required
            {...form.getInputProps('support_region')}
          />
        )}
      </div>
      <section className={classes.section}>
        <h2>{t('calendar.weekly')}</h2>
        <p>{t('calendar.weekly_what')}</p>
        {DAYS.map((day) => (
          <div key={day} className={classes.day}>
            <span className={classes.dayName}>{dayName(day, locale, 'long')}</span>
            <Intervals
              label={dayName(day, locale, 'long')}
              value={form.values.weekly[day]}
              onChange={(intervals) => form.setFieldValue(`weekly.${day}`, intervals)}
              error={form.errors[`weekly.${day}`]}
            />
          </div>
        ))}
      </section>
      <section className={classes.section}>
        <h2>{t('calendar.holidays')}</h2>
        <p>{t('calendar.holidays_what')}</p>
        <HolidayRows
          value={form.values.holidays}
          onChange={(holidays) => form.setFieldValue('holidays', holidays)}
          error={form.errors.holidays}
        />
      </section>
      <section className={classes.section}>
        <h2>{t('calendar.overrides')}</h2>
        <p>{t('calendar.overrides_what')}</p>
        <OverrideRows
          value={form.values.overrides}
          onChange={(overrides) => form.setFieldValue('overrides', overrides)}
          error={form.errors.overrides}
        />
      </section>
    </ResourceForm>
  )
}
