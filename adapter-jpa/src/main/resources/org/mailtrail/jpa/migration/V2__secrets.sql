-- Encrypted before it gets here (ADR 0007); the key is not in the database.
create table sealed_value (
  name varchar(200) not null primary key,
  envelope bytea not null
);
