import { toJsonSchema } from '@valibot/to-json-schema'
import { studyExportSchema } from '@/core/export'

/**
 * The JSON schema of an export. What JSON schema has no word for, a study day, is said as the date that it is; further
 * checks are left out.
 */
export const exportJsonSchema = () => ({
  title: 'Everything that the AI engineering deck keeps of a learner',
  ...toJsonSchema(studyExportSchema, {
    target: 'draft-2020-12',
    ignoreActions: ['check'],
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'custom' ? { type: 'string', format: 'date' } : undefined,
  }),
})
