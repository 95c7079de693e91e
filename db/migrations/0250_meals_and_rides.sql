-- Two more kinds of help: a meal together, and a ride. They are off until a city switches them on.
ALTER TABLE help_request DROP CONSTRAINT help_request_kind;
ALTER TABLE help_request ADD CONSTRAINT help_request_kind CHECK (kind IN ('GROCERIES','PHONE_CALL','WALK','DOORSTEP_CHAT','ERRAND','DIGITAL','PET','SHARED_MEAL','TRANSPORT','OTHER'));
