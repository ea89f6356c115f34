import * as z from 'zod'
import { studyExportSchema } from '@/core/export'

/** The JSON schema of an export. What JSON schema has no word for, a study day, is said as the date that it is. */
export const exportJsonSchema = () => ({
  title: 'Everything that the AI engineering deck keeps of a learner',
  ...z.toJSONSchema(studyExportSchema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { type: 'string', format: 'date' })
    },
  }),
})
