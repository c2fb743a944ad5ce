-- Entries whose message is gone, how far the count of them has come, and what it has found of late
-- (ADR 0062).
create table gone_message (
  entry bigint not null primary key,
  since timestamp(6) with time zone not null
);

create table link_count (
  line integer not null primary key,
  step bigint not null,
  below bigint,
  round_ended_at timestamp(6) with time zone,
  run_begun_at timestamp(6) with time zone not null,
  run_ended_at timestamp(6) with time zone,
  asked integer not null
);

create table link_tally (
  mailbox varchar(40) not null primary key,
  looked bigint not null,
  mended bigint not null,
  unasked bigint not null,
  gone bigint not null,
  gone_before bigint not null
);
