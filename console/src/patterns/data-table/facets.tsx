import { UnstyledButton } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import classes from './table.module.css'
import type { Filter } from './toolbar'

export interface Facet extends Filter {
  /** One of them always holds: there is no 'any'. */
  always?: boolean
}

interface Props {
  facet: Facet
  value: string | undefined
  onChoose: (value: string | undefined) => void
}

/** The filter that people change most, as chips that are all in sight. */
export function Facets({ facet, value, onChoose }: Props) {
  const t = useText()
  const options = facet.always ? facet.options : [{ value: '', label: t('patterns.table.any') }, ...facet.options]
  return (
    <fieldset className={classes.facets} aria-label={facet.label}>
      {options.map((option) => (
        <UnstyledButton
          key={option.value}
          className={classes.facet}
          aria-pressed={option.value === (value ?? '')}
          onClick={() => onChoose(option.value || undefined)}
        >
          {option.label}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
