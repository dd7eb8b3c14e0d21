import type { Item } from '~/app/api/client'

export type Suite = Item<'/suites'>

export interface SuiteValues extends Record<string, unknown> {
  code: string
  name: string
  key_prefix: string
  code_alphabet: Suite['code_alphabet']
  end_of_sale: string | null
  members: string[]
}

export const NEW_SUITE: SuiteValues = {
  code: '',
  name: '',
  key_prefix: '',
  code_alphabet: 'base32',
  end_of_sale: null,
  members: [],
}

/** As product and platform are said together: the platform tells two editions apart. */
export function productLabel({ name, platform }: { name: string; platform: string }): string {
  return platform === 'All' ? name : `${name} (${platform})`
}
