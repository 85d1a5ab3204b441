package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.process.LoginGroups;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is asked what is done about a miss. */
@Component
class Deciders {

    private final LoginGroups logins;

    Deciders(LoginGroups logins) {
        this.logins = logins;
    }

    /** Managers who may decide; executives where it is theirs, or where there is no such manager. */
    List<Actor> of(Miss miss) {
        List<Actor> managers = miss.level() == DecisionLevel.EXECUTIVE
                ? List.of()
                : managers().stream()
                        .filter(manager -> ReviewRights.mayDecide(miss.whose(), miss.level(), manager))
                        .toList();
        return managers.isEmpty() ? logins.membersOf(Groups.EXECUTIVES) : managers;
    }

    List<Actor> managers() {
        return logins.membersOf(Groups.SALES_MANAGERS);
    }
}
