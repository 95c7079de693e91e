'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site } from '@/domain/site/addresses'
import { dutyActions } from '../../_duty/duty-actions'

const duty = dutyActions('request', (fields) => site.work.request(textOf(fields, 'id')))

export const assign = action(duty.assign)
export const putOff = action(duty.putOff)
export const noAnswer = action(duty.noAnswer)
export const endDuty = action(duty.end)
