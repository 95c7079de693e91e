-- Residents are written to in six languages more: those in which they can ask. Whoever works or helps here reads the three
-- in which the whole house is written.
ALTER TABLE resident DROP CONSTRAINT resident_locale;
ALTER TABLE resident ADD CONSTRAINT resident_locale CHECK (locale IN ('nl','fr','en','de','tr','ar','es','pl','uk'));
