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
        List<Actor> theirs = among(managers(), miss);
        return theirs.isEmpty() ? logins.membersOf(Groups.EXECUTIVES) : theirs;
    }

    List<Actor> managers() {
        return logins.membersOf(Groups.SALES_MANAGERS);
    }

    /** Those of the managers who may decide; none where it is executives' to do. */
    static List<Actor> among(List<Actor> managers, Miss miss) {
        return miss.level() == DecisionLevel.EXECUTIVE
                ? List.of()
                : managers.stream()
                        .filter(manager -> ReviewRights.mayDecide(miss.whose(), miss.level(), manager))
                        .toList();
    }
}
