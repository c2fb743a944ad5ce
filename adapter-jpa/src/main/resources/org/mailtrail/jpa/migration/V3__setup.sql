create table mailbox_setup (
  name varchar(40) not null primary key,
  kind varchar(20) not null,
  address text not null,
  endpoint text not null,
  intake text not null,
  archive text not null,
  not_logged text not null,
  sign_in varchar(20) not null,
  account text not null,
  tenant text not null,
  client_id text not null,
  redirect_url text not null,
  template text not null,
  page_size integer not null,
  pass_interval varchar(40) not null,
  adaptive boolean not null,
  enabled boolean not null,
  version bigint not null
);

-- Of one instant, the higher number is the later entry.
create sequence setup_audit_number;

create table setup_audit (
  number bigint not null primary key,
  happened_at timestamp(6) with time zone not null,
  who text not null,
  mailbox varchar(40) not null,
  action text not null
);
create index setup_audit_happened on setup_audit (happened_at, number);
create index setup_audit_mailbox on setup_audit (mailbox, happened_at, number);

create table setup_audit_change (
  number bigint not null references setup_audit,
  line integer not null,
  setting text not null,
  old_value text not null,
  new_value text not null,
  primary key (number, line)
);
