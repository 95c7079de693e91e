-- What a neighbour and a resident agreed as the most that is paid in advance in one time, and since when something is open. That
-- is all: no amounts that were paid, and nothing once it is repaid. Erased with the pair.
ALTER TABLE "match" ADD COLUMN "money_at_most" integer,
  ADD COLUMN "advanced_at" timestamp with time zone,
  ADD CONSTRAINT "match_money" CHECK ("money_at_most" BETWEEN 1 AND 100),
  -- Agreed before anything is bought.
  ADD CONSTRAINT "match_agreed_first" CHECK ("advanced_at" IS NULL OR "money_at_most" IS NOT NULL);
CREATE INDEX "match_advanced" ON "match" USING btree ("advanced_at") WHERE advanced_at IS NOT NULL;
GRANT UPDATE ("money_at_most", "advanced_at") ON "match" TO zorgzame_buur_app;

-- Added to the list as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''open_money''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
