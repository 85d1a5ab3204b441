-- team: the names of all who sell or sold, for texts in which others know them by their user id only.
create view people as
select user_id, name
  from team_members;
