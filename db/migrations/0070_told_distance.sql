-- What an offer tells of the way, fixed when it is made: the real distance stays with those who may see the home.
ALTER TABLE "offer" ADD COLUMN "told_distance" text NOT NULL DEFAULT 'far';
ALTER TABLE "offer" ADD CONSTRAINT "offer_told_distance" CHECK ("told_distance" IN ('around','near','walk','far'));
UPDATE offer SET told_distance = CASE WHEN walk_metres < 500 THEN 'around' WHEN walk_metres < 1000 THEN 'near' WHEN walk_metres < 2000 THEN 'walk' ELSE 'far' END;
