'use server'

import { action } from '@/app/_route/action'
import { site } from '@/domain/site/addresses'
import { dutyActions } from '../_duty/duty-actions'

export const endDuty = action(dutyActions('call-backs', () => site.work.callBacks).end)
