package io.closeloop.care;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RescueRepository extends JpaRepository<Rescue, Long> {

    /** Whether one is going on, or has ended lately. */
    @Query("""
            select count(r) > 0
              from Rescue r
             where r.accountId = :accountId
               and (r.endedAt is null or r.endedAt > :lately)""")
    boolean isTried(long accountId, Instant lately);
}
