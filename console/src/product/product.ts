import type { Item } from '~/app/api/client'

export type Product = Item<'/products'>
export type Feature = Product['features'][number]

export const SEGMENTS: readonly Product['segment'][] = ['smb', 'enterprise', 'both']
export const PRODUCT_KINDS: readonly Product['kind'][] = ['software', 'saas']
export const ACTIVATION_MODES: readonly Product['activation_mode'][] = ['code_required', 'legacy_trial']
export const ALPHABETS: readonly Product['code_alphabet'][] = ['base32', 'numeric']
export const WHENS: readonly Feature['when'][] = ['always', 'activated', 'maintained']
export const MATCH_RULES: readonly Product['match_rule'][] = ['any', 'two', 'most', 'all']
export const OVER_USES: readonly Product['expiry_policy']['over_use'][] = ['flag', 'refuse']
