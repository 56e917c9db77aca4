-- Addresses that the mail server refused for good, or from which a mail came back: as keyed hashes, which identify nobody. Kept for
-- 90 days, in which nothing is mailed there.
CREATE TABLE refused_address (
  address text PRIMARY KEY,
  day date NOT NULL
);
CREATE INDEX refused_address_by_day ON refused_address (day);

GRANT SELECT, INSERT, UPDATE, DELETE ON refused_address TO "${app}";
