-- Nobody must have a telephone to be helped. People around a person are records: what each may do, since when and until
-- when. A person may have several numbers; the first one stays with the person.
ALTER TABLE "resident" ALTER COLUMN "phone" DROP NOT NULL;
ALTER TABLE "resident" ADD COLUMN "phone_label" text;
ALTER TABLE "resident" ADD CONSTRAINT "resident_phone_label" CHECK ("phone_label" IN ('home','mobile','work','other'));
GRANT UPDATE ("phone_label") ON "resident" TO zorgzame_buur_app;

CREATE TABLE "relation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL CONSTRAINT "relation_resident_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"phone" text,
	"email" text,
	"may" text[] DEFAULT '{}' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"by" uuid CONSTRAINT "relation_by_user_id_fk" REFERENCES "user"("id"),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_by" uuid CONSTRAINT "relation_ended_by_user_id_fk" REFERENCES "user"("id"),
	"ended_at" timestamp with time zone,
	CONSTRAINT "relation_kind" CHECK ("kind" IN ('daughter','son','partner','family','friend','neighbour','informal_carer','professional','shop','other')),
	CONSTRAINT "relation_may" CHECK ("may" <@ ARRAY['contact','ask','told','need','key']),
	CONSTRAINT "relation_phone_e164" CHECK ("phone" ~ '^\+[1-9][0-9]{6,14}$'),
	CONSTRAINT "relation_ends_after" CHECK ("until" >= "since")
);
CREATE INDEX "relation_resident" ON "relation" USING btree ("resident_id");
CREATE INDEX "relation_phone" ON "relation" USING btree ("phone");
CREATE INDEX "relation_search" ON "relation" USING gin (app.search_key("name", "email", "phone") gin_trgm_ops);

CREATE TABLE "resident_number" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL CONSTRAINT "resident_number_resident_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE,
	"phone" text NOT NULL,
	"phone_label" text,
	"phone_note" text DEFAULT '' NOT NULL,
	"may_leave_message" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resident_number_once" UNIQUE("resident_id","phone"),
	CONSTRAINT "resident_number_e164" CHECK ("phone" ~ '^\+[1-9][0-9]{6,14}$'),
	CONSTRAINT "resident_number_label" CHECK ("phone_label" IN ('home','mobile','work','other')),
	CONSTRAINT "resident_number_leave_message" CHECK ("may_leave_message" IN ('yes','no'))
);
CREATE INDEX "resident_number_phone" ON "resident_number" USING gin ("phone" gin_trgm_ops);

GRANT SELECT, INSERT ON "relation" TO zorgzame_buur_app;
GRANT UPDATE ("until", "ended_by", "ended_at") ON "relation" TO zorgzame_buur_app;
GRANT SELECT, INSERT, DELETE ON "resident_number" TO zorgzame_buur_app;
ALTER TABLE "relation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "resident_number" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "relation" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY system_all ON "resident_number" USING (app.is_system()) WITH CHECK (app.is_system());

-- Somebody new may live where a coordinator does not work; in the transaction that wrote the person down, who is around
-- them is written down with them.
CREATE INDEX "resident_newest" ON "resident" USING btree ("created_at");
CREATE FUNCTION app.residents_written_now() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT id FROM resident WHERE created_at = now() AND app.has_role('operator','coordinator')
$$;
CREATE POLICY staff_relation ON "relation" USING (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id)))
  WITH CHECK (EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id)));
CREATE POLICY new_relation ON "relation" FOR INSERT WITH CHECK ("by" = app.actor_id() AND resident_id IN (SELECT app.residents_written_now()));
CREATE POLICY staff_number ON "resident_number" USING (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id)))
  WITH CHECK (EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id)));
-- Who helps at this moment must be able to reach the person: by another number, or by who is called instead.
CREATE POLICY helper_relation ON "relation" FOR SELECT USING (
  'contact' = ANY (may) AND until IS NULL AND resident_id IN (SELECT app.volunteer_residents()));
CREATE POLICY helper_number ON "resident_number" FOR SELECT USING (resident_id IN (SELECT app.volunteer_residents()));

-- Who may be reached at this number, now: by a number of their own, or, having none, by who is called instead of them.
CREATE FUNCTION app.residents_at(numbers text[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT id FROM resident WHERE phone = ANY (numbers)
  UNION SELECT resident_id FROM resident_number WHERE phone = ANY (numbers)
  UNION SELECT l.resident_id FROM relation l JOIN resident r ON r.id = l.resident_id
    WHERE l.phone = ANY (numbers) AND r.phone IS NULL AND 'contact' = ANY (l.may) AND l.until IS NULL
$$;
CREATE OR REPLACE FUNCTION app.references_in_use(numbers text[]) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  WITH theirs AS (
    SELECT h.reference, h.state, h.state_since FROM app.residents_at(numbers) AS r(id) JOIN help_request h ON h.resident_id = r.id
    UNION ALL
    SELECT reference, state, state_since FROM help_request WHERE proxy_phone = ANY (numbers))
  SELECT reference FROM theirs
   WHERE state NOT IN ('closed','ended','withdrawn','referred','not_ours','duplicate','moved','deceased') OR state_since > now() - interval '30 days'
$$;
CREATE OR REPLACE FUNCTION app.open_request(given_reference text, given_phone text, given_hash text, until timestamptz) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE found uuid;
BEGIN
  SELECT h.id INTO found FROM help_request h
   WHERE h.reference = given_reference
     AND (h.proxy_phone = given_phone OR h.resident_id IN (SELECT app.residents_at(ARRAY[given_phone])))
   ORDER BY h.created_at DESC LIMIT 1;
  IF found IS NOT NULL THEN INSERT INTO resident_access (token_hash, help_request_id, expires_at) VALUES (given_hash, found, until); END IF;
  RETURN found;
END $$;
-- A person is found by every number, and by who is around them.
CREATE OR REPLACE FUNCTION app.residents_found(typed text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE wanted text[] := app.search_patterns(typed);
BEGIN
  RETURN QUERY SELECT r.id FROM resident r
    WHERE app.search_key(r.name, r.email, r.phone, r.street, r.house_number, r.postcode, r.municipality) LIKE wanted[1]
      AND app.search_key(r.name, r.email, r.phone, r.street, r.house_number, r.postcode, r.municipality) LIKE ALL (wanted)
  UNION SELECT n.resident_id FROM resident_number n WHERE n.phone LIKE wanted[1] AND n.phone LIKE ALL (wanted)
  UNION SELECT l.resident_id FROM relation l
    WHERE app.search_key(l.name, l.email, l.phone) LIKE wanted[1] AND app.search_key(l.name, l.email, l.phone) LIKE ALL (wanted);
END $$;
-- Of whom a caller's number tells something: their own, or of anybody around them. Ids only.
CREATE FUNCTION app.residents_known_at(number text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT app.residents_at(ARRAY[number]) UNION SELECT resident_id FROM relation WHERE phone = number AND until IS NULL
$$;
REVOKE ALL ON FUNCTION app.residents_written_now(), app.residents_at(text[]), app.residents_known_at(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.residents_written_now(), app.residents_known_at(text) TO zorgzame_buur_app;
