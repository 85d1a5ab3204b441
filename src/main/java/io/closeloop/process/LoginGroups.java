package io.closeloop.process;

import io.closeloop.base.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to who is in which groups. */
@Component
public class LoginGroups {

    private static final int MOST_GROUPS = 200;
    private static final int MOST_MEMBERS = 1_000;

    /** All in one look; the engine would have to be asked once for each member. */
    private static final String MEMBERS = """
            select m.user_id_ as user_id, array_agg(g.group_id_) as groups
              from (select user_id_
                      from act_id_membership
                     where group_id_ = :group
                     order by user_id_
                     limit :most)        m
              join act_id_membership     g using (user_id_)
             group by m.user_id_
             order by m.user_id_""";

    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final JdbcClient jdbc;

    LoginGroups(IdentityService identityService, AsSystem asSystem, JdbcClient jdbc) {
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.jdbc = jdbc;
    }

    /** The user with the groups that decide what they may do; empty where nobody of this id can log in. */
    public Optional<Actor> actor(String userId) {
        return asSystem.call(
                () -> identityService.createUserQuery().userId(userId).count() == 0
                        ? Optional.empty()
                        : Optional.of(new Actor(userId, groupsOf(userId))));
    }

    /** The members of a group with their groups; of a larger group the first thousand. */
    public List<Actor> membersOf(String group) {
        return jdbc.sql(MEMBERS)
                .param("group", group)
                .param("most", MOST_MEMBERS)
                .query((row, index) -> new Actor(row.getString("user_id"), Set.of((String[])
                        row.getArray("groups").getArray())))
                .list();
    }

    private Set<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).listPage(0, MOST_GROUPS).stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
