package io.closeloop.contract;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractRepository extends JpaRepository<Contract, Long> {

    Optional<Contract> findByOpportunityId(long opportunityId);
}
