package io.closeloop.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContactRepository extends JpaRepository<Contact, Long> {

    @Query("""
            select c
              from Contact c
             where c.accountId = :accountId
               and (c.emailKey = :#{#keys.email} or c.phoneKey = :#{#keys.phone})
             order by c.id
             limit 1""")
    Optional<Contact> findKnown(long accountId, ContactKeys keys);
}
