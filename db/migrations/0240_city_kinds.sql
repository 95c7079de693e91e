-- A city switches kinds of help on and off. Where nothing was set yet, what was offered until now stays offered.
UPDATE city SET settings = settings || '{"kinds": ["GROCERIES","PHONE_CALL","WALK","DOORSTEP_CHAT","ERRAND","DIGITAL","PET"]}' WHERE NOT settings ? 'kinds';
