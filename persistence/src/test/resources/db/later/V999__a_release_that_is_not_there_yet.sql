-- What a later release may do; see SchemaPolicy.
create table something_new (id bigint not null primary key);
alter table patient add column something_new integer;
alter table appointment add column something_new integer default 1 not null;
