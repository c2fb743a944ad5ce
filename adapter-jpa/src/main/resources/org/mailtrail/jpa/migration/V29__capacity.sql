-- How full mailboxes are (ADR 0061): what lay in each on a day, and in its largest folders.
create table measured_day (
  mailbox varchar(40) not null,
  measured_on date not null,
  measured_at timestamp(6) with time zone not null,
  items bigint not null,
  bytes bigint,
  primary key (mailbox, measured_on)
);

create table measured_folder (
  mailbox varchar(40) not null,
  measured_on date not null,
  path_hash uuid not null,
  path text not null,
  items bigint not null,
  bytes bigint,
  primary key (mailbox, measured_on, path_hash)
);
