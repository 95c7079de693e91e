import { comeBackFromCity } from '@/services/session/door'

export const GET = comeBackFromCity
