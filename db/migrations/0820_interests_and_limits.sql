-- What two like to talk about weighs where they keep each other company; what one of them cannot is a hard rule. Each is asked,
-- and each may stay open. A neighbour may be kept for one person or for one organisation, and is then asked for nobody else.
ALTER TABLE "volunteer" ADD COLUMN "topics" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "volunteer" ADD COLUMN "seeks" text DEFAULT '' NOT NULL;
ALTER TABLE "volunteer" ADD COLUMN "only_with" text;
ALTER TABLE "volunteer" ADD COLUMN "kept" text;
ALTER TABLE "volunteer" ADD COLUMN "kept_for_resident" uuid CONSTRAINT "volunteer_kept_for_resident_resident_id_fk" REFERENCES "resident"("id") ON DELETE SET NULL;
ALTER TABLE "volunteer" ADD COLUMN "kept_for_organisation" text;
ALTER TABLE "resident" ADD COLUMN "topics" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "resident" ADD COLUMN "gender" text;
ALTER TABLE "resident_merge" ADD COLUMN "topics_added" text[] DEFAULT '{}' NOT NULL;
CREATE INDEX "volunteer_kept_for" ON "volunteer" USING btree ("kept_for_resident");

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['volunteer','resident'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (topics <@ ARRAY[''garden'',''cooking'',''music'',''reading'',''handwork'',''sport'',''nature'',''animals'',''travel'',''games'',''past'',''family''])', t, t || '_topics');
  END LOOP;
END $$;
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_only_with" CHECK ("only_with" IN ('woman','man'));
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_kept" CHECK ("kept" IN ('person','organisation'));
-- Who was kept for a person of whom nothing is left, is kept for nobody else.
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_kept_for_one" CHECK (
  ("kept_for_resident" IS NULL OR "kept" = 'person') AND (("kept_for_organisation" IS NOT NULL) = ("kept" IS NOT DISTINCT FROM 'organisation')));
ALTER TABLE "resident" ADD CONSTRAINT "resident_gender" CHECK ("gender" IN ('woman','man'));
ALTER TABLE "volunteer" DROP CONSTRAINT "volunteer_avoids";
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_avoids" CHECK ("avoids" <@ ARRAY['stairs','pets','smoke','hard-of-hearing']);
GRANT UPDATE ("topics", "seeks", "only_with", "kept", "kept_for_resident", "kept_for_organisation") ON "volunteer" TO zorgzame_buur_app;
GRANT UPDATE ("topics", "gender") ON "resident" TO zorgzame_buur_app;

CREATE OR REPLACE VIEW matching_volunteer AS
  SELECT id, first_name, last_name, neighbourhood_id, street, lat, lon, state, gender, kinds, preferred_kinds, languages, mother_tongue,
    slots, radius_metres, weekly_capacity, lower_limit_asks14, paused_until, restricted_at, avoids, topics, only_with,
    CASE kept WHEN 'person' THEN coalesce(kept_for_resident::text, '') WHEN 'organisation' THEN 'org:' || kept_for_organisation END AS kept_for
  FROM volunteer WHERE (SELECT app.may_match());

-- What somebody known says once more is added to what we know, and takes nothing away. Whoever asks again from the page of
-- their own request may not change the person, so this does it for them.
CREATE FUNCTION app.add_said(who uuid, more_wishes text[], more_topics text[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM resident r WHERE r.id = who AND (app.is_system() OR app.works_for(r.neighbourhood_id)
      OR r.id IN (SELECT a.resident_id FROM ask_again a WHERE a.token_hash = app.capability() AND a.expires_at > now()))) THEN RETURN false; END IF;
  UPDATE resident SET wishes = ARRAY(SELECT unnest(wishes) UNION SELECT unnest(more_wishes)),
      topics = ARRAY(SELECT unnest(topics) UNION SELECT unnest(more_topics))
    WHERE id = who AND NOT (more_wishes <@ wishes AND more_topics <@ topics);
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION app.add_said(uuid, text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.add_said(uuid, text[], text[]) TO zorgzame_buur_app;

-- Added to what is erased and to what is joined as they stand, so that they keep what others added.
DO $$ DECLARE before text; BEGIN
  before := pg_get_functiondef('app.erase_volunteer_self(uuid)'::regprocedure);
  EXECUTE replace(before, 'gender = NULL,', 'gender = NULL, topics = ''{}'', seeks = '''', only_with = NULL, kept = NULL, kept_for_resident = NULL, kept_for_organisation = NULL,');
  before := pg_get_functiondef('app.merge_residents(uuid, uuid, uuid)'::regprocedure);
  before := replace(before, 'UPDATE resident SET wishes = wishes || m.wishes_added WHERE id = kept;',
    'm.topics_added := ARRAY(SELECT unnest(other.topics) EXCEPT SELECT unnest(one.topics));
  UPDATE resident SET wishes = wishes || m.wishes_added, topics = topics || m.topics_added WHERE id = kept;');
  before := replace(before, 'wishes_added, "by", at)', 'wishes_added, topics_added, "by", at)');
  EXECUTE replace(before, 'm.wishes_added, app.actor_id(), now())', 'm.wishes_added, m.topics_added, app.actor_id(), now())');
  before := pg_get_functiondef('app.part_residents(uuid)'::regprocedure);
  EXECUTE replace(before, 'DELETE FROM volunteer_block WHERE resident_id = one.kept_id',
    'UPDATE resident SET topics = ARRAY(SELECT unnest(topics) EXCEPT SELECT unnest(one.topics_added)) WHERE id = one.kept_id AND one.topics_added <> ''{}'';
  DELETE FROM volunteer_block WHERE resident_id = one.kept_id');
END $$;

-- Whoever helps somebody knows before the first call what they like to talk about.
DO $do$ BEGIN
  EXECUTE app.settled('CREATE VIEW resident_talk AS SELECT r.id, r.topics FROM resident r WHERE r.id IN (SELECT app.volunteer_residents())');
END $do$;
GRANT SELECT ON resident_talk TO zorgzame_buur_app;
