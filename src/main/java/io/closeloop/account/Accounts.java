package io.closeloop.account;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import io.closeloop.base.Normalised;
import io.closeloop.base.Refusal;
import io.closeloop.process.CustomerTier;
import io.closeloop.process.LeadConversion;
import io.closeloop.process.RewardCustomerProcess;
import io.closeloop.process.RewardEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who we sell to. Each step writes at once, for the views. */
@Service
@Transactional
class Accounts {

    private final AccountRepository accounts;
    private final ContactRepository contacts;
    private final CaseNumbers numbers;
    private final RewardCustomerProcess rewards;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String country;

    Accounts(
            AccountRepository accounts,
            ContactRepository contacts,
            CaseNumbers numbers,
            RewardCustomerProcess rewards,
            JdbcClient jdbc,
            Clock clock,
            @Value("${closeloop.phone-country:CN}") String country) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.numbers = numbers;
        this.rewards = rewards;
        this.jdbc = jdbc;
        this.clock = clock;
        this.country = country;
    }

    /** Finds the company behind a lead or creates it, and its contact with it. */
    long record(LeadConversion lead) {
        Optional<Account> known = lead.accountId() == null ? byName(lead) : Optional.of(get(lead.accountId()));
        Account account = known.orElseGet(() -> newAccount(lead));
        account.considered(lead.company(), lead.owner(), lead.team());
        accounts.saveAndFlush(account);
        LeadConversion.Person person = lead.person();
        ContactKeys keys = new ContactKeys(Normalised.email(person.email()), Normalised.phone(person.phone(), country));
        known.flatMap(company -> contacts.findKnown(company.id(), keys))
                .ifPresentOrElse(
                        contact -> update(contact, person),
                        () -> contacts.save(new Contact(account.id(), person, keys, now())));
        return account.id();
    }

    private void update(Contact contact, LeadConversion.Person person) {
        contact.update(person);
        contacts.flush();
    }

    /** Makes the account of a deal just won a customer and rewards it; an imported deal may have none. */
    void recordCustomer(long opportunityId) {
        jdbc.sql("""
                        select account_id, number, owner, team, closed_at
                          from crm.deals
                         where opportunity_id = :id and account_id is not null""")
                .param("id", opportunityId)
                .query((row, number) -> new WonDeal(
                        row.getLong("account_id"),
                        row.getString("number"),
                        row.getString("owner"),
                        row.getString("team"),
                        row.getTimestamp("closed_at")))
                .optional()
                .ifPresent(this::recordCustomer);
    }

    private void recordCustomer(WonDeal deal) {
        Account account = get(deal.accountId());
        account.bought(deal.closedAt().toInstant(), deal.owner(), deal.team());
        accounts.saveAndFlush(account);
        rewards.start(account.id(), account.number(), RewardEvent.PURCHASE, deal.number());
    }

    /** Gives a customer the tier that was decided. */
    void recordTier(long accountId, CustomerTier tier) {
        Account account = get(accountId);
        account.rated(tier);
        accounts.saveAndFlush(account);
    }

    private Optional<Account> byName(LeadConversion lead) {
        String key = Normalised.company(lead.company().name());
        // Two leads of one company converted at the same moment must not make two accounts.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('account ' || :key, 0)) is null")
                .param("key", key)
                .query(Boolean.class)
                .single();
        return accounts.findOfName(key);
    }

    private Account newAccount(LeadConversion lead) {
        return new Account(numbers.next(CaseKind.ACCOUNT), lead.company(), lead.owner(), lead.team(), now());
    }

    private Account get(long id) {
        return accounts.findById(id).orElseThrow(() -> Refusal.notFound("There is no account with the id " + id + "."));
    }

    private Instant now() {
        return clock.instant();
    }

    private record WonDeal(long accountId, String number, String owner, String team, Timestamp closedAt) {}
}
