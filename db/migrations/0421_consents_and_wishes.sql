-- A consent is a record: to what, by whom, how, when, until when, and taken back when. What a person likes goes with the
-- person into each new request. Two records that are joined bring along all that is around them, and part with it again.
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL CONSTRAINT "consent_resident_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE,
	"help_request_id" uuid CONSTRAINT "consent_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"about" text NOT NULL,
	"given_by" text NOT NULL,
	"giver" text DEFAULT '' NOT NULL,
	"how" text NOT NULL,
	"given_on" date NOT NULL,
	"until" date,
	"withdrawn_on" date,
	"note" text DEFAULT '' NOT NULL,
	"by" uuid CONSTRAINT "consent_by_user_id_fk" REFERENCES "user"("id"),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_by" uuid CONSTRAINT "consent_ended_by_user_id_fk" REFERENCES "user"("id"),
	"ended_at" timestamp with time zone,
	CONSTRAINT "consent_about" CHECK ("about" IN ('standing','request','notes','story')),
	CONSTRAINT "consent_given_by" CHECK ("given_by" IN ('self','relative','guardian')),
	CONSTRAINT "consent_how" CHECK ("how" IN ('phone','in_person','paper','page')),
	CONSTRAINT "consent_of_request" CHECK (("about" = 'request') = ("help_request_id" IS NOT NULL)),
	CONSTRAINT "consent_ends_after" CHECK ("until" >= "given_on" AND "withdrawn_on" >= "given_on")
);
CREATE INDEX "consent_resident" ON "consent" USING btree ("resident_id");
CREATE INDEX "consent_request" ON "consent" USING btree ("help_request_id");
GRANT SELECT, INSERT ON "consent" TO zorgzame_buur_app;
GRANT UPDATE ("withdrawn_on", "ended_by", "ended_at") ON "consent" TO zorgzame_buur_app;
ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "consent" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_consent ON "consent" USING (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id)))
  WITH CHECK (EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id)));

-- Each yes of a person for whom somebody asked, as it stands in the history of the request.
INSERT INTO consent (id, resident_id, help_request_id, about, given_by, how, given_on, "by", created_at)
  SELECT gen_random_uuid(), h.resident_id, h.id, 'request', 'self', CASE t.reason WHEN 'asked-in_person' THEN 'in_person' ELSE 'phone' END,
    (t.at AT TIME ZONE 'Europe/Brussels')::date, u.id, t.at
  FROM transition t JOIN help_request h ON h.id = t.help_request_id LEFT JOIN "user" u ON u.id = t.actor_id
  WHERE t.reason IN ('asked-phone','asked-in_person') AND t.thing = 'help_request';

ALTER TABLE "resident" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "resident" ADD COLUMN "gender_wish" text;
ALTER TABLE "resident" ADD CONSTRAINT "resident_gender_wish" CHECK ("gender_wish" IN ('woman','man'));
GRANT UPDATE ("languages", "gender_wish") ON "resident" TO zorgzame_buur_app;

-- "Rather not this neighbour", said by the person on the page of the own request.
CREATE POLICY residents_wish ON volunteer_block FOR INSERT WITH CHECK (wished_by = 'resident' AND EXISTS (
  SELECT 1 FROM match m JOIN help_request h ON h.id = m.help_request_id
   WHERE m.volunteer_id = volunteer_block.volunteer_id AND h.resident_id = volunteer_block.resident_id
     AND h.id IN (SELECT app.resident_requests())));

ALTER TABLE "resident_merge" ADD COLUMN "relation_ids" uuid[] DEFAULT '{}' NOT NULL;
ALTER TABLE "resident_merge" ADD COLUMN "consent_ids" uuid[] DEFAULT '{}' NOT NULL;
ALTER TABLE "resident_merge" ADD COLUMN "number_ids" uuid[] DEFAULT '{}' NOT NULL;
ALTER TABLE "resident_merge" ADD COLUMN "numbers_copied" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "resident_merge" ADD COLUMN "phone_taken" boolean DEFAULT false NOT NULL;
ALTER TABLE "resident_merge" ADD COLUMN "wishes_added" text[] DEFAULT '{}' NOT NULL;

