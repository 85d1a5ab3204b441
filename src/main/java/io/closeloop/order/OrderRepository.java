package io.closeloop.order;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/**
 * Whoever changes what of an order is delivered, paid or asked for locks it first: a payment and a dunning that come at
 * one moment are then one after the other, and the second sees what the first did.
 */
interface OrderRepository extends JpaRepository<Order, Long> {

    Optional<Order> findByNumber(String number);

    boolean existsByOpportunityId(long opportunityId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Order> findLockedById(long id);

    /** In one order for everybody, so that two imports never wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Order> findLockedByNumberInOrderById(Collection<String> numbers);
}
