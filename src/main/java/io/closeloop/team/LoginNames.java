package io.closeloop.team;

import io.closeloop.process.LoginDirectory;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the names of all who can log in beside those of the sellers, so that texts name managers and service too. */
@Component
class LoginNames {

    private static final int PAGE = 1_000;

    private final LoginDirectory logins;
    private final JdbcClient jdbc;

    LoginNames(LoginDirectory logins, JdbcClient jdbc) {
        this.logins = logins;
        this.jdbc = jdbc;
    }

    /** Who leaves keeps the name, as texts go on mentioning it. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 */5 * * * *")
    void refresh() {
        int first = 0;
        Map<String, String> names = logins.names(first, PAGE);
        while (!names.isEmpty()) {
            keep(names);
            first += PAGE;
            names = logins.names(first, PAGE);
        }
    }

    private void keep(Map<String, String> names) {
        jdbc.sql("""
                insert into crm.login_names (user_id, name)
                select *
                  from unnest(:ids::text[], :names::text[])
                    on conflict (user_id) do update
                   set name = excluded.name
                 where login_names.name <> excluded.name
                """)
                .param("ids", names.keySet().toArray(String[]::new))
                .param("names", names.values().toArray(String[]::new))
                .update();
    }
}
