-- How often somebody says yes is read from the offers themselves: silences and recalled offers count as well, and
-- what is long ago fades.
ALTER TABLE volunteer DROP COLUMN observed_accepts, DROP COLUMN expected_accepts;
