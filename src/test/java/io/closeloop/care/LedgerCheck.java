package io.closeloop.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through what was written down, contact by contact, for a broken cap or a touch that nobody knows of. */
final class LedgerCheck {

    private static final Set<String> ACTIVE = Set.of("PUSH", "CONTACT");

    private final List<Contact> contacts;
    private final Map<Long, List<Instant>> logged;
    private final Map<Long, List<TierRow>> tiers;
    private final Instant now;

    /** A row of the ledger. */
    record Contact(
            long id,
            long accountId,
            String touch,
            String nature,
            LocalDate dueOn,
            String state,
            Instant decidedAt,
            Instant heldUntil,
            Instant doneAt,
            String reason) {

        boolean isActive() {
            return ACTIVE.contains(nature);
        }

        boolean isDone() {
            return state.equals("DONE");
        }
    }

    private record TierRow(String tier, Instant since) {}

    LedgerCheck(JdbcClient jdbc, Set<Long> accounts, Instant now) {
        Long[] ids = accounts.toArray(Long[]::new);
        this.now = now;
        this.contacts = jdbc.sql("""
                        select id, account_id, touch, nature, due_on, state, decided_at, held_until, done_at, reason
                          from crm.care_touches
                         where account_id = any(:ids)
                         order by id""").param("ids", ids).query(Contact.class).list();
        this.logged = jdbc
                .sql("select account_id, at from crm.logged_contacts where account_id = any(:ids)")
                .param("ids", ids)
                .query((row, index) ->
                        Map.entry(row.getLong(1), row.getTimestamp(2).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.tiers = jdbc
                .sql(
                        "select account_id, tier, decided_at from crm.tier_history where account_id = any(:ids) order by id")
                .param("ids", ids)
                .query((row, index) -> Map.entry(
                        row.getLong(1),
                        new TierRow(row.getString(2), row.getTimestamp(3).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Contact> contacts() {
        return contacts;
    }

    /** More than two unasked pushes in any month: from a day to the day before the same day of the next month. */
    List<String> brokenMonths() {
        List<String> broken = new ArrayList<>();
        byAccount().forEach((account, all) -> {
            List<LocalDate> pushes = all.stream()
                    .filter(contact -> contact.isDone() && contact.nature().equals("PUSH"))
                    .map(contact -> day(contact.doneAt()))
                    .toList();
            pushes.stream()
                    .filter(last -> pushes.stream()
                                    .filter(day -> !day.isAfter(last) && day.isAfter(last.minusMonths(1)))
                                    .count()
                            > 2)
                    .forEach(last -> broken.add(account + " had more than two pushes in the month up to " + last));
        });
        return broken;
    }

    /** A second contact of an A customer in any seven days that we began ourselves. */
    List<String> brokenWeeks() {
        List<String> broken = new ArrayList<>();
        byAccount()
                .forEach((account, all) -> all.stream()
                        .filter(contact -> contact.isDone() && contact.isActive())
                        .filter(contact -> tierAt(account, contact.decidedAt()).equals("A"))
                        .forEach(contact -> all.stream()
                                .filter(other -> breaks(other, contact))
                                .forEach(other -> broken.add(account + ": " + other + " and " + contact))));
        return broken;
    }

    /** Whether the other contact had taken the week when this one was allowed. */
    private static boolean breaks(Contact other, Contact contact) {
        if (other.id() == contact.id() || !other.isActive() || !other.isDone()) {
            return false;
        }
        boolean decidedBefore = other.decidedAt().isBefore(contact.decidedAt())
                || other.decidedAt().equals(contact.decidedAt()) && other.id() < contact.id();
        return decidedBefore
                && day(other.doneAt()).isAfter(day(contact.decidedAt()).minusDays(7));
    }

    /** A contact of an A customer that was allowed although somebody of us had spoken with it in the week before. */
    List<String> contactsOverLoggedOnes() {
        List<String> broken = new ArrayList<>();
        byAccount()
                .forEach((account, all) -> all.stream()
                        .filter(contact -> contact.isDone() && contact.isActive())
                        .filter(contact -> tierAt(account, contact.decidedAt()).equals("A"))
                        .filter(contact -> logged.getOrDefault(account, List.of()).stream()
                                .anyMatch(at -> at.isBefore(contact.decidedAt())
                                        && day(at).isAfter(
                                                        day(contact.decidedAt()).minusDays(7))))
                        .forEach(contact -> broken.add(account + ": " + contact)));
        return broken;
    }

    /** Neither done, nor left out with a reason, nor on its way and in time. */
    List<Contact> lost() {
        return contacts.stream()
                .filter(contact -> switch (contact.state()) {
                    case "DONE" -> contact.doneAt() == null;
                    case "SUPPRESSED", "LAPSED", "MISSED" ->
                        Objects.requireNonNullElse(contact.reason(), "").isBlank();
                    case "RESERVED" -> contact.heldUntil().isBefore(now);
                    default -> true;
                })
                .toList();
    }

    long count(String state) {
        return contacts.stream()
                .filter(contact -> contact.state().equals(state))
                .count();
    }

    Map<Long, List<Contact>> byAccount() {
        return contacts.stream().collect(Collectors.groupingBy(Contact::accountId));
    }

    private String tierAt(long account, Instant at) {
        return tiers.getOrDefault(account, List.of()).stream()
                .filter(row -> !row.since().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(TierRow::tier)
                .orElse("D");
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Customer.ZONE);
    }
}
