package io.closeloop.service;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceCaseRepository extends JpaRepository<ServiceCase, Long> {

    Optional<ServiceCase> findByNumber(String number);
}
