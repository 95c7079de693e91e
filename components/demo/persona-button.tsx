import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Drawing, type DrawingName } from '../ui/drawing'

export interface PersonaButtonProps {
  persona?: string
  name: string
  role: string
  about: string
  action: FormAction
  drawing: DrawingName
}

/** The button says name and role together, so that it can be found by either. */
export async function PersonaButton({ persona, name, role, about, action, drawing }: PersonaButtonProps) {
  const t = await getTranslations('demo')
  return (
    <Card as="li">
      <div className="flex items-start gap-2">
        <Drawing name={drawing} size={56} />
        <div>
          <h2 className="text-xl">{name}</h2>
          <p>{about}</p>
        </div>
      </div>
      <form action={action} className="mt-auto">
        {persona ? <input type="hidden" name="persona" value={persona} /> : null}
        <Button>{t('as', { name, role })}</Button>
      </form>
    </Card>
  )
}
