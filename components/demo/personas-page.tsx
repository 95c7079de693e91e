import { getTranslations } from 'next-intl/server'
import type { Role } from '@/domain/kernel/actor'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { SiteMain } from '../ui/site-main'
import { PersonaButton } from './persona-button'

export interface PersonasPageProps {
  residentName: string
  personas: readonly { readonly key: string; readonly name: string; readonly role: Role }[]
  enterAsResident: FormAction
  enterAsPersona: FormAction
  errors: FormErrors
  mailboxPath: string
  uiPath: string
}

/** One door for each invented person. */
export async function PersonasPage(props: PersonasPageProps) {
  const { residentName, personas, enterAsResident, enterAsPersona, errors, mailboxPath, uiPath } = props
  const t = await getTranslations('demo')
  const about = (key: string, role: Role) =>
    role === 'volunteer' ? t(key === 'greet' ? 'about.greet' : 'about.karim') : t(`about.${role}`)
  return (
    <SiteMain>
      <div className="flex flex-col gap-4">
        <ErrorList errors={errors} />
        <h1>{t('title')}</h1>
        <p className="max-w-[36rem]">{t('lead')}</p>
        <ul className="grid grid-cols-1 gap-3 md:grid-cols-2">
          <PersonaButton
            name={residentName}
            role={t('role.resident')}
            about={t('about.resident')}
            action={enterAsResident}
            drawing="doorstep"
          />
          {personas.map(({ key, name, role }) => (
            <PersonaButton
              key={key}
              persona={key}
              name={name}
              role={t(`role.${role}`)}
              about={about(key, role)}
              action={enterAsPersona}
              drawing={DRAWINGS[role]}
            />
          ))}
        </ul>
        <p>{t('asked')}</p>
        <ul className="flex flex-col">
          <li>
            <a className="inline-flex min-h-[44px] items-center" href={mailboxPath}>
              {t('mail')}
            </a>
          </li>
          <li>
            <a className="inline-flex min-h-[44px] items-center" href={uiPath}>
              {t('ui')}
            </a>
          </li>
        </ul>
      </div>
    </SiteMain>
  )
}

const DRAWINGS = {
  volunteer: 'shoes',
  referrer: 'bag',
  operator: 'telephone',
  coordinator: 'letter',
  admin: 'lamp',
} as const satisfies Record<Role, string>
