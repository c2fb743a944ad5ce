-- Hashes are the first 128 bits of SHA-256: texts whose length mail decides are too long for an index.

create table salesperson (
  code varchar(100) not null primary key,
  name text not null
);

create table salesperson_address (
  code varchar(100) not null references salesperson on delete cascade,
  line integer not null,
  address text not null,
  address_hash uuid not null,
  primary key (code, line)
);
create index salesperson_address_hash on salesperson_address (address_hash);

create table contact (
  number varchar(100) not null primary key,
  name text not null,
  company text not null,
  standing varchar(20) not null
);

create table contact_address (
  number varchar(100) not null references contact on delete cascade,
  line integer not null,
  address text not null,
  address_hash uuid not null,
  valid_from date,
  valid_to date,
  primary key (number, line)
);
create index contact_address_hash on contact_address (address_hash);

create table interaction_template (
  code varchar(100) not null primary key,
  description text not null,
  interaction_group varchar(100) not null,
  unit_cost numeric(19, 4) not null,
  unit_duration_seconds bigint not null
);

create sequence entry_number start with 1 increment by 1000;

create table interaction_log_entry (
  number bigint not null primary key,
  mailbox varchar(40) not null,
  key_hash uuid not null,
  message_key text not null,
  flow varchar(8) not null,
  salesperson varchar(100) not null,
  salesperson_address text not null,
  contact varchar(100) not null,
  contact_address text not null,
  company text not null,
  happened_at timestamp(6) with time zone not null,
  subject text not null,
  template varchar(100) not null,
  template_description text not null,
  interaction_group varchar(100) not null,
  unit_cost numeric(19, 4) not null,
  unit_duration_seconds bigint not null,
  item_hash uuid not null,
  item_id text not null,
  folder text not null,
  web_link text,
  has_attachments boolean not null,
  size_bytes bigint not null,
  sent_at timestamp(6) with time zone,
  received_at timestamp(6) with time zone not null,
  pass_id uuid not null,
  logged_at timestamp(6) with time zone not null,
  opportunity_number varchar(100),
  cancelled boolean not null,
  evaluation varchar(20) not null,
  remark text not null
);
create unique index interaction_log_entry_once
  on interaction_log_entry (mailbox, key_hash, flow, salesperson, contact);
create index interaction_log_entry_contact on interaction_log_entry (contact, number);
create index interaction_log_entry_salesperson on interaction_log_entry (salesperson, number);
create index interaction_log_entry_happened on interaction_log_entry (happened_at);
create index interaction_log_entry_item on interaction_log_entry (mailbox, item_hash);

create table ledger (
  mailbox varchar(40) not null,
  item_hash uuid not null,
  item_id text not null,
  key_hash uuid,
  message_key text,
  received_at timestamp(6) with time zone,
  author text not null,
  subject text not null,
  outcome varchar(12) not null,
  reason varchar(40) not null,
  explanation text not null,
  attempts integer not null,
  pass_id uuid not null,
  recorded_at timestamp(6) with time zone not null,
  primary key (mailbox, item_hash)
);
create index ledger_key on ledger (mailbox, key_hash, outcome);
create index ledger_outcome on ledger (mailbox, outcome, recorded_at);
create index ledger_recorded on ledger (recorded_at);

create table work_in_hand (
  mailbox varchar(40) not null primary key,
  items text not null
);

create table logging_pass (
  id uuid not null primary key,
  mailbox varchar(40) not null,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone not null,
  logged bigint not null,
  skipped bigint not null,
  unmatched bigint not null,
  quarantined bigint not null,
  pending bigint not null,
  entries bigint not null,
  duplicates bigint not null,
  refiled bigint not null,
  not_filed bigint not null,
  problem text,
  remedy text,
  retry_helps boolean not null
);
create index logging_pass_mailbox on logging_pass (mailbox, started_at);

create table pass_lease (
  mailbox varchar(40) not null primary key,
  owner uuid not null,
  expires_at timestamp(6) with time zone not null
);
