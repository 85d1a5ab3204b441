package io.closeloop.service;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeliveryFollowUpRepository extends JpaRepository<DeliveryFollowUp, Long> {

    Optional<DeliveryFollowUp> findByOrderId(long orderId);
}
