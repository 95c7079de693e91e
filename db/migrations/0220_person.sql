-- One person, one record. Two records that turn out to be one are joined by hand, and can be parted again: the row of
-- the merge keeps what moved. What was wrong is put right with who confirmed it, and how.
ALTER TABLE "resident" ADD COLUMN "phone_note" text DEFAULT '' NOT NULL;
ALTER TABLE "resident" ADD COLUMN "may_leave_message" text;
ALTER TABLE "resident" ADD COLUMN "wishes" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "resident" ADD COLUMN "merged_into" uuid;
ALTER TABLE "resident" ADD CONSTRAINT "resident_merged_into_resident_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."resident"("id");
ALTER TABLE "resident" ADD CONSTRAINT "resident_leave_message" CHECK ("may_leave_message" IN ('yes','no'));
ALTER TABLE "resident" ADD CONSTRAINT "resident_not_into_itself" CHECK ("merged_into" <> "id");
CREATE INDEX "resident_merged" ON "resident" USING btree ("merged_into");
GRANT UPDATE ("phone_note", "may_leave_message", "wishes") ON "resident" TO zorgzame_buur_app;

CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid CONSTRAINT "correction_resident_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE,
	"volunteer_id" uuid CONSTRAINT "correction_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"field" text NOT NULL,
	"before" text DEFAULT '' NOT NULL,
	"after" text DEFAULT '' NOT NULL,
	"confirmed_by" text NOT NULL,
	"how" text NOT NULL,
	"by" uuid CONSTRAINT "correction_by_user_id_fk" REFERENCES "user"("id"),
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "correction_of_one" CHECK (num_nonnulls("resident_id", "volunteer_id") = 1),
	CONSTRAINT "correction_confirmed_by" CHECK ("confirmed_by" IN ('self','relative','paper')),
	CONSTRAINT "correction_how" CHECK ("how" IN ('phone','in_person','mail','letter'))
);
CREATE INDEX "correction_resident" ON "correction" USING btree ("resident_id","at");
CREATE INDEX "correction_volunteer" ON "correction" USING btree ("volunteer_id","at");

CREATE TABLE "resident_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kept_id" uuid NOT NULL CONSTRAINT "resident_merge_kept_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE,
	"merged_id" uuid NOT NULL CONSTRAINT "resident_merge_merged_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE,
	"request_ids" uuid[] NOT NULL,
	"correction_ids" uuid[] NOT NULL,
	"apart_from" uuid[] NOT NULL,
	"by" uuid NOT NULL CONSTRAINT "resident_merge_by_user_id_fk" REFERENCES "user"("id"),
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
CREATE INDEX "resident_merge_kept" ON "resident_merge" USING btree ("kept_id");
CREATE INDEX "resident_merge_merged" ON "resident_merge" USING btree ("merged_id");

ALTER TABLE "volunteer_block" ADD COLUMN "wished_by" text DEFAULT 'staff' NOT NULL;
ALTER TABLE "volunteer_block" ADD CONSTRAINT "volunteer_block_wished_by" CHECK ("wished_by" IN ('resident','volunteer','staff'));

GRANT SELECT, INSERT ON "correction" TO zorgzame_buur_app;
GRANT SELECT ON "resident_merge" TO zorgzame_buur_app;
ALTER TABLE "correction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "resident_merge" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "correction" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY system_all ON "resident_merge" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_correction ON "correction" USING (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id))
  OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id)))
  WITH CHECK ("by" = app.actor_id());
CREATE POLICY staff_merge ON "resident_merge" FOR SELECT USING (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = kept_id AND app.works_for(r.neighbourhood_id)));
-- "I know this person, rather not": whoever was asked may say so, about that person only.
CREATE POLICY own_wish ON volunteer_block FOR INSERT WITH CHECK (wished_by = 'volunteer' AND EXISTS (
  SELECT 1 FROM offer o JOIN help_request h ON h.id = o.help_request_id
   WHERE h.resident_id = volunteer_block.resident_id AND o.volunteer_id = volunteer_block.volunteer_id
     AND (o.volunteer_id = app.volunteer_id() OR o.token_hash = app.capability())));

-- Whose a request is changes only here: together with the row that undoes it, by staff who work for both.
CREATE FUNCTION app.merge_residents(merge uuid, kept uuid, gone uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE moved uuid[]; corrected uuid[]; apart uuid[];
BEGIN
  IF EXISTS (SELECT 1 FROM resident r WHERE r.id IN (kept, gone) AND NOT app.works_for(r.neighbourhood_id)) THEN RAISE insufficient_privilege; END IF;
  WITH m AS (UPDATE help_request SET resident_id = kept WHERE resident_id = gone RETURNING id) SELECT coalesce(array_agg(id), '{}') INTO moved FROM m;
  WITH m AS (UPDATE correction SET resident_id = kept WHERE resident_id = gone RETURNING id) SELECT coalesce(array_agg(id), '{}') INTO corrected FROM m;
  WITH m AS (INSERT INTO volunteer_block (volunteer_id, resident_id, wished_by, created_at)
    SELECT volunteer_id, kept, wished_by, created_at FROM volunteer_block WHERE resident_id = gone
    ON CONFLICT DO NOTHING RETURNING volunteer_id) SELECT coalesce(array_agg(volunteer_id), '{}') INTO apart FROM m;
  UPDATE resident SET merged_into = kept WHERE id = gone;
  INSERT INTO resident_merge (id, kept_id, merged_id, request_ids, correction_ids, apart_from, "by", at) VALUES (merge, kept, gone, moved, corrected, apart, app.actor_id(), now());
END $$;
CREATE FUNCTION app.part_residents(merge uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE one resident_merge;
BEGIN
  SELECT * INTO STRICT one FROM resident_merge WHERE id = merge AND undone_at IS NULL FOR UPDATE;
  IF EXISTS (SELECT 1 FROM resident r WHERE r.id IN (one.kept_id, one.merged_id) AND NOT app.works_for(r.neighbourhood_id)) THEN RAISE insufficient_privilege; END IF;
  UPDATE help_request SET resident_id = one.merged_id WHERE id = ANY (one.request_ids) AND resident_id = one.kept_id;
  UPDATE correction SET resident_id = one.merged_id WHERE id = ANY (one.correction_ids) AND resident_id = one.kept_id;
  DELETE FROM volunteer_block WHERE resident_id = one.kept_id AND volunteer_id = ANY (one.apart_from);
  UPDATE resident SET merged_into = NULL WHERE id = one.merged_id;
  UPDATE resident_merge SET undone_at = now() WHERE id = merge;
END $$;
REVOKE ALL ON FUNCTION app.merge_residents(uuid, uuid, uuid), app.part_residents(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.merge_residents(uuid, uuid, uuid), app.part_residents(uuid) TO zorgzame_buur_app;
