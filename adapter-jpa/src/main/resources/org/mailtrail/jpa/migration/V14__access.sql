-- How far a key reaches (ADR 0038), who somebody is at the organisation's identity provider
-- (ADR 0039), and which salespeople are a team.
alter table console_token add column scope varchar(20) default 'ADMIN' not null;

alter table console_user add column subject text;

create table sales_team (
  salesperson varchar(100) not null primary key,
  team varchar(100) not null
);

create index sales_team_members on sales_team (team);
