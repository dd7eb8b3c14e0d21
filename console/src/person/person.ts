import type { Item } from '~/app/api/client'

export type Person = Item<'/people'>
