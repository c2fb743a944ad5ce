-- Kept by db-scheduler (its documented columns), which picks by the version and gives signs of life.
create table logging_job (
  task_name varchar(40) not null,
  task_instance varchar(40) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  -- Ours: taken off while at work; and how often it was asked for, so that no request gets lost.
  taken_off boolean default false not null,
  requests bigint default 1 not null,
  primary key (task_name, task_instance)
);
create index logging_job_due on logging_job (execution_time);
create index logging_job_heartbeat on logging_job (last_heartbeat);
