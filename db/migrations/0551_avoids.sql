-- What a neighbour cannot be near or do: stairs, pets, smoke. Nobody with that at home is brought together with them.
ALTER TABLE "volunteer" ADD COLUMN "avoids" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_avoids" CHECK ("avoids" <@ ARRAY['stairs','pets','smoke']);
GRANT UPDATE ("avoids") ON "volunteer" TO zorgzame_buur_app;

-- Added to what is erased as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE replace(pg_get_functiondef('app.erase_volunteer(uuid)'::regprocedure), 'gender = NULL,', 'gender = NULL, avoids = ''{}'','); END $$;
