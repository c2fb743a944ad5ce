-- Who turned a mailbox on or off last is a value of its setup; for those that there are, the audit
-- trail tells. Who only changed other settings has not turned anything.
alter table mailbox_setup add column switched_by text default '' not null;
alter table mailbox_setup add column switched_at timestamp(6) with time zone;
alter table mailbox_predecessor add column switched_by text default '' not null;
alter table mailbox_predecessor add column switched_at timestamp(6) with time zone;

update mailbox_setup set
  switched_by = coalesce((
    select case when a.action in ('StartLogging', 'StopLogging') then a.who else '' end
    from setup_audit a
    where a.mailbox = mailbox_setup.name
      and exists (
        select 1 from setup_audit_change c where c.number = a.number and c.setting = 'enabled')
    order by a.happened_at desc, a.number desc
    fetch first 1 row only), ''),
  switched_at = (
    select a.happened_at
    from setup_audit a
    where a.mailbox = mailbox_setup.name
      and exists (
        select 1 from setup_audit_change c where c.number = a.number and c.setting = 'enabled')
    order by a.happened_at desc, a.number desc
    fetch first 1 row only);
