-- One outbox: of every message stays for whom it was, what it was about and how it fared, in ids and closed lists.
ALTER TABLE "message"
  ADD COLUMN "reader" text,
  ADD COLUMN "help_request_id" uuid CONSTRAINT "message_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
  ADD COLUMN "volunteer_id" uuid CONSTRAINT "message_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
  ADD COLUMN "offer_id" uuid CONSTRAINT "message_offer_id_offer_id_fk" REFERENCES "offer"("id") ON DELETE CASCADE,
  ADD COLUMN "user_id" uuid CONSTRAINT "message_user_id_user_id_fk" REFERENCES "user"("id") ON DELETE CASCADE,
  ADD COLUMN "address_key" text,
  ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL,
  ADD COLUMN "failure" text,
  ADD COLUMN "status" text,
  ADD COLUMN "failing_since" timestamp with time zone,
  ADD COLUMN "next_try_at" timestamp with time zone,
  ADD COLUMN "drop_reason" text,
  ADD COLUMN "settled_at" timestamp with time zone;
ALTER TABLE message DROP CONSTRAINT message_state;
ALTER TABLE message ADD CONSTRAINT message_state CHECK (state IN ('queued','sent','failed','bounced','dropped','answered'));
ALTER TABLE message ADD CONSTRAINT message_reader CHECK (reader IN ('resident','volunteer','staff'));
ALTER TABLE message ADD CONSTRAINT message_failure CHECK (failure IN ('no_server','unreachable','timeout','sign_in','postponed','refused','other'));
ALTER TABLE message ADD CONSTRAINT message_drop_reason CHECK (drop_reason IN ('untrue','silenced','no_address','bad_address','too_many'));
-- The answer of a server in figures. Its words hold addresses.
ALTER TABLE message ADD CONSTRAINT message_status CHECK (status ~ '^[0-9.]{1,12}$');
ALTER TABLE message ADD CONSTRAINT message_dropped CHECK ((state = 'dropped') = (drop_reason IS NOT NULL));
ALTER TABLE message ADD CONSTRAINT message_failing CHECK (state <> 'failed' OR (failure IS NOT NULL AND failing_since IS NOT NULL));
CREATE INDEX "message_request" ON "message" USING btree ("help_request_id");
CREATE INDEX "message_volunteer" ON "message" USING btree ("volunteer_id");
CREATE INDEX "message_offer" ON "message" USING btree ("offer_id");

-- Whoever writes a message need not be able to read whom it is about; so the database finds that itself.
CREATE FUNCTION app.place_message() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE said jsonb := coalesce(NEW.values, '{}');
BEGIN
  SELECT id INTO NEW.help_request_id FROM help_request WHERE id = (said->>'helpRequestId')::uuid;
  SELECT id INTO NEW.volunteer_id FROM volunteer WHERE id = (said->>'volunteerId')::uuid;
  IF said ? 'userId' THEN SELECT id INTO NEW.user_id FROM "user" WHERE id = (said->>'userId')::uuid;
  ELSIF said ? 'recipient' THEN SELECT id INTO NEW.user_id FROM "user" WHERE email = said->>'recipient'; END IF;
  IF said ? 'offerId' THEN
    SELECT id, help_request_id, volunteer_id INTO NEW.offer_id, NEW.help_request_id, NEW.volunteer_id FROM offer WHERE id = (said->>'offerId')::uuid;
  ELSIF said ? 'matchId' THEN
    SELECT help_request_id, volunteer_id INTO NEW.help_request_id, NEW.volunteer_id FROM match WHERE id = (said->>'matchId')::uuid;
  ELSIF NEW.user_id IS NOT NULL AND NEW.volunteer_id IS NULL THEN
    SELECT id INTO NEW.volunteer_id FROM volunteer WHERE user_id = NEW.user_id;
  END IF;
  -- Somebody who signs in may be either.
  IF said ? 'recipient' THEN NEW.reader := CASE WHEN NEW.volunteer_id IS NULL THEN 'staff' ELSE 'volunteer' END; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER place_message BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION app.place_message();

-- Who answers by themselves has read it; who is asked on the telephone perhaps has not.
CREATE FUNCTION app.message_answered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT app.has_role('operator','coordinator') THEN
    UPDATE message SET state = 'answered', settled_at = coalesce(NEW.answered_at, now())
     WHERE offer_id = NEW.id AND template = 'offer' AND state = 'sent';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER message_answered AFTER UPDATE OF state ON offer FOR EACH ROW
  WHEN (NEW.state IN ('accepted','declined') AND OLD.state = 'sent') EXECUTE FUNCTION app.message_answered();

-- Staff see what went out about a request or a neighbour of theirs.
CREATE POLICY staff_messages ON message FOR SELECT USING (
  EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))
  OR (help_request_id IS NULL AND EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id))));

CREATE TABLE "bad_address" (
	"address_key" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT ON bad_address TO zorgzame_buur_app;
ALTER TABLE bad_address ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON bad_address USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_bad_address ON bad_address FOR SELECT USING (app.has_role('operator','coordinator'));

-- Waits already: for whom is read from its letter by the code, what it is about from here.
UPDATE message m SET help_request_id = h.id FROM help_request h WHERE h.id = (m.values->>'helpRequestId')::uuid;
UPDATE message m SET volunteer_id = v.id FROM volunteer v WHERE v.id = (m.values->>'volunteerId')::uuid;
UPDATE message m SET offer_id = o.id, help_request_id = o.help_request_id, volunteer_id = o.volunteer_id FROM offer o WHERE o.id = (m.values->>'offerId')::uuid;
UPDATE message m SET help_request_id = x.help_request_id, volunteer_id = x.volunteer_id FROM match x WHERE x.id = (m.values->>'matchId')::uuid;
UPDATE message SET reader = CASE
  WHEN template = 'request-received' THEN 'resident' WHEN template IN ('sign-in','staff-invited') THEN 'staff' ELSE 'volunteer' END;
