-- What waits for each printer, in the order in which it was wanted. At most 500 for one printer.
CREATE TABLE print_queue (
  request text PRIMARY KEY,
  job text NOT NULL,
  printer text NOT NULL,
  place text NOT NULL
);
CREATE INDEX print_queue_by_place ON print_queue (printer, place);

-- Until when a printer is used by one task, or, after it failed, left alone. One row for each printer that was ever used.
CREATE TABLE printer_turn (
  printer text PRIMARY KEY,
  until timestamptz NOT NULL,
  used boolean NOT NULL,
  failures integer NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON print_queue, printer_turn TO "${app}";