CREATE OR REPLACE FUNCTION app.merge_residents(merge uuid, kept uuid, gone uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE one resident; other resident; m resident_merge;
BEGIN
  SELECT * INTO STRICT one FROM resident WHERE id = kept FOR UPDATE;
  SELECT * INTO STRICT other FROM resident WHERE id = gone FOR UPDATE;
  IF NOT app.works_for(one.neighbourhood_id) OR NOT app.works_for(other.neighbourhood_id) THEN RAISE insufficient_privilege; END IF;
  WITH x AS (UPDATE help_request SET resident_id = kept WHERE resident_id = gone RETURNING id) SELECT coalesce(array_agg(id), '{}') INTO m.request_ids FROM x;
  WITH x AS (UPDATE correction SET resident_id = kept WHERE resident_id = gone RETURNING id) SELECT coalesce(array_agg(id), '{}') INTO m.correction_ids FROM x;
  WITH x AS (UPDATE relation SET resident_id = kept WHERE resident_id = gone RETURNING id) SELECT coalesce(array_agg(id), '{}') INTO m.relation_ids FROM x;
  WITH x AS (UPDATE consent SET resident_id = kept WHERE resident_id = gone RETURNING id) SELECT coalesce(array_agg(id), '{}') INTO m.consent_ids FROM x;
  -- Numbers that the kept one has not yet; the first number of the other is copied, so that it can go back.
  WITH x AS (UPDATE resident_number n SET resident_id = kept WHERE n.resident_id = gone AND n.phone IS DISTINCT FROM one.phone
    AND NOT EXISTS (SELECT 1 FROM resident_number k WHERE k.resident_id = kept AND k.phone = n.phone) RETURNING n.id)
    SELECT coalesce(array_agg(id), '{}') INTO m.number_ids FROM x;
  m.phone_taken := one.phone IS NULL AND other.phone IS NOT NULL;
  IF m.phone_taken THEN
    UPDATE resident SET phone = other.phone, phone_label = other.phone_label, phone_note = other.phone_note, may_leave_message = other.may_leave_message WHERE id = kept;
  END IF;
  WITH x AS (INSERT INTO resident_number (id, resident_id, phone, phone_label, phone_note, may_leave_message)
    SELECT gen_random_uuid(), kept, other.phone, other.phone_label, other.phone_note, other.may_leave_message
     WHERE other.phone IS NOT NULL AND NOT m.phone_taken AND other.phone <> one.phone
    ON CONFLICT DO NOTHING RETURNING phone) SELECT coalesce(array_agg(phone), '{}') INTO m.numbers_copied FROM x;
  m.wishes_added := ARRAY(SELECT unnest(other.wishes) EXCEPT SELECT unnest(one.wishes));
  UPDATE resident SET wishes = wishes || m.wishes_added WHERE id = kept;
  WITH x AS (INSERT INTO volunteer_block (volunteer_id, resident_id, wished_by, created_at)
    SELECT volunteer_id, kept, wished_by, created_at FROM volunteer_block WHERE resident_id = gone
    ON CONFLICT DO NOTHING RETURNING volunteer_id) SELECT coalesce(array_agg(volunteer_id), '{}') INTO m.apart_from FROM x;
  UPDATE resident SET merged_into = kept WHERE id = gone;
  INSERT INTO resident_merge (id, kept_id, merged_id, request_ids, correction_ids, apart_from, relation_ids, consent_ids, number_ids, numbers_copied, phone_taken, wishes_added, "by", at)
    VALUES (merge, kept, gone, m.request_ids, m.correction_ids, m.apart_from, m.relation_ids, m.consent_ids, m.number_ids, m.numbers_copied, m.phone_taken, m.wishes_added, app.actor_id(), now());
END $$;
CREATE OR REPLACE FUNCTION app.part_residents(merge uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE one resident_merge; other resident;
BEGIN
  SELECT * INTO STRICT one FROM resident_merge WHERE id = merge AND undone_at IS NULL FOR UPDATE;
  IF EXISTS (SELECT 1 FROM resident r WHERE r.id IN (one.kept_id, one.merged_id) AND NOT app.works_for(r.neighbourhood_id)) THEN RAISE insufficient_privilege; END IF;
  SELECT * INTO STRICT other FROM resident WHERE id = one.merged_id FOR UPDATE;
  UPDATE help_request SET resident_id = one.merged_id WHERE id = ANY (one.request_ids) AND resident_id = one.kept_id;
  UPDATE correction SET resident_id = one.merged_id WHERE id = ANY (one.correction_ids) AND resident_id = one.kept_id;
  UPDATE relation SET resident_id = one.merged_id WHERE id = ANY (one.relation_ids) AND resident_id = one.kept_id;
  UPDATE consent SET resident_id = one.merged_id WHERE id = ANY (one.consent_ids) AND resident_id = one.kept_id;
  UPDATE resident_number SET resident_id = one.merged_id WHERE id = ANY (one.number_ids) AND resident_id = one.kept_id;
  DELETE FROM resident_number WHERE resident_id = one.kept_id AND phone = ANY (one.numbers_copied);
  IF one.phone_taken THEN
    UPDATE resident SET phone = NULL, phone_label = NULL, phone_note = '', may_leave_message = NULL WHERE id = one.kept_id AND phone = other.phone;
  END IF;
  UPDATE resident SET wishes = ARRAY(SELECT unnest(wishes) EXCEPT SELECT unnest(one.wishes_added)) WHERE id = one.kept_id AND one.wishes_added <> '{}';
  DELETE FROM volunteer_block WHERE resident_id = one.kept_id AND volunteer_id = ANY (one.apart_from);
  UPDATE resident SET merged_into = NULL WHERE id = one.merged_id;
  UPDATE resident_merge SET undone_at = now() WHERE id = merge;
END $$;
