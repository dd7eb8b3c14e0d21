import { Stack, Text } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import { Day } from '~/patterns/cells'
import { ChoiceField } from '~/patterns/choice-field'
import { Facts } from '~/patterns/facts'
import classes from './conflicts.module.css'
import { type Choice, type Choices, type Conflict, doubled, possible, undecided } from './crossgrade'

interface Props {
  conflicts: readonly Conflict[]
  choices: Choices
  onChange: (choices: Choices) => void
  /** Somebody has tried to go on: say what is missing. */
  checked: boolean
}

/** The licenses that a customer holds of a plan's products by other plans, and what becomes of each. */
export function CrossgradeConflicts({ conflicts, choices, onChange, checked }: Props) {
  const t = useText()
  const open = undecided(conflicts, choices)
  const twice = doubled(conflicts, choices)
  return (
    <Stack gap="md" component="section" aria-label={t('crossgrade.title')}>
      <div>
        <Text fw={600}>{t('crossgrade.title')}</Text>
        <Text>{t('crossgrade.what')}</Text>
      </div>
      {conflicts.map((conflict) => (
        <License
          key={conflict.license_id}
          conflict={conflict}
          choice={choices[conflict.license_id] ?? null}
          missing={checked && open.includes(conflict)}
          onChange={(choice) => onChange({ ...choices, [conflict.license_id]: choice })}
        />
      ))}
      {twice.length > 0 && <Text role="alert">{t('crossgrade.one_only', { product: twice.join(', ') })}</Text>}
    </Stack>
  )
}

interface LicenseProps {
  conflict: Conflict
  choice: Choice | null
  missing: boolean
  onChange: (choice: Choice) => void
}

function License({ conflict, choice, missing, onChange }: LicenseProps) {
  const t = useText()
  const { product, service_plan, units, expires_on, code_masked, fit } = conflict
  return (
    <div className={classes.license}>
      <Facts
        facts={[
          { label: t('crossgrade.product'), value: product.name },
          { label: t('crossgrade.plan'), value: service_plan },
          { label: t('crossgrade.units'), value: units },
          { label: t('crossgrade.until'), value: <Day value={expires_on} /> },
          { label: t('crossgrade.code'), value: <code>{code_masked}</code> },
        ]}
      />
      <ChoiceField
        label={t('crossgrade.choice', { product: product.name })}
        description={fit === 'matches' ? undefined : t(`crossgrade.fit.${fit}`)}
        options={possible(conflict).map((value) => ({
          value,
          label: t(`crossgrade.choice.${value}`),
          description: t(`crossgrade.choice.${value}_what`),
        }))}
        value={choice}
        onChange={onChange}
        error={missing && t('crossgrade.undecided')}
      />
    </div>
  )
}
