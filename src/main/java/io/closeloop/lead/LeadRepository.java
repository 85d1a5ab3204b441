package io.closeloop.lead;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Leads for changing. They are locked when read, because a job and a request may want to change the same lead at the
 * same moment: the second waits instead of failing.
 */
interface LeadRepository extends JpaRepository<Lead, Long> {

    /** Asks the database only once in a transaction: the next step finds the lead locked. */
    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Lead> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select lead from Lead lead where lead.number = :number")
    Optional<Lead> findForChange(String number);

    /** The lead that became the deal; an imported deal has none. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select lead from Lead lead where lead.opportunityId = :opportunityId")
    Optional<Lead> findOfDeal(long opportunityId);

    /** The lead of a case that is at one of its steps. */
    default Lead inCase(long id) {
        return findById(id).orElseThrow(() -> new IllegalStateException("There is no lead with the id " + id));
    }

    /** In the order of their ids, so that two batches never wait for each other in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select lead from Lead lead where lead.id in :ids order by lead.id")
    List<Lead> findAllForChange(Collection<Long> ids);

    /** Whether another open lead has the e-mail address, or the phone and company. */
    @Query("""
            select count(lead) > 0 from Lead lead
             where lead.closedAt is null and lead.id <> :except
               and (lead.profile.contact.emailKey = :email
                    or lead.profile.contact.phoneKey = :phone and lead.profile.company.key = :company)
            """)
    boolean isTaken(String email, String phone, String company, long except);
}
