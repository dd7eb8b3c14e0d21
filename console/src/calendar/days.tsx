import { ActionIcon, Button, Checkbox, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '~/app/i18n/text'
import classes from './calendar.module.css'
import type { CalendarValues } from './calendar-form'
import { Intervals } from './intervals'

interface Props<Row> {
  value: Row[]
  onChange: (value: Row[]) => void
  error?: ReactNode
}

/** Changes one row of a list, leaving the others as they are. */
function edited<Row>(rows: Row[], index: number, change: Partial<Row>): Row[] {
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row))
}

export function HolidayRows({ value, onChange, error }: Props<CalendarValues['holidays'][number]>) {
  const t = useText()
  return (
    <Rows
      add={t('calendar.add_holiday')}
      onAdd={() => onChange([...value, { date: '', name: '', yearly: false, enabled: true }])}
      error={error}
    >
      {value.map((holiday, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place.
        <div key={index} className={classes.row}>
          <DateField value={holiday.date} onChange={(date) => onChange(edited(value, index, { date }))} />
          <TextInput
            size="xs"
            className={classes.grow}
            aria-label={t('calendar.holiday_name')}
            placeholder={t('calendar.holiday_name')}
            value={holiday.name}
            onChange={({ currentTarget }) => onChange(edited(value, index, { name: currentTarget.value }))}
          />
          <Checkbox
            size="xs"
            label={t('calendar.yearly')}
            checked={holiday.yearly ?? false}
            onChange={({ currentTarget }) => onChange(edited(value, index, { yearly: currentTarget.checked }))}
          />
          <Checkbox
            size="xs"
            label={t('calendar.counts')}
            checked={holiday.enabled ?? true}
            onChange={({ currentTarget }) => onChange(edited(value, index, { enabled: currentTarget.checked }))}
          />
          <Remove
            label={t('calendar.remove_day', { day: holiday.name || holiday.date })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
    </Rows>
  )
}

export function OverrideRows({ value, onChange, error }: Props<CalendarValues['overrides'][number]>) {
  const t = useText()
  return (
    <Rows
      add={t('calendar.add_override')}
      onAdd={() => onChange([...value, { date: '', intervals: [] }])}
      error={error}
    >
      {value.map((override, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place.
        <div key={index} className={classes.row}>
          <DateField value={override.date} onChange={(date) => onChange(edited(value, index, { date }))} />
          <Intervals
            label={override.date}
            value={override.intervals}
            onChange={(intervals) => onChange(edited(value, index, { intervals }))}
          />
          <Remove
            label={t('calendar.remove_day', { day: override.date })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
    </Rows>
  )
}

function Rows(props: { add: string; onAdd: () => void; error: ReactNode; children: ReactNode }) {
  return (
    <>
      {props.children}
      {props.error && (
        <Text size="sm" c="var(--red-fg)" role="alert">
          {props.error}
        </Text>
      )}
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={props.onAdd}>
        {props.add}
      </Button>
    </>
  )
}

function DateField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText()
  return (
    <TextInput
      type="date"
      size="xs"
      aria-label={t('calendar.date')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={onClick}>
      <IconX size={14} />
    </ActionIcon>
  )
}
