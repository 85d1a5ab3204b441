package io.closeloop.lead;

import io.closeloop.lead.CaptureResult.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decides for a batch of leads that come in which are new and which are known, among each other too. */
class CaptureDecisions {

    private final Map<Integer, List<KnownLeads.Match>> matches;
    private final Map<Long, Lead> known;
    private final Map<Integer, Long> accounts;
    private final Set<Long> hidden;
    private final OpenLeads open;
    private final Map<String, Lead> byExternalId = new HashMap<>();

    /**
     * @param matches  known leads that equal incoming ones, the best first
     * @param known    the leads of the matches
     * @param accounts accounts whose contacts equal incoming leads, by place in the batch
     * @param hidden   known leads that whoever posts may not see, and so not change
     */
    CaptureDecisions(
            List<KnownLeads.Match> matches, Collection<Lead> known, Map<Integer, Long> accounts, Set<Long> hidden) {
        this.matches = matches.stream().collect(Collectors.groupingBy(KnownLeads.Match::index));
        this.known = known.stream().collect(Collectors.toMap(Lead::id, Function.identity()));
        this.accounts = accounts;
        this.hidden = hidden;
        this.open = new OpenLeads(known);
    }

    List<Captured> decide(List<Posting> batch, Function<Posting, Lead> newLead) {
        List<Captured> captured = new ArrayList<>(batch.size());
        for (int index = 0; index < batch.size(); index++) {
            Captured decided = decide(index, batch.get(index), newLead);
            if (decided.lead().isOpen()) {
                open.add(decided.lead());
            }
            if (decided.posting().externalId() != null) {
                byExternalId.put(decided.posting().externalId(), decided.lead());
            }
            captured.add(decided);
        }
        return captured;
    }

    private Captured decide(int index, Posting posting, Function<Posting, Lead> newLead) {
        return importedBefore(index, posting)
                .map(lead -> new Captured(posting, lead, Outcome.KNOWN))
                .or(() -> open.holder(posting.lead().identities()).map(lead -> attach(posting, lead, Outcome.ATTACHED)))
                .or(() -> givenUp(index, posting).map(lead -> reopen(posting, lead)))
                .orElseGet(() -> create(index, posting, newLead));
    }

    private Optional<Lead> importedBefore(int index, Posting posting) {
        return matches(index).stream()
                .filter(KnownLeads.Match::external)
                .map(match -> known.get(match.leadId()))
                .findFirst()
                .or(() -> Optional.ofNullable(byExternalId.get(posting.externalId())));
    }

    /** A lead that was given up and does not stand in the way of an open one when it comes back. */
    private Optional<Lead> givenUp(int index, Posting posting) {
        return matches(index).stream()
                .filter(match -> !posting.isHistory())
                .filter(KnownLeads.Match::reopenable)
                .map(match -> known.get(match.leadId()))
                .filter(Lead::isGivenUp)
                .filter(lead -> open.holder(lead.identities()).isEmpty())
                .findFirst();
    }

    private Captured reopen(Posting posting, Lead lead) {
        lead.reopen();
        return attach(posting, lead, Outcome.REOPENED);
    }

    private Captured attach(Posting posting, Lead lead, Outcome outcome) {
        var said = posting.lead().identities();
        Predicate<Identity> mayTake = identity -> said.contains(identity) && open.isFree(identity);
        if (hidden.contains(lead.id())) {
            lead.fill(posting.lead(), mayTake);
        } else {
            lead.learn(posting.lead(), mayTake);
        }
        return new Captured(posting, lead, outcome);
    }

    /** A new lead; of the account it is known from, as a contact there or by an earlier lead. */
    private Captured create(int index, Posting posting, Function<Posting, Lead> newLead) {
        Lead lead = newLead.apply(posting);
        matches(index).stream()
                .map(match -> known.get(match.leadId()).accountId())
                .filter(account -> account != null)
                .findFirst()
                .or(() -> Optional.ofNullable(accounts.get(index)))
                .ifPresent(lead::ofAccount);
        return new Captured(posting, lead, Outcome.CREATED);
    }

    private List<KnownLeads.Match> matches(int index) {
        return matches.getOrDefault(index, List.of());
    }
}
