-- An entry is one by its message and people, whatever its mailbox is called (ADR 0016). What two
-- mailboxes have logged twice by now stays: the lower number is the entry, and the others carry
-- their own number as their mark, so that they are in nobody's way.
alter table interaction_log_entry add column former_double bigint default 0 not null;
drop index interaction_log_entry_once;
create index interaction_log_entry_identity
  on interaction_log_entry (key_hash, flow, salesperson, contact, number);
update interaction_log_entry set former_double = number
  where exists (
    select 1 from interaction_log_entry lower
    where lower.key_hash = interaction_log_entry.key_hash
      and lower.flow = interaction_log_entry.flow
      and lower.salesperson = interaction_log_entry.salesperson
      and lower.contact = interaction_log_entry.contact
      and lower.number < interaction_log_entry.number);
create unique index interaction_log_entry_once
  on interaction_log_entry (key_hash, flow, salesperson, contact, former_double);
drop index interaction_log_entry_identity;

-- The hash of the key as it is written, without the mark of a Message-ID that was in use already.
alter table ledger add column base_hash uuid;
update ledger set base_hash = key_hash;
alter table ledger add column sent_at timestamp(6) with time zone;
drop index ledger_key;
create index ledger_base on ledger (base_hash);

alter table logging_pass add column repeated bigint default 0 not null;

-- What Exchange goes on listing after it was filed away; never moved again.
create table set_aside (
  mailbox varchar(40) not null,
  item_hash uuid not null,
  item_id text not null,
  primary key (mailbox, item_hash)
);
