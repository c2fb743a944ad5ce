-- Who may use the console (ADR 0031): users, and the hashes of what lets them in.
create table console_user (
  name varchar(64) not null primary key,
  role varchar(20) not null,
  salesperson text,
  password text
);

create table console_token (
  hash varchar(64) not null primary key,
  kind varchar(20) not null,
  user_name varchar(64) not null,
  label text not null,
  begun_at timestamp(6) with time zone not null,
  seen_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null
);

create index console_token_of_user on console_token (user_name, begun_at);
