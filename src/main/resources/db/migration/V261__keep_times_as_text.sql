-- Times and how often each was taken as text with commas: of an array the database converts each element on its way out, and
-- a year's sources have fifty thousand.
alter table insight_cycles            alter column times type text using array_to_string(times, ','),
                                      alter column numbers type text using array_to_string(numbers, ',');
alter table insight_cycles_of_days    alter column times type text using array_to_string(times, ','),
                                      alter column numbers type text using array_to_string(numbers, ',');
alter table insight_responses         alter column times type text using array_to_string(times, ','),
                                      alter column numbers type text using array_to_string(numbers, ',');
alter table insight_responses_of_days alter column times type text using array_to_string(times, ','),
                                      alter column numbers type text using array_to_string(numbers, ',');
