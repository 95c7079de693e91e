-- SMS is a second road of the same outbox. How somebody wants to hear from us is theirs to say; unsaid is mail.
ALTER TABLE "volunteer" ADD COLUMN "prefers" text;
ALTER TABLE "resident" ADD COLUMN "prefers" text;
ALTER TABLE volunteer ADD CONSTRAINT volunteer_prefers CHECK (prefers IN ('mail','sms','call'));
ALTER TABLE resident ADD CONSTRAINT resident_prefers CHECK (prefers IN ('mail','sms','call'));
GRANT UPDATE ("prefers") ON "volunteer", "resident" TO zorgzame_buur_app;
ALTER TABLE message ADD CONSTRAINT message_channel CHECK (channel IN ('mail','sms'));
ALTER TABLE message DROP CONSTRAINT message_drop_reason;
ALTER TABLE message ADD CONSTRAINT message_drop_reason CHECK (drop_reason IN ('untrue','silenced','no_address','bad_address','too_many','stopped'));

-- Whose number it is that writes or calls.
CREATE INDEX "volunteer_phone" ON "volunteer" USING btree ("phone");

-- Whoever can be written to hears at once; who cannot is called first. See services/offer/open-until.ts.
CREATE OR REPLACE FUNCTION app.has_mail(neighbour uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT prefers IS DISTINCT FROM 'call' AND (email IS NOT NULL OR prefers IS NOT DISTINCT FROM 'sms')
    FROM volunteer WHERE id = neighbour AND (app.is_system() OR app.has_role('operator','coordinator'))
$$;

-- Whether the resident of a request chose to hear by SMS, for who moves it and may not know whose it is.
CREATE FUNCTION app.wants_sms(request uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM help_request h JOIN resident r ON r.id = h.resident_id WHERE h.id = request AND r.prefers = 'sms')
$$;
REVOKE ALL ON FUNCTION app.wants_sms(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.wants_sms(uuid) TO zorgzame_buur_app;

-- A number that sent STOP, as a keyed hash: nothing goes there until it sends START.
CREATE TABLE "sms_stopped" (
	"number_key" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT, DELETE ON sms_stopped TO zorgzame_buur_app;
ALTER TABLE sms_stopped ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON sms_stopped USING (app.is_system()) WITH CHECK (app.is_system());

-- What came in from a telephone: once, however often the other side brings it.
CREATE TABLE "incoming" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"event_key" text NOT NULL,
	"number" text,
	"text" text DEFAULT '' NOT NULL,
	"volunteer_id" uuid CONSTRAINT "incoming_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"help_request_id" uuid CONSTRAINT "incoming_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"locale" text,
	"outcome" text,
	"choices" uuid[] DEFAULT '{}' NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "incoming_event_key_unique" UNIQUE ("event_key"),
	CONSTRAINT "incoming_kind" CHECK ("kind" IN ('sms','missed_call','voicemail','call')),
	CONSTRAINT "incoming_locale" CHECK ("locale" IN ('nl','fr','en')),
	CONSTRAINT "incoming_outcome" CHECK ("outcome" IN ('answering','yes','no','which','changed','closed','none_open','call_us','stopped','started','call_back','held_back','noted'))
);
CREATE INDEX "incoming_number" ON "incoming" USING btree ("number", "received_at");
CREATE INDEX "incoming_volunteer" ON "incoming" USING btree ("volunteer_id");
CREATE INDEX "incoming_request" ON "incoming" USING btree ("help_request_id");
CREATE INDEX "incoming_received" ON "incoming" USING btree ("received_at");
GRANT SELECT, INSERT ON incoming TO zorgzame_buur_app;
GRANT UPDATE ("outcome", "choices", "volunteer_id", "help_request_id", "locale") ON incoming TO zorgzame_buur_app;
ALTER TABLE incoming ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON incoming USING (app.is_system()) WITH CHECK (app.is_system());
-- Who answers the telephone of the city sees who called it: of somebody known, whoever works for that person.
CREATE POLICY staff_incoming ON incoming FOR SELECT USING (
  EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))
  OR (help_request_id IS NULL AND EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id)))
  OR (help_request_id IS NULL AND volunteer_id IS NULL AND app.has_role('operator','coordinator')));

-- Somebody waits for a call, whoever it is: the one duty that may be about nobody we know.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''call_back''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
ALTER TABLE duty DROP CONSTRAINT duty_in_reach;
ALTER TABLE duty ADD CONSTRAINT duty_in_reach CHECK (num_nonnulls(help_request_id, volunteer_id) > 0 OR owner_role = 'admin' OR kind = 'call_back');
CREATE POLICY staff_call_back ON duty USING (
  kind = 'call_back' AND help_request_id IS NULL AND volunteer_id IS NULL AND app.has_role('operator','coordinator'));

-- It goes after its term, and with the person whose number it was.
ALTER FUNCTION app.forget(text, timestamptz, timestamptz) RENAME TO forget_before_sms;
CREATE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE gone integer;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  IF rule = 'smsStop' THEN
    DELETE FROM sms_stopped WHERE since < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
  END IF;
  IF rule <> 'incoming' THEN RETURN app.forget_before_sms(rule, past, moment); END IF;
  DELETE FROM duty d USING incoming i WHERE d.thing_id = i.id AND d.kind = 'call_back' AND i.received_at < past;
  DELETE FROM incoming WHERE received_at < past;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION app.forget_before_sms(text, timestamptz, timestamptz) FROM zorgzame_buur_app;
REVOKE ALL ON FUNCTION app.forget(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget(text, timestamptz, timestamptz) TO zorgzame_buur_app;

ALTER FUNCTION app.erase(text, uuid, timestamptz) RENAME TO erase_before_sms;
CREATE FUNCTION app.erase(what text, who uuid, moment timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE numbers text[];
BEGIN
  IF NOT (app.is_system() OR app.has_role('admin')) THEN RAISE insufficient_privilege; END IF;
  SELECT array_agg(phone) INTO numbers FROM (
    SELECT phone FROM resident WHERE what = 'resident' AND (id = who OR merged_into = who)
    UNION SELECT phone FROM resident_number WHERE what = 'resident' AND resident_id = who
    UNION SELECT phone FROM volunteer WHERE what = 'volunteer' AND id = who) t WHERE phone <> '';
  DELETE FROM duty d USING incoming i WHERE d.thing_id = i.id AND d.kind = 'call_back' AND i.number = ANY (numbers);
  DELETE FROM incoming WHERE number = ANY (numbers);
  PERFORM app.erase_before_sms(what, who, moment);
END $$;
REVOKE ALL ON FUNCTION app.erase_before_sms(text, uuid, timestamptz) FROM zorgzame_buur_app;
REVOKE ALL ON FUNCTION app.erase(text, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.erase(text, uuid, timestamptz) TO zorgzame_buur_app;
