-- Targets of regions and products are reviewed like those of the company, of teams and of sellers.
alter table review_figures drop constraint review_figures_scope_check;
alter table review_figures add constraint review_figures_scope_check
      check (scope in ('COMPANY', 'TEAM', 'REP', 'REGION', 'PRODUCT'));
alter table review_results drop constraint review_results_scope_check;
alter table review_results add constraint review_results_scope_check
      check (scope in ('COMPANY', 'TEAM', 'REP', 'REGION', 'PRODUCT'));

-- Who does not decide in time is reminded, and then executives decide.
alter table improvement_log drop constraint improvement_log_event_check;
alter table improvement_log add constraint improvement_log_event_check
      check (event in ('OPENED', 'FOLLOWED', 'REMINDED', 'HANDED_UP', 'DECIDED', 'CARRIED_OUT', 'CHECKED', 'MET', 'ESCALATED'));
