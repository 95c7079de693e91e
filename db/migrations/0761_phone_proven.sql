-- A number of which somebody made sure, by speaking with the person on it or by a code that was read back. It holds for that
-- number: with another one the mark goes, whatever way it changed.
ALTER TABLE "resident" ADD COLUMN "phone_proven_at" timestamp with time zone;
ALTER TABLE "resident" ADD COLUMN "phone_proven_how" text;
ALTER TABLE "resident_number" ADD COLUMN "phone_proven_at" timestamp with time zone;
ALTER TABLE "resident_number" ADD COLUMN "phone_proven_how" text;
ALTER TABLE resident ADD CONSTRAINT resident_phone_proven CHECK (phone_proven_how IN ('call','code') AND phone_proven_at IS NOT NULL AND phone IS NOT NULL OR num_nonnulls(phone_proven_at, phone_proven_how) = 0);
ALTER TABLE resident_number ADD CONSTRAINT resident_number_phone_proven CHECK (phone_proven_how IN ('call','code') AND phone_proven_at IS NOT NULL OR num_nonnulls(phone_proven_at, phone_proven_how) = 0);
GRANT UPDATE ("phone_proven_at", "phone_proven_how") ON "resident", "resident_number" TO zorgzame_buur_app;

CREATE FUNCTION app.proof_goes_with_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.phone IS DISTINCT FROM OLD.phone AND NEW.phone_proven_at IS NOT DISTINCT FROM OLD.phone_proven_at THEN
    NEW.phone_proven_at := NULL;
    NEW.phone_proven_how := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER resident_proof BEFORE UPDATE OF phone ON resident FOR EACH ROW EXECUTE FUNCTION app.proof_goes_with_number();
CREATE TRIGGER resident_number_proof BEFORE UPDATE OF phone ON resident_number FOR EACH ROW EXECUTE FUNCTION app.proof_goes_with_number();
