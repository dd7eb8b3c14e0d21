import { merge } from './merge'

export default merge(
  import.meta.glob<Record<string, string>>('../../*/messages.en.json', {
    eager: true,
    import: 'default',
    query: '?problems',
  }),
)
