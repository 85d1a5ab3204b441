package io.closeloop.care;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CareTouchRepository extends JpaRepository<CareTouch, Long> {

    Optional<CareTouch> findByAccountIdAndTouchAndDueOn(long accountId, String touch, LocalDate dueOn);
}
