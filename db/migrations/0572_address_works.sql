-- Who is called in the place of a letter because the address is wrong, is asked for the right one in the same call.
ALTER TABLE "duty" ADD COLUMN "asks_address" boolean NOT NULL DEFAULT false;
-- A server was wrong about an address: whoever guides the person writes to it again.
GRANT DELETE ON bad_address TO zorgzame_buur_app;
CREATE POLICY trust_address ON bad_address FOR DELETE USING (app.has_role('operator','coordinator'));
