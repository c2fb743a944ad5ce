-- Quarantined messages that somebody wanted tried again (ADR 0050). A row of the ledger may change
-- its key when its message is moved, so what it said before hangs on a trail that stays.
alter table ledger add column trail uuid;

create table second_try (
  trail uuid not null,
  line integer not null,
  who text not null,
  wished_at timestamp(6) with time zone not null,
  problem text not null,
  attempts integer not null,
  pass_id uuid not null,
  recorded_at timestamp(6) with time zone not null,
  primary key (trail, line)
);
