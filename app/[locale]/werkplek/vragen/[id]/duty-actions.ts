'use server'

import { textOf } from '@/app/_route/fields'
import { site } from '@/domain/site/addresses'
import { dutyActions } from '../../_duty/duty-actions'

const duty = dutyActions('request', (fields) => site.work.request(textOf(fields, 'id')))

export const assign = duty.assign
export const putOff = duty.putOff
export const endDuty = duty.end
