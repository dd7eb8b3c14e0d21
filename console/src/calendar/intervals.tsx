import { ActionIcon, Button, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '~/app/i18n/text'
import type { Interval } from './calendar'
import classes from './calendar.module.css'

interface Props {
  /** The day that they belong to, for screen readers. */
  label: string
  value: readonly Interval[]
  onChange: (value: Interval[]) => void
  error?: ReactNode
}

/** The hours of one day: none means closed, several are possible. */
export function Intervals({ label, value, onChange, error }: Props) {
  const t = useText()
  const set = (index: number, change: Partial<Interval>) =>
    onChange(value.map((interval, at) => (at === index ? { ...interval, ...change } : interval)))
  return (
    <div className={classes.intervals}>
      {value.length === 0 && <span className={classes.closed}>{t('calendar.closed')}</span>}
      {value.map((interval, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: intervals have no name but their place.
        <span key={index} className={classes.interval}>
          <TextInput
            type="time"
            size="xs"
            aria-label={t('calendar.from', { day: label })}
            value={interval.from.slice(0, 5)}
            onChange={({ currentTarget }) => set(index, { from: currentTarget.value })}
          />
          –
          <TextInput
            type="time"
            size="xs"
            aria-label={t('calendar.to', { day: label })}
            value={interval.to.slice(0, 5)}
            onChange={({ currentTarget }) => set(index, { to: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t('calendar.remove_hours', { day: label })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <IconX size={14} />
          </ActionIcon>
        </span>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={14} />}
        aria-label={t('calendar.add_hours_to', { day: label })}
        onClick={() => onChange([...value, { from: '09:00', to: '18:00' }])}
      >
        {t('calendar.add_hours')}
      </Button>
      {error && (
        <Text size="sm" c="var(--red-fg)" role="alert">
          {error}
        </Text>
      )}
    </div>
  )
}
