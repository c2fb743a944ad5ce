-- Health with memory (ADR 0047): troubles and who dismissed them, when somebody looked, what waited
-- in the intakes and came in, the passes at work in any process, and badges for who is outside.
create table health_ailment (
  id uuid not null primary key,
  code varchar(40) not null,
  red boolean not null,
  mailbox varchar(40),
  what text not null,
  remedy text not null,
  since timestamp(6) with time zone not null,
  seen_at timestamp(6) with time zone not null,
  missed integer not null,
  ended_at timestamp(6) with time zone,
  dismissed_by text,
  dismissed_at timestamp(6) with time zone
);
create index health_ailment_ended on health_ailment (ended_at, since);

create table health_watch (
  line integer not null primary key,
  begun_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null
);

create table intake_sample (
  mailbox varchar(40) not null,
  begins_at timestamp(6) with time zone not null,
  waiting bigint,
  arrived bigint not null,
  primary key (mailbox, begins_at)
);

create table pass_at_work (
  mailbox varchar(40) not null primary key,
  logged bigint not null,
  skipped bigint not null,
  unmatched bigint not null,
  quarantined bigint not null,
  pending bigint not null,
  entries bigint not null,
  duplicates bigint not null,
  refiled bigint not null,
  not_filed bigint not null,
  repeated bigint not null,
  shown_at timestamp(6) with time zone not null
);

create table health_badge (
  hash varchar(64) not null primary key,
  label text not null,
  mailbox varchar(40),
  made_by text not null,
  made_at timestamp(6) with time zone not null
);
