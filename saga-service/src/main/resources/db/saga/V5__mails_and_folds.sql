-- Which mails the mail server took, so that none is sent twice when recording that failed. Kept for two days.
CREATE TABLE sent_mail (
  notification text NOT NULL,
  addressee text NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (notification, addressee)
);
CREATE INDEX sent_mail_by_day ON sent_mail (day);

-- How many mails went to one address, or to addresses that a restaurant typed in, on one day (UTC). Kept for two days. The scope of
-- an address is a keyed hash of it.
CREATE TABLE mail_count (
  scope text NOT NULL,
  day date NOT NULL,
  mails integer NOT NULL,
  PRIMARY KEY (scope, day)
);
CREATE INDEX mail_count_by_day ON mail_count (day);

-- What a stream adds up to, up to one of its events, so that a long stream is not read from its beginning for each mail. It can
-- be deleted at any time; personal data in it is encrypted.
CREATE TABLE saved_fold (
  fold text NOT NULL,
  stream text NOT NULL,
  sequence bigint NOT NULL,
  state bytea NOT NULL,
  PRIMARY KEY (fold, stream)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON sent_mail, mail_count, saved_fold TO "${app}";
