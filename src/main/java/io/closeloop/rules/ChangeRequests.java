package io.closeloop.rules;

import io.closeloop.base.Refusal;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChangeRequests extends JpaRepository<ChangeRequest, Long> {

    Optional<ChangeRequest> findByNumber(String number);

    Optional<ChangeRequest> findByDecisionKeyAndAuthorAndState(String decisionKey, String author, ChangeState state);

    /** A change that a process is about. */
    default ChangeRequest inProcess(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("There is no rule change " + id + "."));
    }

    default ChangeRequest numbered(String number) {
        return findByNumber(number).orElseThrow(() -> Refusal.notFound("There is no rule change " + number + "."));
    }
}
