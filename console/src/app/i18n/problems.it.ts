import { merge } from './merge'

export default merge(
  import.meta.glob<Record<string, string>>('../../*/messages.it.json', {
    eager: true,
    import: 'default',
    query: '?problems',
  }),
)
