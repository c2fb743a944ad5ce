-- What the receiving organisation's own servers said of the author (RFC 8601); nothing is known of
-- what was logged before.
alter table interaction_log_entry add column spf varchar(10) default 'UNKNOWN' not null;
alter table interaction_log_entry add column dkim varchar(10) default 'UNKNOWN' not null;
alter table interaction_log_entry add column dmarc varchar(10) default 'UNKNOWN' not null;
