package io.closeloop.order;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InstalmentRepository extends JpaRepository<Instalment, Long> {

    /** The orders' instalments, those due first before the others. */
    List<Instalment> findByOrderIdInOrderByDueOnAscPositionAsc(Collection<Long> orderIds);
}
