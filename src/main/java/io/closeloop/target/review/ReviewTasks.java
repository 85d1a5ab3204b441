package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.target.review.MissReader.Found;
import io.closeloop.target.review.MissView.ActionView;
import io.closeloop.target.review.TaskView.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms "Decide measure" and "Carry out improvement action" show, with the rights of whoever opens them. */
@Service
@Transactional(readOnly = true)
class ReviewTasks {

    private static final int MOST_PEOPLE = 1_000;

    private final MissReader misses;
    private final JdbcClient jdbc;

    ReviewTasks(MissReader misses, JdbcClient jdbc) {
        this.misses = misses;
        this.jdbc = jdbc;
    }

    /**
     * @throws Refusal NOT_FOUND where there is none, FORBIDDEN for whoever may not see it; the owner of an action that is
     *     about others sees the action without the figures
     */
    TaskView view(long improvementId, Actor actor) {
        Found found = misses.find(improvementId);
        MissView miss = found.miss();
        boolean decides = miss.state().equals("DECIDE")
                && ReviewRights.mayDecide(found.whose(), DecisionLevel.valueOf(miss.level()), actor);
        if (ReviewRights.seesSellers(found.whose(), actor)) {
            return new TaskView(
                    found.period(), miss, last(miss.actions()).orElse(null), decides, decides ? people() : List.of());
        }
        ActionView own = last(miss.actions().stream()
                        .filter(action -> action.owner().equals(actor.userId()))
                        .toList())
                .orElse(null);
        boolean sees = ReviewRights.sees(found.whose(), actor);
        if (own == null && !sees) {
            throw Refusal.forbidden("This concerns the figures of others.");
        }
        return sees
                ? new TaskView(found.period(), miss.withoutSellers(), own, false, List.of())
                : new TaskView(found.period(), null, own.withoutFigures(), false, List.of());
    }

    private static Optional<ActionView> last(List<ActionView> actions) {
        return actions.isEmpty() ? Optional.empty() : Optional.of(actions.get(actions.size() - 1));
    }

    private List<Person> people() {
        return jdbc.sql("select user_id, name from crm.people order by name limit :most")
                .param("most", MOST_PEOPLE)
                .query(Person.class)
                .list();
    }
}
