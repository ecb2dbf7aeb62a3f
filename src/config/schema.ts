import { z } from 'zod';
import { SEVERITIES } from '../model/divergence.ts';

/** The configuration file, written once: from here come the types, the validation and the JSON Schema. */

const severity = z.enum(SEVERITIES);
const checkSeverity = z.enum([...SEVERITIES, 'off']);

const checkSetting = z
  .union([
    checkSeverity,
    z.strictObject({
      severity: checkSeverity.optional().describe('What its findings count as; "off" switches the check off.'),
      options: z
        .record(z.string(), z.union([z.number(), z.string(), z.boolean()]))
        .optional()
        .describe('Options of the check: variorum explain <check>.'),
    }),
  ])
  .describe('A severity, "off", or both severity and options.');

const namePreference = z.strictObject({
  prefer: z.string().min(1).describe('The spelling of the house.'),
  allow: z.array(z.string().min(1)).optional().describe('Further spellings that are not reported.'),
  original: z.string().min(1).optional().describe('The name in the script of its language, such as Песков.'),
});

const terms = z.array(z.string().min(1)).optional();
const termsOfLanguage = z.strictObject({
  prefer: z.string().min(1).optional().describe('The term to write.'),
  allow: terms.describe('Further terms that may be written.'),
  avoid: terms.describe('Terms that are out of use: minor findings.'),
  forbid: terms.describe('Terms that are not to be written: major findings.'),
});

const termSettings = z.strictObject({
  files: z
    .array(z.string().min(1))
    .optional()
    .describe('Glossaries (CSV, TSV, TBX); paths count from the configuration file.'),
  entries: z
    .record(
      z.string(),
      z.strictObject({
        note: z.string().min(1).optional().describe('What an editor should know; shown with the findings.'),
        languages: z.record(z.string(), termsOfLanguage).describe('Terms by language (BCP 47).'),
      }),
    )
    .optional()
    .describe('Terms of the house, by a name of the concept.'),
});

export const CONFIG_SCHEMA = z
  .strictObject({
    $schema: z.string().optional(),
    extends: z
      .string()
      .min(1)
      .optional()
      .describe('Another configuration file, read first; it may not extend a further one.'),
    checks: z
      .record(z.string(), checkSetting)
      .optional()
      .describe('Severity and options by check id: variorum checks lists them.'),
    only: z.array(z.string()).optional().describe('Run these checks and no others.'),
    skip: z.array(z.string()).optional().describe('Leave these checks out.'),
    minSeverity: severity.optional().describe('Leave findings below this severity out.'),
    names: z
      .record(z.string(), namePreference)
      .optional()
      .describe('How the house spells names, by a key of your choice.'),
    terms: termSettings.optional().describe('Preferred and forbidden terms.'),
    plugins: z
      .array(z.union([z.string().min(1), z.custom<object>((value) => typeof value === 'object' && value !== null)]))
      .optional()
      .describe(
        'Checks of your own: paths of modules, from the configuration file; in JavaScript also the checks themselves.',
      ),
    gate: z
      .strictObject({
        failOn: z
          .enum([...SEVERITIES, 'never'])
          .optional()
          .describe('Exit with 1 where a finding is this severe or worse.'),
        maxFindings: z.int().min(0).optional().describe('Exit with 1 where there are more findings than this.'),
        allowPartial: z.boolean().optional().describe('Do not exit with 4 where an article or a check failed.'),
      })
      .optional(),
    review: z
      .strictObject({
        enforced: z.array(z.string()).optional().describe('Checks whose findings cannot be dismissed.'),
        noteRequired: z.array(severity).optional().describe('Severities whose dismissal needs a note.'),
        by: z.string().min(1).optional().describe('Who decides in variorum review, as decisions are signed.'),
      })
      .optional(),
    languages: z
      .record(z.string(), z.string())
      .optional()
      .describe('Languages (BCP 47) by siglum, file name or glob; "*" for all.'),
    encodings: z
      .record(z.string(), z.string())
      .optional()
      .describe('Encodings by siglum, file name or glob; "*" for all.'),
    formats: z.array(z.string()).optional().describe('Output formats as -f takes them, such as "html=report.html".'),
  })
  .describe('Configuration of Variorum.');

/** A configuration file as it is written. */
export type ConfigFile = z.infer<typeof CONFIG_SCHEMA>;

/** Terms that a configuration holds itself, by the name of the concept. */
export type ConfiguredTerms = NonNullable<NonNullable<ConfigFile['terms']>['entries']>;

/** JSON Schema (draft 2020-12) of the configuration file, for editors. */
export const configJsonSchema = (): object => ({
  $id: 'variorum/schema/config-1.json',
  title: 'Variorum configuration',
  ...z.toJSONSchema(CONFIG_SCHEMA, { io: 'input', unrepresentable: 'any' }),
});
