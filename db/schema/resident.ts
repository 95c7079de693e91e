import { type AnyPgColumn, boolean, index, pgTable, pgView, text, uuid } from 'drizzle-orm/pg-core'
import type { TalkTopic } from '@/domain/kernel/talk-topics'
import type { Preference } from '@/domain/message/road'
import type { PHONE_PROOFS } from '@/domain/resident/phone-proof'
import type { PHONE_LABELS } from '@/domain/resident/reach'
import type { ResidentWish } from '@/domain/resident/wishes'
import { createdAt, id, locale, moment } from './columns'
import { place } from './place'

/** The person who is helped. Never an account. */
export const resident = pgTable(
  'resident',
  {
    id: id(),
    name: text('name').notNull(),
    /** E.164, the number to call first. Null: none; see `reachOf` for what to do instead. */
    phone: text('phone'),
    phoneLabel: text('phone_label').$type<(typeof PHONE_LABELS)[number]>(),
    /** Who answers, an extension. */
    phoneNote: text('phone_note').notNull().default(''),
    /** Whether a message may be left with whoever answers; null: not asked yet. */
    mayLeaveMessage: text('may_leave_message').$type<'yes' | 'no'>(),
    /** When somebody made sure of this number; null: nobody did. The mark goes with another number. */
    phoneProvenAt: moment('phone_proven_at'),
    phoneProvenHow: text('phone_proven_how').$type<(typeof PHONE_PROOFS)[number]>(),
    /** Who is called instead is called first, also when there is a number; see `reachOf`. */
    contactFirst: boolean('contact_first').notNull().default(false),
    email: text('email'),
    locale: locale(),
    /** How they want to hear from us; null: by mail. */
    prefers: text('prefers').$type<Preference>(),
    language: text('language').notNull().default('nl'),
    /** Spoken besides `language`. */
    languages: text('languages').array().notNull().default([]),
    genderWish: text('gender_wish').$type<'woman' | 'man'>(),
    gender: text('gender').$type<'woman' | 'man'>(),
    /** What they like to talk about. */
    topics: text('topics').array().$type<TalkTopic[]>().notNull().default([]),
    wishes: text('wishes').array().$type<ResidentWish[]>().notNull().default([]),
    /** The record that goes on for this person, when two were found to be one. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => resident.id),
    box: text('box'),
    ...place(),
    /** Set where `lat` and `lon` are a point that was shown on the map: the street and the quarter that it lies by. */
    pointNear: text('point_near'),
    /** Frozen at the person's wish: shown with a mark, and nothing else is done with it. */
    restrictedAt: moment('restricted_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('resident_phone').on(table.phone),
    index('resident_newest').on(table.createdAt),
    index('resident_merged').on(table.mergedInto),
    index('resident_address').on(table.addressId),
    index('resident_home').on(table.postcode, table.street, table.houseNumber),
  ],
)

/** What the neighbour who helps reads of somebody: the house only after the first call. */
export const residentHelped = pgView('resident_helped', {
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  phone: text('phone'),
  phoneNote: text('phone_note').notNull(),
  contactFirst: boolean('contact_first').notNull(),
  mayLeaveMessage: text('may_leave_message').$type<'yes' | 'no'>(),
  wishes: text('wishes').array().$type<ResidentWish[]>().notNull(),
  street: text('street'),
  postcode: text('postcode'),
  municipality: text('municipality'),
  houseNumber: text('house_number'),
  box: text('box'),
  pointNear: text('point_near'),
}).existing()

/** What whom a neighbour helps likes to talk about. */
export const residentTalk = pgView('resident_talk', {
  id: uuid('id').notNull(),
  topics: text('topics').array().$type<TalkTopic[]>().notNull(),
}).existing()
