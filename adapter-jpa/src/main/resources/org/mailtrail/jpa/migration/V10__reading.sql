-- The log as people read it: newest first by date, page by page (ADR 0030). Each filter has an
-- index that gives its entries in that order.
drop index interaction_log_entry_contact;
drop index interaction_log_entry_salesperson;
drop index interaction_log_entry_happened;
create index interaction_log_entry_happened on interaction_log_entry (happened_at, number);
create index interaction_log_entry_contact on interaction_log_entry (contact, happened_at, number);
create index interaction_log_entry_salesperson
  on interaction_log_entry (salesperson, happened_at, number);
create index interaction_log_entry_flow on interaction_log_entry (flow, happened_at, number);
create index interaction_log_entry_opportunity
  on interaction_log_entry (opportunity_number, happened_at, number);

-- What a conversation is told by; nothing is known of what was logged before.
alter table interaction_log_entry add column thread_root text;
alter table interaction_log_entry add column root_hash uuid;
alter table interaction_log_entry add column conversation text;
alter table interaction_log_entry add column conversation_hash uuid;
create index interaction_log_entry_root on interaction_log_entry (root_hash);
create index interaction_log_entry_conversation on interaction_log_entry (conversation_hash);

-- The words by which an entry is found, and its company in a form that an index bears; both are
-- filled in by the next migration.
alter table interaction_log_entry add column words text default '' not null;
alter table interaction_log_entry add column company_hash uuid;

-- What people did to an entry; of one instant, the higher number is the later change.
create sequence entry_change_number;
create table entry_change (
  number bigint not null primary key,
  entry bigint not null,
  happened_at timestamp(6) with time zone not null,
  who text not null,
  field varchar(40) not null,
  old_value text not null,
  new_value text not null
);
create index entry_change_entry on entry_change (entry, number);

create table number_series (
  name varchar(20) not null primary key,
  last_number bigint not null
);

create table never_log (
  sender_hash uuid not null primary key,
  sender text not null
);

create table opportunity (
  number varchar(100) not null primary key,
  description text not null,
  contact varchar(100) not null,
  company text not null,
  salesperson varchar(100) not null,
  stage varchar(40) not null,
  amount numeric(19, 4),
  currency varchar(3),
  chance integer not null,
  closing_date date,
  created_at timestamp(6) with time zone not null,
  won boolean,
  closing_reason text,
  closed_at timestamp(6) with time zone,
  version bigint not null
);
create index opportunity_contact on opportunity (contact, number);
create index opportunity_salesperson on opportunity (salesperson, number);
create index opportunity_stage on opportunity (stage, number);

create sequence opportunity_change_number;
create table opportunity_change (
  number bigint not null primary key,
  opportunity varchar(100) not null,
  happened_at timestamp(6) with time zone not null,
  who text not null,
  field varchar(40) not null,
  old_value text not null,
  new_value text not null
);
create index opportunity_change_opportunity on opportunity_change (opportunity, number);

create table sales_stage (
  line integer not null primary key,
  code varchar(40) not null,
  name text not null,
  chance integer not null
);
