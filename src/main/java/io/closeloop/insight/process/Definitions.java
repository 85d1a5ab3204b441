package io.closeloop.insight.process;

import io.closeloop.base.Conditions;
import io.closeloop.base.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a process that are deployed. */
@Component
class Definitions {

    private final JdbcClient jdbc;

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Ids of the process's versions.
     *
     * @param version null for all
     * @throws Refusal where there is no such process or version
     */
    String[] ids(String key, Integer version) {
        List<String> ids = jdbc.sql("""
                        select id_
                          from act_re_procdef
                         where key_ = :key and (cast(:version as int) is null or version_ = :version)""")
                .param("key", Conditions.printable("key", key))
                .param("version", version)
                .query(String.class)
                .list();
        if (ids.isEmpty()) {
            throw Refusal.notFound(
                    "There is no process " + key + (version == null ? "." : " of version " + version + "."));
        }
        return ids.toArray(String[]::new);
    }
}
