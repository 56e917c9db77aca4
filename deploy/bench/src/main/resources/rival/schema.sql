-- Connections have the search path "rival".
CREATE SCHEMA IF NOT EXISTS rival;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE IF NOT EXISTS restaurant (
    id           text PRIMARY KEY,
    name         text NOT NULL,
    staff_email  text NOT NULL,
    zone         text NOT NULL,
    open_from    time NOT NULL,
    open_until   time NOT NULL,
    slot_minutes int  NOT NULL CHECK (slot_minutes > 0),
    turn_minutes int  NOT NULL CHECK (turn_minutes > 0),
    CHECK (open_from < open_until)
);

CREATE TABLE IF NOT EXISTS dining_table (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    restaurant_id text NOT NULL REFERENCES restaurant,
    name          text NOT NULL,
    min_seats     int  NOT NULL,
    max_seats     int  NOT NULL,
    UNIQUE (restaurant_id, id)
);

CREATE TABLE IF NOT EXISTS booking (
    id            uuid PRIMARY KEY,
    restaurant_id text        NOT NULL,
    table_id      bigint      NOT NULL,
    guest_id      text        NOT NULL,
    guest_name    text        NOT NULL,
    guest_email   text        NOT NULL,
    party_size    int         NOT NULL CHECK (party_size > 0),
    during        tstzrange   NOT NULL CHECK (upper(during) - lower(during) <= INTERVAL '1 day'),
    note          text,
    status        text        NOT NULL CHECK (status IN ('CONFIRMED', 'CANCELLED')),
    created_at    timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (restaurant_id, table_id) REFERENCES dining_table (restaurant_id, id),
    -- no table is given to two parties at once, whatever the program does
    EXCLUDE USING gist (table_id WITH =, during WITH &&) WHERE (status = 'CONFIRMED')
);
CREATE INDEX IF NOT EXISTS booking_of_day ON booking (restaurant_id, lower(during));
CREATE INDEX IF NOT EXISTS booking_of_guest ON booking (guest_id, lower(during));

CREATE TABLE IF NOT EXISTS idempotency (
    guest_id   text        NOT NULL,
    key        text        NOT NULL,
    booking_id uuid        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (guest_id, key)
);

CREATE TABLE IF NOT EXISTS outbox (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient       text        NOT NULL,
    subject         text        NOT NULL,
    body            text        NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    next_attempt_at timestamptz NOT NULL DEFAULT now()
);
