-- What others are told of (ADR 0040): who wants to hear of what, what waits for each of them, and
-- what was told of health.
create table outbox_subscription (
  name varchar(40) not null primary key,
  address text,
  types text not null,
  enabled boolean not null,
  failures integer not null,
  next_try timestamp(6) with time zone,
  failing_since timestamp(6) with time zone,
  problem text not null
);

create sequence outbox_event_number;
create table outbox_event (
  number bigint not null primary key,
  subscription varchar(40) not null,
  event_id varchar(60) not null,
  type varchar(40) not null,
  happened_at timestamp(6) with time zone not null,
  body text not null,
  state varchar(10) not null,
  settled_at timestamp(6) with time zone
);
create index outbox_event_waiting on outbox_event (subscription, state, number);

create table alarm_memory (
  line integer not null primary key,
  told_red boolean not null,
  is_red boolean not null,
  since timestamp(6) with time zone not null,
  looks integer not null
);
