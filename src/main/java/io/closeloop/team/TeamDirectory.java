package io.closeloop.team;

import io.closeloop.process.TeamGroups;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sells in which team. Everything here may be said twice: what is there already stays as it is, except that a
 * seller who was in no team joins the first one named.
 */
@Service
@Transactional
public class TeamDirectory {

    private static final int BEFORE_DEMO_DATA = -100;

    private final TeamRows teams;
    private final SellerRows sellers;
    private final TeamGroups groups;

    TeamDirectory(TeamRows teams, SellerRows sellers, TeamGroups groups) {
        this.teams = teams;
        this.sellers = sellers;
        this.groups = groups;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(BEFORE_DEMO_DATA)
    void ensureUnassigned() {
        ensureTeams(List.of(Team.UNASSIGNED));
    }

    /**
     * Makes the teams that are missing, each with its Camunda group.
     *
     * @return keys of the teams that are new
     */
    public Set<String> ensureTeams(Collection<Team> wanted) {
        // The row is the guard: of two nodes making one team, the second waits here and then finds the group.
        Set<String> created = teams.insertMissing(wanted);
        groups.ensure(wanted.stream()
                .filter(team -> created.contains(team.key()))
                .collect(Collectors.toMap(Team::key, Team::name, (first, again) -> first)));
        return created;
    }

    /**
     * Makes the sellers who are missing, without a login: whoever is to work in Tasklist gets a Camunda user of the
     * same id, in the group of the team.
     *
     * @return user ids of the sellers who are new or have joined their first team
     */
    public Set<String> ensureSellers(Collection<NewSeller> wanted) {
        Set<String> joined = sellers.moveFromUnassigned(wanted);
        Set<String> created = sellers.insertMissing(wanted);
        return Stream.concat(joined.stream(), created.stream()).collect(Collectors.toSet());
    }

    /**
     * The sellers a file refers to, by user id or by name; unknown ones are made, in the team {@code unassigned}.
     *
     * @return for each reference its seller
     */
    public Map<String, Seller> sellers(Collection<String> references) {
        Map<String, Seller> found = find(references);
        List<NewSeller> unknown = references.stream()
                .filter(reference -> !found.containsKey(reference))
                .distinct()
                .map(NewSeller::unassigned)
                .toList();
        if (!unknown.isEmpty()) {
            sellers.insertMissing(unknown);
            found.putAll(find(unknown.stream().map(NewSeller::name).toList()));
        }
        return found;
    }

    private Map<String, Seller> find(Collection<String> references) {
        Map<String, Seller> known = sellers.find(references);
        Map<String, Seller> found = new HashMap<>();
        references.forEach(reference -> Keys.ofReference(reference)
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(seller -> found.put(reference, seller)));
        return found;
    }
}
