export { PERSONAS, type PersonaKey, RESIDENT_PERSONA } from '@/db/seed/personas'
