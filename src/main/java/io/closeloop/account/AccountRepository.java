package io.closeloop.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

    /** The oldest of that name. */
    @Query("""
            select account from Account account
             where account.nameKey = :nameKey
             order by account.id
             limit 1""")
    Optional<Account> findOfName(String nameKey);
}
