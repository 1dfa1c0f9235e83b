-- Logout tokens that were obeyed (OpenID Connect Back-Channel Logout 1.0): the same is not obeyed twice. Of each only the
-- hash of its id; a line is of use for as long as its token would be believed, and goes with a later one.
create table obeyed_logout (
  token_hash varchar(64) primary key,
  obeyed_at timestamp(6) with time zone not null
);

insert into audit_action (word) values ('SIGN_OUT');
